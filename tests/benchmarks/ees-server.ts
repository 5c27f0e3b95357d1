import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** One version of the data set that the server has. */
export interface ServedVersion {
  version: string;
  published: string;
  csv: string;
  status?: string;
  /** Rows that the API says it has, where that is not the truth. */
  rows?: number;
}

type Reply = (response: ServerResponse) => void;

/** A small server that answers as the API of Explore Education Statistics documents, two versions a page. */
export interface EesServer {
  address: string;
  /** Paths asked for, in order. */
  asked: string[];
  versions: ServedVersion[];
  /** Replies that come instead, one for each request whose path has the text. */
  instead: { path: string; reply: Reply }[];
  close(): Promise<unknown>;
}

/** The id of the data set that it has. */
export const dataSet = "0f4c1c6e-5b0b-4c8b-a5ff-2c1c6f0a7d11";
const pageSize = 2;

export async function eesServer(...versions: ServedVersion[]): Promise<EesServer> {
  const ees = { versions, asked: [] as string[], instead: [] as EesServer["instead"] };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://localhost");
    ees.asked.push(url.pathname + url.search);
    const at = ees.instead.findIndex(({ path }) => url.pathname.includes(path));
    if (at >= 0) return ees.instead.splice(at, 1)[0]?.reply(response);
    if (url.pathname === `/data-sets/${dataSet}/versions`) {
      return json(200, versionsOf(ees.versions, Number(url.searchParams.get("page"))))(response);
    }
    const wanted = ees.versions.find(({ version }) => version === url.searchParams.get("dataSetVersion"));
    if (url.pathname === `/data-sets/${dataSet}/csv` && wanted) {
      response.writeHead(200, { "content-type": "text/csv", "content-encoding": "gzip" });
      return response.end(gzipSync(wanted.csv));
    }
    json(404, { title: "Not Found", status: 404 })(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(ees, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  });
}

function versionsOf(versions: ServedVersion[], page: number) {
  const results = versions.slice((page - 1) * pageSize, page * pageSize).map((each) => ({
    version: each.version,
    type: "Minor",
    status: each.status ?? "Published",
    published: `${each.published}T09:30:00+00:00`,
    notes: "",
    totalResults: each.rows ?? each.csv.trim().split("\n").length - 1,
    file: { id: dataSet },
    release: { title: `Release of ${each.published}`, slug: each.published },
  }));
  const totalPages = Math.ceil(versions.length / pageSize);
  return { paging: { page, pageSize, totalResults: versions.length, totalPages }, results };
}

/** A reply in JSON. */
export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };

/** A web page where something else belongs, as a proxy's sign-in gives it. */
export const webPage: Reply = (response) => {
  response.writeHead(200, { "content-type": "text/html" });
  response.end("<!DOCTYPE html><html><body>Sign in</body></html>");
};

/** An answer that breaks off before its end. */
export const brokenOff: Reply = (response) => {
  response.writeHead(200, { "content-type": "text/csv", "content-length": "1000" });
  response.write("time_period,");
  response.destroy();
};
