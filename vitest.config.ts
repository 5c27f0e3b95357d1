import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // One worker for each core; the default leaves one idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/journeys/**"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
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
