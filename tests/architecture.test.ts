import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/** Who may import whom, by folder. `cli` and its verbs call all of them. */
const allowed: Record<string, string[]> = {
  "src/lib": [],
  "src/components": ["src/lib"],
  "src/site": ["src/lib"],
  "pipelines/contracts": ["src/lib", "pipelines/warehouse"],
  "pipelines/statistics": ["src/lib"],
  "pipelines/warehouse": ["src/lib"],
  "pipelines/ingest": ["pipelines/contracts", "pipelines/warehouse", "src/lib"],
  "pipelines/metrics": ["pipelines/warehouse", "pipelines/statistics", "src/lib"],
  "pipelines/disclosure": ["src/lib"],
  "pipelines/benchmarks": [
    "pipelines/disclosure",
    "pipelines/ingest",
    "pipelines/warehouse",
    "pipelines/metrics",
    "pipelines/statistics",
    "src/lib",
  ],
  "pipelines/published": ["pipelines/benchmarks", "pipelines/warehouse", "src/lib"],
  "pipelines/commentary": ["pipelines/benchmarks", "pipelines/warehouse", "src/lib"],
  "pipelines/registers": ["pipelines/benchmarks", "pipelines/metrics", "pipelines/warehouse", "src/lib"],
  "pipelines/provenance": ["pipelines/contracts", "pipelines/warehouse", "src/lib"],
  "pipelines/revisions": ["pipelines/benchmarks", "pipelines/metrics", "pipelines/warehouse", "src/lib"],
  "pipelines/public-edition": [
    "pipelines/disclosure",
    "pipelines/publication",
    "pipelines/contracts",
    "pipelines/warehouse",
    "pipelines/ingest",
    "pipelines/metrics",
    "pipelines/benchmarks",
    "src/lib",
  ],
  "pipelines/publication": [
    "pipelines/contracts",
    "pipelines/warehouse",
    "pipelines/metrics",
    "pipelines/benchmarks",
    "src/lib",
  ],
};

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|js)$/.test(file))
    .map((file) => path.join(folder, file));
}

/** The folder of the table above that a file belongs to. */
const roomOf = (file: string): string => file.split(path.sep).slice(0, 2).join("/");

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] as string);
}

test.each(Object.keys(allowed))("%s imports only what it may", (room) => {
  const strays = sourcesIn(room).flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith("."))
      .map((name) => roomOf(path.relative(root, path.resolve(root, path.dirname(file), name))))
      .filter((target) => target !== room && !allowed[room]?.includes(target))
      .map((target) => `${file} imports ${target}`),
  );
  expect(strays).toEqual([]);
});

test("the site never opens the warehouse", () => {
  const strays = ["src/site", "src/components", "src/lib"].flatMap((room) =>
    sourcesIn(room).filter((file) =>
      importsOf(file).some((name) => name === "duckdb" || name.includes("pipelines")),
    ),
  );
  expect(strays).toEqual([]);
});

test("the pure library knows neither Node nor the page", () => {
  const strays = sourcesIn("src/lib").filter((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    return importsOf(file).some((name) => name.startsWith("node:")) || /\b(document|window)\./.test(text);
  });
  expect(strays).toEqual([]);
});
