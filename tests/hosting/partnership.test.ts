import { type ConnectionOptions, connect } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cannotHost, type Hosted, host, reader } from "./nginx.ts";
import { files, type SmallSite, waysOut, writeSmallSite } from "./small-site.ts";

const basic = (name: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`,
});

describe.skipIf(cannotHost)("the partnership server with a password", () => {
  let site: SmallSite;
  let server: Hosted;
  beforeAll(async () => {
    site = writeSmallSite();
    server = await host("partnership", site.folder);
  });
  afterAll(async () => {
    await server?.stop();
    site?.remove();
  });

  const strangers: Record<string, Record<string, string>> = {
    "no password": {},
    "a wrong password": basic(reader.name, "wrong"),
    "a wrong name": basic("nobody", reader.password),
    "an empty password": basic(reader.name, ""),
    "another scheme": { authorization: `Bearer ${reader.password}` },
    "half a header": { authorization: "Basic" },
    "a range": { range: "bytes=0-10" },
    "a condition": { "if-none-match": "*", "if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT" },
    "a claim about the address": { "x-original-url": "/404.html", "x-rewrite-url": "/404.html" },
    "a claim to be signed in": { "remote-user": reader.name, "x-forwarded-user": reader.name },
  };

  test.each(Object.entries(strangers))("with %s there is nothing to see", async (_, headers) => {
    const addresses = [...Object.keys(files).map((file) => `/${file}`), "/", "/metrics", "/_import/", "/no"];
    for (const address of addresses) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await server.ask(address, { method, headers });
        expect([method, address, answer.status]).toEqual([method, address, 401]);
        expect(answer.body.toString()).not.toMatch(/Home|Measures|352|no such page/);
        expect(answer.headers).toMatchObject({
          "www-authenticate": 'Basic realm="Line of Sight"',
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
        });
        expect(answer.headers.etag ?? answer.headers["last-modified"]).toBeUndefined();
      }
    }
  });

  test.each(waysOut)("no way of writing an address gets past the password: %s", async (address) => {
    expect([400, 401]).toContain((await server.ask(address)).status);
    expect([400, 404]).toContain(
      (await server.ask(address, { headers: basic(reader.name, reader.password) })).status,
    );
  });

  test("a member reads every page, and no figure stays on the device", async () => {
    const headers = basic(reader.name, reader.password);
    for (const address of [
      "/",
      "/metrics/",
      "/metrics/mash-contacts.csv",
      "/benchmarks/explore/figures.arrow",
    ]) {
      const answer = await server.ask(address, { headers });
      expect([address, answer.status, answer.headers["cache-control"]]).toEqual([address, 200, "no-store"]);
    }
    const script = await server.ask("/_import/components/enhance.7eb3baea.js", { headers });
    expect(script.headers["cache-control"]).toBe("private, max-age=31536000, immutable");
    const unknown = await server.ask("/nowhere", { headers });
    expect([unknown.status, unknown.body.toString()]).toEqual([404, files["404.html"]]);
    expect((await server.ask("/", { method: "POST", headers })).status).toBe(405);
    expect(String(unknown.headers["content-security-policy"])).toContain("frame-ancestors 'none'");
  });

  test("the log says who read what, without what they searched for", async () => {
    await server.ask("/metrics/?q=a-name", { headers: basic(reader.name, reader.password) });
    expect(server.log()).toMatch(/^127\.0\.0\.1 member \[.*\] "GET \/metrics\/index\.html" 200 \d+$/m);
    expect(server.log()).not.toContain("a-name");
  });

  test("nothing but a redirect is said without TLS, and old versions of TLS are refused", async () => {
    const insecure = await fetch(`${server.plain}/metrics/`, { redirect: "manual" });
    expect(insecure.headers.get("location")).toBe("https://lineofsight-members.example.gov.uk/metrics/");
    expect(await insecure.text()).not.toContain("Measures");

    const port = Number(new URL(server.address).port);
    const spoken = (options: ConnectionOptions) =>
      new Promise<string>((resolve) => {
        const socket = connect({ host: "127.0.0.1", port, ca: server.certificate, ...options });
        socket.once("secureConnect", () => resolve(socket.getProtocol() ?? "none"));
        socket.once("secureConnect", () => socket.destroy());
        socket.once("error", () => resolve("refused"));
      });
    expect(await spoken({})).toBe("TLSv1.3");
    expect(await spoken({ maxVersion: "TLSv1.2" })).toBe("TLSv1.2");
    const old = { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT:@SECLEVEL=0" } as const;
    expect(await spoken(old)).toBe("refused");
    expect(await spoken({ maxVersion: "TLSv1.2", ciphers: "ECDHE-ECDSA-AES128-SHA" })).toBe("refused");
  });
});
