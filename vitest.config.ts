import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What stands in for a module would stand in for it in other files too, where these share a process. */
const withStandIns = ["tests/hostile/site.test.ts", "tests/verbs/benchmarks.test.ts"];

/** Files that take a minute or more. They start first, so that no core is idle while the other runs the last of them. */
const longest = ["every-page", "real-partnership", "public", "no-network"].map(
  (name) => `tests/journeys/${name}.test.ts`,
);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files);
    const isOf = (name: string) => rest.filter(({ moduleId }) => moduleId.endsWith(name));
    return [...new Set([...longest.flatMap(isOf), ...rest])];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // One worker for each core; the default leaves one idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          // Each file would else read every module anew, which takes a quarter of the time.
          isolate: false,
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/journeys/**", ...withStandIns],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "stand-ins",
          include: withStandIns,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          // Builds the example partnership once, for all journeys, and serves it.
          globalSetup: "tests/journeys/example-site.ts",
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // After the unit tests, so that no more than two things at a time wait for the machine.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
