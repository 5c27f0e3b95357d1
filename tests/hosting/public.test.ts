import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cannotHost, type Hosted, host } from "./nginx.ts";
import { beside, files, type SmallSite, waysOut, writeSmallSite } from "./small-site.ts";

describe.skipIf(cannotHost)("the public server", () => {
  let site: SmallSite;
  let server: Hosted;
  beforeAll(async () => {
    site = writeSmallSite();
    server = await host("public", site.folder);
  });
  afterAll(async () => {
    await server?.stop();
    site?.remove();
  });

  test("serves each kind of file as what it is", async () => {
    const kinds: Record<string, string> = {};
    for (const file of Object.keys(files).filter((name) => !/(^|\/)\./.test(name))) {
      const { status, headers, body } = await server.ask(`/${file}`);
      expect([file, status, body.toString()]).toEqual([file, 200, files[file as keyof typeof files]]);
      kinds[file.slice(file.lastIndexOf("."))] = String(headers["content-type"]);
    }
    expect(kinds).toEqual({
      ".html": "text/html; charset=utf-8",
      ".csv": "text/csv; charset=utf-8",
      ".json": "application/json",
      ".arrow": "application/vnd.apache.arrow.file",
      ".svg": "image/svg+xml; charset=utf-8",
      ".css": "text/css; charset=utf-8",
      ".js": "application/javascript; charset=utf-8",
    });
  });

  test.each([
    ["a page", "/", "GET", 200],
    ["a download", "/metrics/mash-contacts.csv", "GET", 200],
    ["an unknown page", "/nowhere", "GET", 404],
    ["a folder without a page", "/_import/", "GET", 403],
    ["a refused method", "/", "POST", 405],
  ])("%s has the strict headers", async (_, address, method, status) => {
    const { headers, ...answer } = await server.ask(address, { method });
    expect(answer.status).toBe(status);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=31536000",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-cache",
      server: "nginx",
    });
    expect(headers["permissions-policy"]).toMatch(/camera=\(\).*geolocation=\(\)/);
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  test("a file with a hash in its name is kept for a year, a page is asked for again and not sent twice", async () => {
    const hashed = await server.ask("/_import/style/site.bc08ec33.css");
    expect(hashed.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await server.ask("/_import/style/gone.css")).headers["cache-control"]).toBe("no-cache");

    const { etag } = (await server.ask("/metrics/")).headers;
    const again = await server.ask("/metrics/", { headers: { "if-none-match": String(etag) } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test("a download is compressed for a reader who asks for it", async () => {
    const csv = files["metrics/mash-contacts.csv"];
    const { headers, body } = await server.ask("/metrics/mash-contacts.csv", {
      headers: { "accept-encoding": "gzip" },
    });
    expect(headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(body.length).toBeLessThan(csv.length);
    expect(gunzipSync(body).toString()).toBe(csv);
  });

  test("an unknown address gives the site's own page, and no folder is listed", async () => {
    for (const address of ["/nowhere", "/metrics/nowhere/", "/metrics/mash-contacts.csv.bak"]) {
      const { status, body } = await server.ask(address);
      expect([status, body.toString()]).toEqual([404, files["404.html"]]);
    }
    const folderPage = await server.ask("/_import/components/");
    expect(folderPage.status).toBe(403);
    expect(folderPage.body.toString()).not.toContain("enhance");
  });

  test("no other method is allowed", async () => {
    for (const method of [
      "POST",
      "PUT",
      "DELETE",
      "PATCH",
      "OPTIONS",
      "TRACE",
      "PROPFIND",
      "MKCOL",
      "PURGE",
    ]) {
      for (const address of ["/", "/metrics/", "/metrics/mash-contacts.csv", "/nowhere"]) {
        const { status } = await server.ask(address, { method });
        expect([method, address, status]).toEqual([method, address, 405]);
      }
    }
    expect((await server.ask("/", { method: "PUT" })).headers.allow).toBe("GET, HEAD");
    expect((await server.ask("/", { method: "HEAD" })).status).toBe(200);
  });

  test.each(waysOut)("nothing outside the site is served for %s", async (address) => {
    const { status, body } = await server.ask(address);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(new RegExp(`${beside}|root:|2019-20`));
  });

  test.each(["/.git/config", "/metrics/.draft.html", "/%2egit/config"])(
    "a hidden file is not there: %s",
    async (address) => {
      const { status, body } = await server.ask(address);
      expect([status, body.toString()]).toEqual([404, files["404.html"]]);
    },
  );

  test("no redirect leads to a host that somebody wrote into the request", async () => {
    const headers = { host: "elsewhere.example" };
    const folderRedirect = await server.ask("/metrics", { headers });
    expect([folderRedirect.status, folderRedirect.headers.location]).toEqual([301, "/metrics/"]);
    expect((await server.ask("//elsewhere.example/..")).headers.location).toBeUndefined();

    const insecure = await fetch(`${server.plain}/metrics/?q=a`, { redirect: "manual", headers });
    expect(insecure.status).toBe(301);
    expect(insecure.headers.get("location")).toBe("https://lineofsight.example.gov.uk/metrics/?q=a");
  });

  test("what a reader searches for stays out of the log", async () => {
    await server.ask("/?q=a-name-that-was-searched");
    expect(server.log()).toContain('"GET /index.html" 200');
    expect(server.log()).not.toContain("a-name-that-was-searched");
  });
});
