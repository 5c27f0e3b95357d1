import fc from "fast-check";
import { expect, test } from "vitest";
import { badlyTold, readers } from "./readers.ts";

const seed = 20191122;
/** For the slowest readers; `npm run fuzz` tries many more. */
const runs = 12;

test.each(readers)(
  "$name gives a value or says what is wrong, whatever it is given",
  async ({ open, times }) => {
    const reader = await open(false);
    try {
      const tells = fc.asyncProperty(reader.inputs, async (input) => {
        expect(badlyTold(await reader.read(input))).toEqual([]);
      });
      await fc.assert(tells, { seed, numRuns: runs * times });
    } finally {
      reader.close();
    }
  },
);
