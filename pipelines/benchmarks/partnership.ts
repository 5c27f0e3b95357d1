import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { parsePeriod } from "../../src/lib/period.ts";
import { hiddenCharacter, shownValue } from "../../src/lib/plain-text.ts";
import { disclosurePolicy } from "../disclosure/policy.ts";
import { PartnershipFault } from "./partnership-fault.ts";

const quarter = z
  .string()
  .refine((label) => parsePeriod(label)?.type === "quarter", "expected a quarter such as 2019-20 Q3");
const name = z
  .string()
  .min(1, "expected a name")
  .refine((text) => hiddenCharacter(text) === null, "expected a name in one line, without hidden characters");

const agency = z.strictObject({
  /** The folder of its returns. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by -, such as youth-justice"),
  name,
  /** What it sends; a dataset that began later than the agency's others names its own first quarter. */
  datasets: z.array(z.union([z.string(), z.strictObject({ dataset: z.string(), from: quarter })])),
  /** First and last quarter that it is expected to send; still expected when there is no last one. */
  from: quarter,
  to: quarter.optional(),
});

const partnershipFile = z.strictObject({
  name,
  shortName: name,
  areaCode: name,
  areaName: name,
  regionCode: z.string().nullable(),
  returns: z.enum(["illustrative", "real"]),
  /** Which set of reference/neighbours.csv comparisons use; null when there are none. */
  neighbourSet: z.string().nullable(),
  /** Which edition of reference/population.csv rates use where a mid-year has it; the newest published one when null. */
  populationEdition: z.string().nullable().default(null),
  agencies: z.array(agency),
  disclosure: disclosurePolicy,
});

/** Who the partnership is: the content of `partnership.json`. */
export type Partnership = z.infer<typeof partnershipFile>;

/** Reads and checks `partnership.json`. Throws {@link PartnershipFault}, which names every faulty field. */
export function readPartnership(dataFolder: string): Partnership {
  const file = path.join(dataFolder, "partnership.json");
  const content = parseJson(file);
  const checked = partnershipFile.safeParse(content);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map((issue) => {
    const field = issue.path.join(".") || "the whole file";
    return `  ${field}: found ${shownValue(valueAt(content, issue.path))}. ${issue.message}`;
  });
  throw new PartnershipFault(
    `${file} cannot be used:\n${faults.join("\n")}\nMend these fields; data/README.md describes each.`,
  );
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new PartnershipFault(
      code === "ENOENT"
        ? `There is no ${file}. Every partnership's folder has one; copy data/partnership.json and change it.`
        : `${file} cannot be read as JSON: ${message}`,
    );
  }
}

const valueAt = (content: unknown, keys: PropertyKey[]): unknown =>
  keys.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], content);
