import { execFileSync, spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { Agent, request } from "node:https";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const documented = path.resolve(import.meta.dirname, "../../docs/hosting");
const runs = (program: string, flag: string): boolean =>
  spawnSync(program, [flag], { stdio: "ignore" }).status === 0;
const nginx = ["nginx", "/usr/sbin/nginx"].find((program) => runs(program, "-v"));

/** Why the documented servers cannot be tried on this machine; empty when they can. */
export const cannotHost = [
  ...(nginx ? [] : ["nginx is not installed"]),
  ...(runs("openssl", "version") ? [] : ["openssl is not installed"]),
].join(", ");
if (cannotHost) console.warn(`Skipped: the documented web servers cannot be tried here: ${cannotHost}.`);

export const reader = { name: "member", password: "correct horse battery staple" };

/** What a server answered. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** One of the documented servers, running on loopback. */
export interface Hosted {
  /** Address over TLS, without a slash at the end. */
  address: string;
  /** Address without TLS. */
  plain: string;
  certificate: Buffer;
  /** Sends a path exactly as it is written, over one connection that is kept. */
  ask(path: string, options?: { method?: string; headers?: Record<string, string> }): Promise<Answer>;
  /** What the access log holds so far. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * Starts nginx with a configuration of docs/hosting as it is written there, but for places and ports. `signOn` is the
 * host and port of a stand-in for oauth2-proxy; with it single sign-on takes the place of the password.
 */
export async function host(
  edition: "public" | "partnership",
  folder: string,
  signOn?: string,
): Promise<Hosted> {
  const home = await mkdtemp(path.join(tmpdir(), "los-nginx-"));
  const [secure, plain] = [await freePort(), await freePort()];
  const moved = new Map([
    ["/etc/nginx/line-of-sight/", `${home}/`],
    ["/etc/ssl/line-of-sight/", `${home}/`],
    ["/var/log/nginx/", `${home}/`],
    [`/srv/line-of-sight/${edition};`, `${folder};`],
    ["listen 443 ", `listen 127.0.0.1:${secure} `],
    ["listen 80;", `listen 127.0.0.1:${plain};`],
    ["listen [::]:443 ssl http2;", ""],
    ["listen [::]:80;", ""],
    ...(signOn
      ? ([
          ["password.conf;", "single-sign-on.conf;"],
          ["127.0.0.1:4180", signOn],
        ] as const)
      : []),
  ]);
  for (const file of readdirSync(documented)) {
    const text = readFileSync(path.join(documented, file), "utf8");
    const here = [...moved].reduce((said, [there, place]) => said.replaceAll(there, place), text);
    writeFileSync(path.join(home, file), here);
  }
  const certificate = selfSigned(home, edition);
  const hash = execFileSync("openssl", ["passwd", "-6", reader.password], { encoding: "utf8" });
  writeFileSync(path.join(home, "readers"), `${reader.name}:${hash}`);
  writeFileSync(path.join(home, "nginx.conf"), around(home, `${edition}.conf`));

  const server = spawn(
    nginx as string,
    ["-p", home, "-c", path.join(home, "nginx.conf"), "-e", path.join(home, "error.log")],
    { stdio: "ignore" },
  );
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  // Without a server name the certificate is held against 127.0.0.1, whatever the request's Host says.
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ca: certificate, servername: "" });
  const stop = async () => {
    agent.destroy();
    server.kill("SIGTERM");
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await Promise.race([answers(secure), ended.then(() => Promise.reject(new Error("nginx ended")))]);
  } catch (error) {
    const said = readFileSync(path.join(home, "error.log"), "utf8");
    await stop();
    throw new Error(`nginx does not serve ${edition}.conf: ${said}`, { cause: error });
  }
  return {
    address: `https://127.0.0.1:${secure}`,
    plain: `http://127.0.0.1:${plain}`,
    certificate,
    ask: (target, { method = "GET", headers = {} } = {}) =>
      new Promise((resolve, reject) => {
        const options = { host: "127.0.0.1", port: secure, path: target, method, headers, agent };
        const asked = request(options, async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk as Buffer);
          resolve({
            status: response.statusCode as number,
            headers: response.headers,
            body: Buffer.concat(chunks),
          });
        });
        asked.once("error", reject).end();
      }),
    log: () => readFileSync(path.join(home, `line-of-sight-${edition}.log`), "utf8"),
    stop,
  };
}

/** What Debian's own nginx.conf puts around a site, in one process that ends with the test. */
const around = (home: string, site: string): string => `
daemon off;
master_process off;
pid ${home}/nginx.pid;
events {}
http {
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi;
  scgi_temp_path ${home}/scgi;
  uwsgi_temp_path ${home}/uwsgi;
  default_type application/octet-stream;
  include ${home}/${site};
}
`;

function selfSigned(home: string, name: string): Buffer {
  const [key, certificate] = [path.join(home, `${name}.key`), path.join(home, `${name}.crt`)];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", ...kind, ...subject, "-keyout", key, "-out", certificate], {
    stdio: "ignore",
  });
  return readFileSync(certificate);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Resolves when something listens at the port; gives up after half a minute. */
async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (open) return;
    await wait(100);
  }
  throw new Error(`nothing listens at port ${port}`);
}
