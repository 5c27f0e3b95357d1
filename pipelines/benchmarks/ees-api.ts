import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

/** The public API of Explore Education Statistics; needs no key. */
export const eesApiAddress = "https://api.education.gov.uk/statistics/v1";

/** One published version of a data set. */
export interface DataSetVersion {
  /** Such as `1.0`, `1.1` or `2.0`; a new first number means that columns or filters were taken out. */
  version: string;
  /** ISO day. */
  published: string;
  /** The release that it came with, such as "Reporting year 2025". */
  release: string;
  /** Rows of its file. */
  rows: number;
}

/** What could not be had from the API; the message is complete and for the user. */
export class DownloadFault extends Error {}

const versionsPage = z.object({
  paging: z.object({ page: z.number(), totalPages: z.number() }),
  results: z.array(
    z.object({
      version: z.string(),
      status: z.string(),
      published: z.string().nullish(),
      totalResults: z.number(),
      release: z.object({ title: z.string() }),
    }),
  ),
});

const problem = z.object({
  title: z.string().optional(),
  message: z.string().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

const tries = 4;
const longestWait = 120;
const seconds = (count: number) => new Promise<void>((resolve) => setTimeout(resolve, count * 1000));

/**
 * Asks the API. A busy server (429) is asked again after the time that it names, a failing one and a broken connection
 * after 1, 2 and 4 seconds; then, and at once for any other refusal, {@link DownloadFault} is thrown.
 * Source: Department for Education, Explore Education Statistics API, reference v1.
 */
export class EesApi {
  constructor(
    private readonly address: string,
    private readonly say: (message: string) => void,
    private readonly wait: (count: number) => Promise<void> = seconds,
  ) {}

  /** The versions of a data set that can be had, the newest first. */
  async versions(dataSet: string): Promise<DataSetVersion[]> {
    const found: DataSetVersion[] = [];
    for (let page = 1, last = 1; page <= last; page++) {
      const address = `${this.address}/data-sets/${dataSet}/versions?page=${page}&pageSize=20`;
      const { paging, results } = await this.ask(address, async (answer) => jsonOf(answer));
      last = results.length === 0 ? page : paging.totalPages;
      for (const { version, status, published, totalResults, release } of results) {
        if (!published || status === "Withdrawn") continue;
        found.push({
          version,
          published: published.slice(0, 10),
          release: release.title,
          rows: totalResults,
        });
      }
    }
    const byNumber = new Intl.Collator("en", { numeric: true });
    return found.sort((a, b) => byNumber.compare(b.version, a.version));
  }

  /** Writes the file of a version to `file`. Its rows are not counted here. */
  async download(dataSet: string, version: string, file: string): Promise<void> {
    const address = `${this.address}/data-sets/${dataSet}/csv?dataSetVersion=${version}`;
    await this.ask(address, async (answer) => {
      if (isWebPage(answer)) throw new DownloadFault(`${address} gave a web page where a CSV file belongs.`);
      if (!answer.body) throw new DownloadFault(`${address} gave nothing.`);
      await pipeline(answer.body as AsyncIterable<Uint8Array>, createWriteStream(file));
    });
  }

  private async ask<T>(address: string, use: (answer: Response) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      let failure: string;
      let pause = 2 ** (attempt - 1);
      try {
        const answer = await fetch(address, { signal: AbortSignal.timeout(300_000) });
        if (answer.ok) return await use(answer);
        failure = await refusalOf(answer);
        if (answer.status === 429) pause = retryAfter(answer.headers.get("retry-after")) ?? pause;
        else if (answer.status < 500) throw new DownloadFault(`${address} was refused: ${failure}`);
      } catch (error) {
        if (error instanceof DownloadFault) throw error;
        failure = brokenOff(error as Error & { cause?: Error });
      }
      if (attempt === tries || pause > longestWait) {
        throw new DownloadFault(`${address} could not be had, asked ${attempt} times: ${failure}`);
      }
      this.say(`${failure} Asking again in ${pause} seconds.`);
      await this.wait(pause);
    }
  }
}

const isWebPage = (answer: Response) => /html/i.test(answer.headers.get("content-type") ?? "");

async function jsonOf(answer: Response): Promise<z.infer<typeof versionsPage>> {
  if (isWebPage(answer)) throw new DownloadFault(`${answer.url} gave a web page where JSON belongs.`);
  const text = await answer.text();
  try {
    return versionsPage.parse(JSON.parse(text));
  } catch {
    throw new DownloadFault(
      `${answer.url} gave something else than a list of versions: ${text.slice(0, 80)}`,
    );
  }
}

async function refusalOf(answer: Response): Promise<string> {
  const said = problem.safeParse(await answer.json().catch(() => null));
  const words = said.success
    ? [said.data.title, said.data.message, ...(said.data.errors ?? []).map(({ message }) => message)]
    : [];
  return `The server says ${[answer.status, answer.statusText, ...words].filter(Boolean).join(" ")}.`;
}

/** Seconds, or a date in the words of HTTP. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

function brokenOff(error: Error & { cause?: Error & { code?: string } }): string {
  if (error.name === "TimeoutError") return "No answer came within five minutes.";
  const cause = error.cause?.code ?? error.cause?.message;
  return `The connection broke off (${[error.message, cause].filter(Boolean).join(": ")}).`;
}
