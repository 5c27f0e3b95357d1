import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { reader } from "../hosting/nginx.ts";

/** Where browsers of the Chrome family are usually installed; the first one found is used. */
function installedBrowser(): string | undefined {
  const { LOS_BROWSER, PROGRAMFILES, LOCALAPPDATA } = process.env;
  const programs86 = process.env["PROGRAMFILES(X86)"];
  const windows = [PROGRAMFILES, programs86, LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          path.join(folder, "Google/Chrome/Application/chrome.exe"),
          path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ]
      : [],
  );
  const candidates = [
    ...(LOS_BROWSER ? [LOS_BROWSER] : []),
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ...windows,
  ];
  return candidates.find((file) => existsSync(file));
}

/**
 * The browser to start: an installed one, else the one that comes inside an npm package (Linux only). That is unpacked with
 * the first call, which must have ended before another process asks.
 */
export async function browserFile(): Promise<{ executablePath: string; args: string[] }> {
  const installed = installedBrowser();
  if (installed) return { executablePath: installed, args: [] };
  // The packaged browser brings the libraries that a bare Linux lacks only when it believes it runs there.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return { executablePath: await packaged.executablePath(), args: packaged.args };
}

/** What a member of the partnership has, and what a test of a server with a certificate of its own needs. */
const asMember = {
  ignoreHTTPSErrors: true,
  httpCredentials: { username: reader.name, password: reader.password },
};

/** What anybody has: with a password at hand, a browser holds up every request in case that it is asked for. */
export const asAnybody = { ignoreHTTPSErrors: true };

/** Starts a real browser, which may read the partnership's server unless it is told otherwise. */
export async function startBrowser(as: typeof asAnybody = asMember): Promise<Browser> {
  const quiet = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  const { executablePath, args } = await browserFile();
  const browser = await chromium.launch({ executablePath, args: [...args, ...quiet], headless: true });
  const [newContext, newPage] = [browser.newContext.bind(browser), browser.newPage.bind(browser)];
  browser.newContext = (options) => newContext({ ...as, ...options });
  browser.newPage = (options) => newPage({ ...as, ...options });
  return browser;
}
