import type { Warehouse } from "../warehouse/warehouse.ts";

/** A name that a query uses, and where: the offset in bytes of the text, null when the parser does not say. */
export interface Mention {
  name: string;
  /** Schema or catalog and schema, joined by a dot; empty when the query gives none. */
  schema: string;
  offset: number | null;
}

/** What a query reads and calls. Names are in lower case. */
export interface QueryTree {
  /** Tables and views, without the query's own common table expressions. */
  sources: Mention[];
  tableFunctions: Mention[];
  functions: Mention[];
  /** `describe` and `show`, which the parser takes for a SELECT. */
  descriptions: Mention[];
}

/** Why a text is not one SELECT. */
export interface NotASelect {
  problem: string;
  /** In bytes, null when the parser does not say. */
  offset: number | null;
}

type Node = { [key: string]: unknown };

/** Parses a text with DuckDB's own parser; runs nothing of it. */
export async function parseSelect(sql: string, warehouse: Warehouse): Promise<QueryTree | NotASelect> {
  const [row] = await warehouse.rows<{ tree: string }>("select json_serialize_sql($1::varchar) as tree", [
    sql,
  ]);
  const parsed = treeOf(row?.tree ?? "{}");
  if (parsed === null) return { problem: "a number that is too large to be held", offset: null };
  if (parsed.error) {
    const isOtherStatement = parsed.error_type === "not implemented";
    return {
      problem: isOtherStatement ? "a statement that is not a SELECT" : String(parsed.error_message),
      offset: parsed.position === undefined ? null : Number(parsed.position),
    };
  }
  const statements = parsed.statements as Node[];
  if (statements.length !== 1) return { problem: `${statements.length} statements`, offset: null };
  const tree: QueryTree = { sources: [], tableFunctions: [], functions: [], descriptions: [] };
  walk(statements[0], new Set(), tree);
  return tree;
}

/** Null where the parser wrote a number that JSON has no sign for: it takes 1e400 for infinity. */
function treeOf(json: string) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** `scope` holds the common table expressions that can be seen from here; a name outside its scope is a table. */
function walk(value: unknown, scope: ReadonlySet<string>, tree: QueryTree): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, scope, tree);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const node = value as Node;
  const inner = new Set(scope);
  if (node.type === "RECURSIVE_CTE_NODE") inner.add(String(node.cte_name).toLowerCase());
  for (const { key, value: body } of (node.cte_map as { map?: { key: string; value: Node }[] })?.map ?? []) {
    walk(body, inner, tree);
    inner.add(key.toLowerCase());
  }
  note(node, inner, tree);
  for (const [key, child] of Object.entries(node)) {
    if (key === "cte_map") continue;
    // The call inside a table function is the function itself: only its arguments are expressions.
    const isCall = node.type === "TABLE_FUNCTION" && key === "function";
    walk(isCall ? (child as Node).children : child, inner, tree);
  }
}

/** Words without brackets that the parser takes for columns, and the database for the clock. */
const clockWords = /^(current_(date|time|timestamp)|local(time|timestamp))$/i;

function note(node: Node, scope: ReadonlySet<string>, tree: QueryTree): void {
  if (node.type === "BASE_TABLE") {
    const source = mention(node.table_name, [node.catalog_name, node.schema_name], node.query_location);
    if (source.schema !== "" || !scope.has(source.name)) tree.sources.push(source);
  }
  if (node.type === "TABLE_FUNCTION") {
    const call = node.function as Node;
    tree.tableFunctions.push(mention(call.function_name, [call.catalog, call.schema], node.query_location));
  }
  if (node.class === "FUNCTION" || node.class === "WINDOW") {
    tree.functions.push(mention(node.function_name, [node.catalog, node.schema], node.query_location));
  }
  if (node.class === "COLUMN_REF" && clockWords.test(String(node.column_names))) {
    tree.functions.push(mention(node.column_names, [], node.query_location));
  }
  if (node.sample) tree.functions.push(mention("tablesample", [], node.query_location));
  if (node.type === "SHOW_REF") tree.descriptions.push(mention(node.show_type, [], node.query_location));
}

function mention(name: unknown, path: unknown[], location: unknown): Mention {
  const offset = Number(location);
  return {
    name: String(name).toLowerCase(),
    schema: path.filter(Boolean).join(".").toLowerCase(),
    // The parser writes the largest 64-bit number where it knows no place.
    offset: offset < Number.MAX_SAFE_INTEGER ? offset : null,
  };
}

/** The line, from 1, of a byte of a text. */
export const lineOfByte = (text: string, offset: number): number =>
  Buffer.from(text).subarray(0, offset).toString().split("\n").length;
