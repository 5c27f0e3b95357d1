import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "duckdb";
import { faultOfDatabase, UnreadableWarehouse } from "./unreadable.ts";

/** One value of a result row: dates and decimals as text, counts as numbers. */
export type Cell = string | number | boolean | null | Cell[] | { [key: string]: Cell };
export type Row = Record<string, Cell>;

/** The folder of SQL files that ships with the product. */
export const sqlFolder = path.resolve(import.meta.dirname, "../../sql");

/**
 * An open DuckDB database. Extensions are never fetched. Opened for reading, it can touch no file, no network and no
 * setting, so that an analyst's query can do no harm.
 */
export class Warehouse {
  private constructor(
    private readonly file: string,
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
  ) {}

  /**
   * Opens `file` (or `:memory:`). Throws {@link UnreadableWarehouse} when it is damaged, cut off or too new, and DuckDB's
   * error when it is missing or locked.
   */
  static async open(file: string, access: "read" | "write"): Promise<Warehouse> {
    const instance = await explained(
      file,
      DuckDBInstance.create(file, {
        access_mode: access === "read" ? "READ_ONLY" : "AUTOMATIC",
        autoinstall_known_extensions: "false",
        autoload_known_extensions: "false",
      }),
    );
    const warehouse = new Warehouse(file, instance, await instance.connect());
    if (access === "read") await warehouse.refuseCutOff();
    await warehouse.run("set timezone = 'UTC'");
    if (access === "read") await warehouse.lockDown();
    return warehouse;
  }

  /** A file that lost its end would else be found out only when the part that is missing is first asked for. */
  private async refuseCutOff(): Promise<void> {
    const headers = 3 * 4096;
    const [row] = await this.rows<{ bytes: number }>(
      "select block_size * total_blocks as bytes from pragma_database_size()",
    );
    const missing = headers + (row?.bytes ?? 0) - statSync(this.file).size;
    if (missing <= 0) return;
    this.close();
    throw new UnreadableWarehouse(this.file, `it is damaged (its last ${missing} bytes are missing)`);
  }

  /** Closes every door to the outside: files, network, extensions and settings. It cannot be undone. */
  async lockDown(): Promise<void> {
    await this.run("set enable_external_access = false");
    await this.run("set lock_configuration = true");
  }

  /** Runs one or several statements. */
  async run(sql: string, parameters?: DuckDBValue[]): Promise<void> {
    await explained(this.file, this.connection.run(sql, parameters));
  }

  /** The rows of a query. 64-bit counts come as numbers. */
  async rows<T extends Row = Row>(sql: string, parameters?: DuckDBValue[]): Promise<T[]> {
    const reader = await explained(this.file, this.connection.runAndReadAll(sql, parameters));
    const counted = reader.columnTypes().map((type) => /^(U?BIGINT|HUGEINT|DECIMAL)/.test(String(type)));
    const names = reader.columnNames();
    return reader.getRowObjectsJson().map((row) => {
      names.forEach((name, i) => {
        if (counted[i] && row[name] !== null) row[name] = Number(row[name]);
      });
      return row as T;
    });
  }

  /** Runs the statements of one file of `sql/`. */
  async runFile(file: string): Promise<void> {
    await this.run(readFileSync(path.join(sqlFolder, file), "utf8"));
  }

  /** Runs the statements of every `.sql` file of a folder of `sql/`, in the order of their names. */
  async runFolder(folder: string): Promise<void> {
    for (const file of sqlFiles(folder)) await this.run(readFileSync(file, "utf8"));
  }

  /** Moves everything that is still in the write-ahead log into the database file. */
  async checkpoint(): Promise<void> {
    await this.run("checkpoint");
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

async function explained<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const why = faultOfDatabase(error);
    throw why === null ? error : new UnreadableWarehouse(file, why);
  }
}

/** The `.sql` files directly inside a folder of `sql/`, as absolute paths, sorted by name. */
export function sqlFiles(folder: string): string[] {
  const absolute = path.join(sqlFolder, folder);
  return readdirSync(absolute)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => path.join(absolute, name));
}
