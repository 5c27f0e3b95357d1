import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DownloadFault, EesApi } from "../../pipelines/benchmarks/ees-api.ts";
import { brokenOff, dataSet, type EesServer, eesServer, json, webPage } from "./ees-server.ts";

const csv = "time_period\n2024\n2025\n";
let server: EesServer;
let waits: number[];
let api: EesApi;
const file = path.join(mkdtempSync(path.join(tmpdir(), "los-ees-")), "file.csv");

beforeEach(async () => {
  server = await eesServer(
    { version: "1.0", published: "2023-10-31", csv },
    { version: "1.2", published: "2024-11-01", csv, status: "Withdrawn" },
    { version: "1.10", published: "2025-10-30", csv },
    { version: "1.9", published: "2024-10-31", csv },
    { version: "1.1", published: "2024-01-31", csv },
  );
  waits = [];
  api = new EesApi(
    server.address,
    () => {},
    async (seconds) => void waits.push(seconds),
  );
});
afterEach(() => server.close());

describe("the versions of a data set", () => {
  test("come from every page, the newest first, without the withdrawn", async () => {
    const versions = await api.versions(dataSet);
    expect(versions.map(({ version }) => version)).toEqual(["1.10", "1.9", "1.1", "1.0"]);
    expect(versions[0]).toEqual({
      version: "1.10",
      published: "2025-10-30",
      release: "Release of 2025-10-30",
      rows: 2,
    });
    expect(server.asked).toHaveLength(3);
  });

  test("are asked for again after the seconds that a busy server names", async () => {
    server.instead = [
      { path: "versions", reply: json(429, { message: "Rate limit is exceeded." }, { "retry-after": "7" }) },
      { path: "versions", reply: json(503, {}) },
    ];
    expect(await api.versions(dataSet)).toHaveLength(4);
    expect(waits).toEqual([7, 2]);
  });

  test.each([
    {
      reply: json(400, { title: "One or more", errors: [{ message: "Invalid id" }] }),
      says: "400 Bad Request One or more Invalid id",
    },
    { reply: json(404, { title: "Not Found" }), says: "404" },
    { reply: webPage, says: "a web page where JSON belongs" },
    { reply: json(200, { hello: "world" }), says: "something else than a list of versions" },
    { reply: json(429, {}, { "retry-after": "3600" }), says: "429" },
  ])("cannot be had: $says", async ({ reply, says }) => {
    server.instead = [{ path: "versions", reply }];
    await expect(api.versions(dataSet)).rejects.toThrow(DownloadFault);
    server.instead = [{ path: "versions", reply }];
    await expect(api.versions(dataSet)).rejects.toThrow(says);
    expect(waits).toEqual([]);
  });
});

describe("the file of a version", () => {
  test("is unpacked and written as it is", async () => {
    await api.download(dataSet, "1.9", file);
    expect(readFileSync(file, "utf8")).toBe(csv);
  });

  test("is asked for again when the connection breaks off, and given up after four times", async () => {
    server.instead = [{ path: "csv", reply: brokenOff }];
    await api.download(dataSet, "1.9", file);
    expect(readFileSync(file, "utf8")).toBe(csv);
    server.instead = Array.from({ length: 4 }, () => ({ path: "csv", reply: brokenOff }));
    await expect(api.download(dataSet, "1.9", file)).rejects.toThrow(
      /asked 4 times: The connection broke off/,
    );
  });

  test("is no web page", async () => {
    server.instead = [{ path: "csv", reply: webPage }];
    await expect(api.download(dataSet, "1.9", file)).rejects.toThrow("a web page where a CSV file belongs");
  });
});

test("a server that is not there is named", async () => {
  const nowhere = new EesApi(
    "http://127.0.0.1:9",
    () => {},
    async () => {},
  );
  await expect(nowhere.versions(dataSet)).rejects.toThrow(/127\.0\.0\.1:9.*could not be had/);
});
