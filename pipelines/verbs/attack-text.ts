import type { DisclosureReport, FoundNumber, Recovered } from "../public-edition/report.ts";
import type { AttackReport } from "./attack.ts";
import type { ReleaseReport } from "./release.ts";
import { plural } from "./report.ts";

/** So many are listed; the rest is counted. */
const mostShown = 20;

/** Why a public edition must not go out: what somebody can work out. */
export const recoveredText = (recovered: readonly Recovered[]): string =>
  [
    `error: ${plural(recovered.length, "small count")} can be worked out from what would be public, so no public site is made:`,
    ...listed(recovered, ({ count, lo, hi }) => `  ${count}: ${rangeText(lo, hi)}`),
    "  to mend it: let the policy in partnership.json publish only years, three-years or never for these metrics. What an",
    "  earlier release has given away cannot be taken back: then say so in the policy, with threshold 0 and the reason.",
  ].join("\n");

const rangeText = (lo: number, hi: number | null): string => {
  if (lo === hi) return `it is ${lo}`;
  return hi === null ? `it is ${lo} or more` : `it is from ${lo} to ${hi}`;
};

/** Why a public edition must not go out: a hidden number stands in a file. */
export const foundText = (found: readonly FoundNumber[]): string =>
  [
    `error: ${plural(found.length, "hidden number")} stand in the public files, so no public site is made:`,
    ...listed(found, ({ file, figure, near }) => `  ${file}: ${figure}, near "${near}"`),
    "  This is a fault of the program. Do not publish; report it with this message.",
  ].join("\n");

function listed<Row>(rows: readonly Row[], write: (row: Row) => string): string[] {
  const more = rows.length > mostShown ? [`  and ${rows.length - mostShown} more`] : [];
  return [...rows.slice(0, mostShown).map(write), ...more];
}

/** What a public edition hides, and against how little it could have hidden. */
export function disclosureText({ utility, attack, files }: DisclosureReport): string[] {
  return [
    `Of ${plural(utility.printed, "count")}, ${utility.primary + utility.secondary} are shown as [c] (${utility.primary} small ones and ` +
      `${utility.secondary} that would give them away; no choice does with fewer than ${utility.fewestSecondary}) and ${utility.withheld} are not mentioned.`,
    `Nobody can work out any of the small ones${attack.releases > 0 ? `, nor with ${plural(attack.releases, "earlier release")}` : ""}.`,
    ...(attack.givenAwayElsewhere.length > 0
      ? [
          `${plural(attack.givenAwayElsewhere.length, "small count")} can be worked out from what others have published; this site does not print them.`,
        ]
      : []),
    ...(files
      ? [`${plural(files.read, "file")} read for ${plural(files.numbers, "hidden number")}: none is there.`]
      : []),
  ];
}

/** What an attack on the public edition gave. */
export function attackText({ hidden, releases, recovered, files }: AttackReport): string {
  if (recovered.length > 0) return recoveredText(recovered);
  if (files && files.found.length > 0) return foundText(files.found);
  return [
    `${plural(hidden, "hidden count")} attacked, knowing the public edition, ${plural(releases, "earlier release")} and what others have published: none can be worked out.`,
    files
      ? `${plural(files.read, "file")} read for ${plural(files.numbers, "hidden number")}: none is there.`
      : "There is no public site to read. Make one with: los build --audience public",
  ].join("\n");
}

/** That a public edition may go out, and where it is. */
export const releaseText = ({ site, ledger, added, attack }: ReleaseReport): string =>
  [
    attackText(attack),
    `${plural(added, "line")} added to ${ledger}: keep it with the partnership's files and their backup.`,
    `Put the whole of ${site} on the public web server.`,
  ].join("\n");
