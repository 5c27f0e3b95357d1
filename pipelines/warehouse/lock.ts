import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DuckDBInstance } from "duckdb";
import { faultOfDatabase } from "./unreadable.ts";

/** Thrown when another run holds the lock; its message is for the user. */
export class AlreadyRunning extends Error {}

/**
 * Runs `work` while no other process can do the same in this state folder. The lock is the operating system's own, on
 * a small database file, so that a run that is killed leaves nothing to clear away.
 */
export async function holdingLock<T>(stateFolder: string, doing: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(stateFolder, { recursive: true });
  const holder = path.join(stateFolder, "lock.json");
  let lock: DuckDBInstance;
  try {
    lock = await takeLock(path.join(stateFolder, "lock.duckdb"));
  } catch (error) {
    if (!/Could not set lock on file|being used by another process/.test(String(error))) throw error;
    throw new AlreadyRunning(`${describeHolder(holder)} Wait until it has finished, then try again.`);
  }
  try {
    const since = new Date().toISOString();
    writeFileSync(holder, JSON.stringify({ process: process.pid, doing, since }));
    return await work();
  } finally {
    lock.closeSync();
  }
}

/** A lock file holds nothing, so that one that a full disk left half written is made again. */
async function takeLock(file: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(file);
  } catch (error) {
    if (faultOfDatabase(error) === null) throw error;
    rmSync(file, { force: true });
    return DuckDBInstance.create(file);
  }
}

function describeHolder(file: string): string {
  try {
    const { process: pid, doing, since } = JSON.parse(readFileSync(file, "utf8"));
    return `Another run is at work here: los ${doing}, process ${pid}, since ${since}.`;
  } catch {
    return "Another run is at work here.";
  }
}
