import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Runs `work` while no other process renders pages from this installation, because Framework's cache is one folder. If
 * another does, says so and waits for it; the lock of a process that was killed is taken.
 */
export async function holdingRenderLock<T>(
  productFolder: string,
  progress: (message: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const folder = path.join(productFolder, "src", ".observablehq");
  const file = path.join(folder, "render.lock");
  mkdirSync(folder, { recursive: true });
  for (let holder = take(file), said = 0; holder !== null; holder = take(file)) {
    if (holder !== said)
      progress(`Waiting for another build of the site (process ${holder}; if there is none, delete ${file})`);
    said = holder;
    await pause(250);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Takes the lock and returns null, or returns the process that holds it. */
function take(file: string): number | null {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const holder = holderOf(file);
  if (isAlive(holder)) return holder;
  rmSync(file, { force: true });
  return take(file);
}

/** The process named in the lock; 0 when the lock has just gone, or names none. */
function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

function isAlive(holder: number): boolean {
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
