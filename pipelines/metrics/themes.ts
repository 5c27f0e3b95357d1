import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** A theme of the partnership's work, and the question that its page answers. In the order of the site. */
export interface Theme {
  id: string;
  title: string;
  question: string;
}

const themesSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    title: z.string().min(1),
    question: z.string().endsWith("?"),
  }),
);

/** Reads `themes.yaml` of a folder of metrics. Throws an error that names the file when it cannot be used. */
export function readThemes(folder: string): Theme[] {
  const file = path.join(folder, "themes.yaml");
  const parsed = themesSchema.safeParse(parse(readFileSync(file, "utf8")));
  if (parsed.error) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
