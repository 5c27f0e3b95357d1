import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cannotHost, type Hosted, host } from "./nginx.ts";
import { files, type SmallSite, waysOut, writeSmallSite } from "./small-site.ts";

/** Answers as oauth2-proxy does: 202 with the reader's address, 401 for strangers, 403 for those outside the group. */
const signOnService = (): Server =>
  createServer((request, response) => {
    const cookie = request.headers.cookie ?? "";
    if (request.url === "/oauth2/auth") {
      if (cookie === "session=member") response.setHeader("x-auth-request-email", "member@example.gov.uk");
      response.statusCode =
        { "session=member": 202, "session=outsider": 403, "session=broken": 500 }[cookie] ?? 401;
    } else {
      const going = encodeURIComponent(String(request.headers["x-auth-request-redirect"]));
      response.writeHead(302, { location: `https://login.example/?for=${request.headers.host}&to=${going}` });
    }
    response.end();
  });

describe.skipIf(cannotHost)("the partnership server with single sign-on", () => {
  let site: SmallSite;
  const service = signOnService();
  let server: Hosted;
  beforeAll(async () => {
    site = writeSmallSite();
    await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
    server = await host("partnership", site.folder, `127.0.0.1:${(service.address() as AddressInfo).port}`);
  });
  afterAll(async () => {
    await server?.stop();
    service.close();
    site?.remove();
  });

  const addresses = [
    ...Object.keys(files).map((file) => `/${file}`),
    "/",
    "/metrics/",
    "/nowhere",
    "/_import/",
  ];
  const content = /Home|Measures|352|no such page/;

  test("a stranger is led to the sign-in from every address, and sees nothing", async () => {
    for (const address of addresses) {
      const { status, headers, body } = await server.ask(address);
      expect([address, status, headers["cache-control"]]).toEqual([address, 302, "no-store"]);
      expect(headers.location).toMatch(/^https:\/\/login\.example\//);
      expect(body.toString()).not.toMatch(content);
    }
  });

  test("the sign-in knows where the reader was going, with everything behind the question mark", async () => {
    const link = "/benchmarks/explore/?measure=a&area=own&from=2019";
    const { headers } = await server.ask(link, { headers: { host: "lineofsight-members.example.gov.uk" } });
    const going = new URL(String(headers.location)).searchParams;
    expect(going.get("to")).toBe(link);
    expect(going.get("for")).toBe("lineofsight-members.example.gov.uk");
  });

  test("a member reads every page, and is named in the log", async () => {
    for (const address of ["/", "/metrics/", "/metrics/mash-contacts.csv"]) {
      const { status, headers } = await server.ask(address, { headers: { cookie: "session=member" } });
      expect([address, status, headers["cache-control"]]).toEqual([address, 200, "no-store"]);
      expect(String(headers["content-security-policy"])).toContain("frame-ancestors 'none'");
    }
    expect(server.log()).toContain("member@example.gov.uk");
    const unknown = await server.ask("/nowhere", { headers: { cookie: "session=member" } });
    expect([unknown.status, unknown.body.toString()]).toEqual([404, files["404.html"]]);
  });

  test.each([
    ["somebody outside the group", "session=outsider", 403],
    ["anybody while the service is in trouble", "session=broken", 500],
  ])("refuses %s", async (_, cookie, expected) => {
    for (const address of addresses) {
      const { status, body } = await server.ask(address, { headers: { cookie } });
      expect([address, status]).toEqual([address, expected]);
      expect(body.toString()).not.toMatch(content);
    }
  });

  test.each(["/oauth2/auth", "/oauth2/../metrics/", "/oauth2/%2e%2e/index.html", ...waysOut])(
    "no way of writing an address gets past the sign-in: %s",
    async (address) => {
      const { status, body } = await server.ask(address);
      expect([302, 400, 401, 404]).toContain(status);
      expect(body.toString()).not.toMatch(/Home|Measures|352/);
    },
  );

  test("nobody reads while the service is away", async () => {
    await new Promise((resolve) => {
      service.close(resolve);
      service.closeAllConnections();
    });
    for (const address of addresses) {
      const { status, body } = await server.ask(address, { headers: { cookie: "session=member" } });
      expect([address, status]).toEqual([address, 500]);
      expect(body.toString()).not.toMatch(content);
    }
  });
});
