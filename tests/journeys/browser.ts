import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

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

/** Starts a real browser: an installed one, else the one that comes inside an npm package (Linux only). */
export async function startBrowser(): Promise<Browser> {
  const quiet = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  const installed = installedBrowser();
  if (installed) return chromium.launch({ executablePath: installed, args: quiet });
  // The packaged browser brings the libraries that a bare Linux lacks only when it believes it runs there.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  return chromium.launch({ executablePath, args: [...packaged.args, ...quiet], headless: true });
}
