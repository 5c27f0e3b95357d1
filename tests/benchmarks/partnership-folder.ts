import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const partnership = {
  name: "Bromley Safeguarding Children Partnership",
  shortName: "BSCP",
  areaCode: "E09000006",
  areaName: "Bromley",
  regionCode: "E12000007",
  returns: "real",
  neighbourSet: null as string | null,
  agencies: [] as unknown[],
  disclosure: { threshold: 5 },
};

/** A new folder of a partnership; `files` are named relative to it, `who` changes fields of partnership.json. */
export function partnershipFolder(
  files: Record<string, string | Uint8Array> = {},
  who: Record<string, unknown> = {},
): string {
  const folder = mkdtempSync(path.join(tmpdir(), "los-partnership-"));
  write(folder, "partnership.json", JSON.stringify({ ...partnership, ...who }));
  for (const [file, content] of Object.entries(files)) write(folder, file, content);
  return folder;
}

function write(folder: string, file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}
