import { createServer, type Server } from "node:http";
import sirv from "sirv";

/** Serves a finished site on loopback only. Tries `port`, then any free one. */
export async function serveFolder(
  folder: string,
  port: number,
): Promise<{ address: string; server: Server }> {
  const site = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    site(request, response, () => {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      response.end("There is no such page.\n");
    });
  });
  const listen = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(wanted, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  try {
    await listen(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    await listen(0);
  }
  const bound = server.address();
  const chosen = typeof bound === "object" && bound ? bound.port : port;
  return { address: `http://127.0.0.1:${chosen}/`, server };
}
