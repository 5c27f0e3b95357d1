import { parse, stringify } from "yaml";

/** A new release of an entry: what it has otherwise than the entry that it follows. */
export interface Addition {
  /** Id of the entry that it follows. */
  after: string;
  released: string;
  edition: string;
  file: string;
  dictionary?: string;
  version?: string;
}

/** A catalogue with new releases, and the ids of their entries in the order of the additions. */
export interface Extended {
  text: string;
  ids: string[];
}

/**
 * Adds to the text of a catalogue an entry for each new release, after all others. What was in the text stays as it is,
 * comments too.
 */
export function withAdditions(text: string, additions: readonly Addition[]): Extended {
  if (additions.length === 0) return { text, ids: [] };
  const entries = parse(text) as ({ id: string } & Record<string, unknown>)[];
  const taken = new Set(entries.map(({ id }) => id));
  const added = additions.map(({ after, ...release }) => {
    const followed = entries.find(({ id }) => id === after);
    if (!followed) throw new RangeError(`The catalogue has no entry ${after}.`);
    const id = newId(after, release.released, taken);
    taken.add(id);
    return { ...followed, ...release, id };
  });
  return {
    text: `${text.trimEnd()}\n\n${stringify(added, { lineWidth: 0 })}`,
    ids: added.map(({ id }) => id),
  };
}

/** `dfe-repeat-plans-2024` and `dfe-repeat-plans-2024-10-31` are followed by `dfe-repeat-plans-2025-10-30`. */
function newId(after: string, released: string, taken: ReadonlySet<string>): string {
  const base = `${after.replace(/-\d{4}(-\d{2}-\d{2})?(-no-\d+)?$/, "")}-${released}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-no-${n}`;
  return id;
}
