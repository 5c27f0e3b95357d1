import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Packages whose version Framework would ask a registry for, even where no page uses them. */
const askedFor =
  "react-dom react @observablehq/sample-datasets lodash arquero apache-arrow d3 d3-dsv echarts htl leaflet mapbox-gl @observablehq/plot topojson-client parquet-wasm".split(
    " ",
  );

/**
 * For Framework's process: ends it when the build that started it has been killed, which closes its standard input. It would
 * else go on in the cache that the next build uses.
 */
export function endWithBuild(): void {
  process.stdin.on("end", () => process.exit(1)).resume();
  if ("unref" in process.stdin) process.stdin.unref();
}

/** In MB. The templates need 160 whatever the data holds; with room to spare Framework takes twice as much, no faster. */
const heap = 256;

/** How Node says what the operating system refused: `ENOSPC: no space left on device, write`. */
const refusal = /\b(E[A-Z]{3,}): .*/;

/**
 * Has Framework write our templates, styles and scripts into a folder. Its build runs in a process of its own, with no network
 * and no memory: its cache is emptied first, because it reuses whatever is there however old, and then given empty folders
 * where it would otherwise ask a registry.
 */
export async function runFramework(
  productFolder: string,
  outFolder: string,
  progress: (message: string) => void,
): Promise<void> {
  const cache = path.join(productFolder, "src", ".observablehq", "cache");
  rmSync(cache, { recursive: true, force: true });
  for (const name of askedFor) mkdirSync(path.join(cache, "_npm", `${name}@0.0.0`), { recursive: true });
  const home = path.dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  const program = path.join(home, "dist", "bin", "observable.js");
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, program, "build"], {
    cwd: productFolder,
    env: { ...process.env, LOS_OUTPUT: outFolder, OBSERVABLE_TELEMETRY_DISABLE: "1", NO_COLOR: "1" },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let said = "";
  let pages = 0;
  const listen = (chunk: Buffer) => {
    const text = chunk.toString("utf8");
    said = (said + text).slice(-20_000);
    const read = text.match(/load \//g)?.length ?? 0;
    pages += read;
    if (read > 0) progress(`Rendering pages: ${pages} read`);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  // it writes where the next build will write
  const stop = () => child.kill("SIGKILL");
  process.once("exit", stop);
  const ended = await new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal }));
  }).finally(() => process.off("exit", stop));
  if (ended.code !== 0) {
    const [words = "", code] = refusal.exec(said) ?? [];
    const failure = new Error(`The pages could not be rendered. ${words}\nFramework said:\n${said.trim()}`);
    // a process that was killed had most often used up the memory
    throw Object.assign(failure, { code: ended.signal ? "ENOMEM" : code });
  }
}
