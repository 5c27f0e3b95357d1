import { disclosureText } from "./attack-text.ts";
import type { BuildReport } from "./build.ts";
import { loadText, plural } from "./report.ts";

/** What a build made and where it is. */
export function buildText(report: BuildReport): string {
  const sites = Object.entries(report.sites).map(
    ([audience, folder]) => `The ${audience} site is in ${folder}`,
  );
  const hidden = report.disclosure ? disclosureText(report.disclosure) : [];
  return [loadText(report.load), ...hidden, ...sites, ...heldText(report.held)].join("\n");
}

/** Whether the site of a day that has passed is what it was when it was first built. */
function heldText(held: BuildReport["held"]): string[] {
  if (!held) return [];
  if (!held.wasThere) return [`What it consists of is kept in ${held.manifest}`];
  if (held.differing.length === 0) return [`Every byte is what ${held.manifest} says`];
  const shown = held.differing.slice(0, 20).map((file) => `  ${file}`);
  const more = held.differing.length > 20 ? [`  and ${held.differing.length - 20} more`] : [];
  return [
    `error: ${plural(held.differing.length, "file")} of the site ${held.differing.length === 1 ? "is" : "are"} not what ${held.manifest} says:`,
    ...shown,
    ...more,
    "  to mend it: undo what has changed an earlier return, its row in the ledger or a register; or, if a metric or this program",
    "  was changed on purpose, delete that manifest and build again.",
  ];
}
