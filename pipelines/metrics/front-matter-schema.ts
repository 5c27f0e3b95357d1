import { z } from "zod";
import { hiddenCharacter, showable, shownValue } from "../../src/lib/plain-text.ts";
import type { MetricFault } from "./metric-fault.ts";

/** Age groups that a rate can be divided by; the names are those of table `population_vintage`. */
export const ageGroups = ["children-0-17", "young-people-10-17"] as const;

/** Marks that turn the reading direction, and the like, could make a page say what the file does not. */
const isPlain = (text: string): boolean => text.split("\n").every((line) => hiddenCharacter(line) === null);
const words = (expected: string) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((text) => text !== "…")
    .refine(isPlain, "expected plain text, without hidden characters")
    .meta({ description: expected });
const oneOf = <const V extends readonly string[]>(values: V) =>
  z.enum(values).meta({ description: `one of ${values.join(", ")}` });
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const rows = z.array(z.record(z.string(), scalar));

/** What the comment at the head of a metric file says. The description of a field is what a fault expects. */
export const frontMatterSchema = z.strictObject({
  title: words("a title in plain words"),
  theme: words("the theme, which is the name of the folder that the file is in"),
  shape: oneOf(["count", "rate", "percentage", "average", "money"]),
  basis: oneOf(["flow", "snapshot", "rolling-12-months", "cohort", "multi-year"]),
  unit: words("what is counted, as a plural noun such as children or conferences"),
  pair: z
    .union([z.string().regex(/^[a-z0-9-]+$/), z.strictObject({ none: z.string().trim().min(1) })])
    .optional()
    .meta({ description: "the id of the metric that counts the other unit, or none: and the reason" }),
  polarity: oneOf(["high", "low", "none"]),
  per: z.literal([1, 100, 1000, 10000, 100000]).meta({
    description: "1 for counts, averages and money, 100 for percentages, 1000, 10000 or 100000 for rates",
  }),
  denominator: z
    .union([words("words"), z.strictObject({ population: z.enum(ageGroups) })])
    .optional()
    .meta({
      description: `what the numerator is divided by: words for a percentage or an average, population: ${ageGroups.join(" or ")} for a rate`,
    }),
  owner: words("the agency or role that answers for the figure"),
  target: z
    .discriminatedUnion("kind", [
      z.strictObject({
        kind: z.enum(["statutory", "national", "local"]),
        value: z.number(),
        source: z.string().trim().min(1),
      }),
      z.strictObject({ kind: z.literal("none"), reason: words("a reason") }),
    ])
    .meta({
      description:
        "kind: statutory, national or local with a value and a source; or kind: none with a reason",
    }),
  source: words("where the figures come from"),
  definition: words("what is counted, in plain words"),
  caution: words("what a reader could get wrong").optional(),
  tests: z
    .array(z.strictObject({ name: z.string().min(1), given: z.record(z.string(), rows), expect: rows }))
    .optional()
    .meta({ description: "a list of name, given: {view: [rows]} and expect: [rows]" }),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** The fields that may stand at a path of the front matter. */
export function knownFields([field]: PropertyKey[], value: unknown): string[] {
  if (field === undefined) return Object.keys(frontMatterSchema.shape);
  if (field === "tests") return ["name", "given", "expect"];
  if (field === "pair") return ["none"];
  if (field === "denominator") return ["population"];
  return (value as { kind?: string }).kind === "none" ? ["kind", "reason"] : ["kind", "value", "source"];
}

/** A fault of which the file and the line are not known yet. */
export type FieldFault = Pick<MetricFault, "field" | "found" | "expected" | "mend">;

/** What one field says about another. Fields that are wrong in themselves are left to the schema. */
export function faultsBetweenFields(fields: Partial<FrontMatter>): FieldFault[] {
  return [pairFault(fields), denominatorFault(fields), perFault(fields)].filter((fault) => fault !== null);
}

function pairFault({ unit, pair }: Partial<FrontMatter>): FieldFault | null {
  if (typeof unit !== "string" || pair !== undefined || ["", "children", "young people"].includes(unit))
    return null;
  return {
    field: "pair",
    found: `nothing, and the unit is ${showable(unit)}`,
    expected: "the id of the metric that counts the children, or none: and the reason",
    mend: "Name the pair, so that events are never read as children.",
  };
}

function denominatorFault({ shape, denominator }: Partial<FrontMatter>): FieldFault | null {
  const found = shownValue(denominator);
  const isPopulation = typeof denominator === "object" && denominator !== null;
  const mend = "Change denominator: or shape:, so that they agree.";
  if (shape === "rate" && !isPopulation) {
    return {
      field: "denominator",
      found,
      expected: `population: ${ageGroups.join(" or ")}, for a rate`,
      mend,
    };
  }
  if ((shape === "percentage" || shape === "average") && (denominator === undefined || isPopulation)) {
    return { field: "denominator", found, expected: `words that say what the ${shape} is of`, mend };
  }
  if ((shape === "count" || shape === "money") && denominator !== undefined) {
    return { field: "denominator", found, expected: `no denominator, for a ${shape}`, mend };
  }
  return null;
}

/** A map, so that no word of a file can name what every object has. */
const perOf = new Map<string, number[]>([
  ["count", [1]],
  ["average", [1]],
  ["money", [1]],
  ["percentage", [100]],
  ["rate", [1000, 10000, 100000]],
]);

function perFault({ shape, per }: Partial<FrontMatter>): FieldFault | null {
  if (!shape || per === undefined) return null;
  const fitting = perOf.get(shape);
  if (!fitting || fitting.includes(per)) return null;
  return {
    field: "per",
    found: shownValue(per),
    expected: `${fitting.join(" or ")} for a ${shape}`,
    mend: "Change per: or shape:, so that they agree.",
  };
}
