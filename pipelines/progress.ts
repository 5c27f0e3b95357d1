import { inReadingOrder } from "../src/lib/plain-text.ts";

/** Tells the person at the terminal, or the log, what is being done. Never writes to standard output. */
export interface Progress {
  /** A step of the work has begun. */
  step(message: string): void;
  /** Something that the reader should keep. */
  say(message: string): void;
  /** Clears what {@link step} left on a terminal. */
  done(): void;
}

/**
 * On a terminal the step is one line that is rewritten. Elsewhere a step is a line of its own, but only the first of
 * those that differ in numbers or after their colon ("Reading return 3 of 9: …"). A stranger's file name may hold characters
 * that a terminal would obey: they stand by their names.
 */
export function progressTo(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) {
    let stage = "";
    const line = (message: string) => void stream.write(`${inReadingOrder(message)}\n`);
    const step = (message: string) => {
      const next = (message.split(":")[0] as string).replaceAll(/\d+/g, "");
      if (next !== stage) line(message);
      stage = next;
    };
    return { step, say: line, done: () => {} };
  }
  const clear = "\r\u001b[2K";
  const within = (message: string) =>
    inReadingOrder(message).slice(0, Math.max(20, (stream.columns ?? 80) - 1));
  return {
    step: (message) => void stream.write(clear + within(message)),
    say: (message) => void stream.write(`${clear}${inReadingOrder(message)}\n`),
    done: () => void stream.write(clear),
  };
}
