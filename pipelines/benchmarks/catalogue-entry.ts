import { z } from "zod";

const filled = z.string("expected some text").min(1, "expected some text");
const columns = z.array(filled).min(1, "expected at least one column");
const fileBeside = (ending: RegExp, what: string) =>
  z
    .string(`expected the name of ${what} in the folder benchmarks`)
    .refine(
      (name) => !/[/\\]/.test(name) && !name.startsWith(".") && ending.test(name),
      `expected the name of ${what} in the folder benchmarks`,
    );

const release = {
  /** Kebab-case, unique; stands as the origin of every figure read from the file. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by -"),
  publisher: filled,
  title: filled,
  /** Day of publication: a question "as seen at" an earlier day does not see the file. */
  released: z.iso.date("expected a date such as 2025-10-30"),
  edition: filled,
  status: z.enum(["published", "illustrative"]).default("published"),
  note: z.string().optional(),
};
const period = z.enum(["financial-year", "academic-year", "calendar-year"]);

/** A file of DfE's Explore Education Statistics. */
const ees = z
  .strictObject({
    ...release,
    layout: z.literal("ees"),
    /** Id of the metric that the file has values for. */
    metric: filled,
    /** A file beside the catalogue. */
    file: fileBeside(/\.csv$/i, "a CSV file"),
    /** What the years of the file are; a "Reporting year" 2020 is 2019-20 when they are financial years. */
    period: period.default("financial-year"),
    /** Columns that are added up. */
    numerator: columns.optional(),
    /** Columns that are added up, or `population`: the estimate that the metric divides by. */
    denominator: z.union([columns, z.literal("population")]).optional(),
    /** A column with the finished rate, percentage or average, where the file has no counts. */
    value: filled.optional(),
    /** Rows to read: column and text that must stand in it. */
    where: z.record(filled, z.coerce.string()).default({}),
    /** DfE's id of the data set, by which `los benchmarks` finds newer releases. */
    dataSet: z.uuid("expected an id such as 0f4c1c6e-5b0b-4c8b-a5ff-2c1c6f0a7d11").optional(),
    /** The version of the data set that the file is. */
    version: z.coerce.string().optional(),
  })
  .refine((it) => (it.value === undefined) !== (it.numerator === undefined), {
    error: "expected either numerator (with denominator) or value",
    path: ["numerator"],
  })
  .refine((it) => it.denominator === undefined || it.numerator !== undefined, {
    error: "expected numerator beside it",
    path: ["denominator"],
  });

/** The long file of DfE's local authority interactive tool. */
const lait = z
  .strictObject({
    ...release,
    layout: z.literal("lait"),
    file: fileBeside(/\.(csv|parquet)$/i, "a Parquet or CSV file"),
    /** Its data dictionary, a file beside it. */
    dictionary: fileBeside(/\.csv$/i, "a CSV file"),
    /** The metric that one of its measures has values for; without it the file can be asked, and nothing is compared. */
    metric: filled.optional(),
    /** `Measure_short` of the dictionary. */
    measure: filled.optional(),
    /** What its years are, where the dictionary is wrong. */
    period: period.optional(),
  })
  .refine((it) => (it.metric === undefined) === (it.measure === undefined), {
    error: "expected metric and measure together, or neither",
    path: ["measure"],
  });

/** What an entry of the catalogue may hold, by its layout. */
export const catalogueEntry = z.discriminatedUnion("layout", [ees, lait], {
  error: (issue) =>
    issue.code === "invalid_union" ? "expected ees or lait" : "expected fields such as id: and layout:",
});

export type EesEntry = z.infer<typeof ees>;
export type LaitEntry = z.infer<typeof lait>;
/** One release of a national file, and the metric that it has values for. */
export type CatalogueEntry = EesEntry | LaitEntry;

/** The fields that an entry of a layout may have. */
export const fieldsOf = (layout: unknown): string[] => Object.keys((layout === "lait" ? lait : ees).shape);
