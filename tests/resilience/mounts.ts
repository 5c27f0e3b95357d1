import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What is mounted on a folder while one command runs: a small disk with a copy of `holds`, or the folder itself, read-only. */
export type Mount = { folder: string } & ({ bytes: number; holds: string } | { isReadOnly: true });

export interface Ended {
  code: number | null;
  out: string;
  err: string;
  /** What `look` printed afterwards, while the mount was still there. */
  seen: string;
}

/**
 * Runs a command in a mount namespace of its own, where root too meets a full disk and a read-only folder, and after it
 * the shell words of `look`.
 */
export function mounted(mount: Mount, command: readonly string[], look = "true"): Ended {
  const folder = quoted(mount.folder);
  const setUp =
    "bytes" in mount
      ? `mount -t tmpfs -o size=${mount.bytes} tmpfs ${folder} && cp -a ${quoted(mount.holds)}/. ${folder}/`
      : `mount --bind ${folder} ${folder} && mount -o remount,bind,ro ${folder}`;
  const script = `(${setUp}) >&2 || exit 99; ${command.map(quoted).join(" ")}; code=$?; echo '${mark}'; ${look}; exit $code`;
  const run = spawnSync("unshare", ["-rm", "sh", "-c", script], { encoding: "utf8" });
  const [out = "", seen = ""] = (run.stdout ?? "").split(`${mark}\n`);
  return { code: run.status, out, err: run.stderr ?? "", seen };
}

const mark = "---- afterwards ----";
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Why this machine cannot do so; empty when it can. */
export const cannotMount =
  mounted({ folder: mkdtempSync(path.join(tmpdir(), "los-mount-")), isReadOnly: true }, ["true"]).code === 0
    ? ""
    : "it needs Linux, `unshare`, and root or user namespaces";
if (cannotMount) {
  console.warn(`Skipped: a full disk and a read-only folder cannot be tried here: ${cannotMount}.`);
}
