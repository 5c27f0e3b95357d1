import { type Cells, cellOf, leastOf, trueCount } from "./cells.ts";
import { type Entry, groupedBy, isCount, type Side, sides } from "./publication-row.ts";
import type { Relations } from "./relations.ts";
import { partsOfSpan, type Span, spanName } from "./spans.ts";
import type { Cell } from "./system.ts";

/** What one release shows, and the equations between its figures. */
export class Release {
  readonly #cells: Cells;
  readonly #relations: Relations;
  readonly #earlier: { day: string; unrevised: ReadonlySet<string> } | undefined;
  readonly #series = new Map<
    string,
    { entry: Entry; side: Side; spans: Map<string, { span: Span; cell: number }> }
  >();
  readonly #rows: { entry: Entry; cells: { numerator?: number; denominator?: number } }[] = [];

  /**
   * @param earlier for a release that was made: its day, and the names of the counts that it hid and that are what they are
   * today, whatever their version says
   */
  constructor(cells: Cells, relations: Relations, earlier?: { day: string; unrevised: ReadonlySet<string> }) {
    this.#cells = cells;
    this.#relations = relations;
    this.#earlier = earlier;
  }

  /** Adds a row of the release that is about to be made; returns its cells. */
  addRow(entry: Entry): { numerator?: number; denominator?: number } {
    return this.#add(entry, (side) => {
      const id = this.#cells.nameOf(entry, side);
      const place = this.#cells.placeOf(id);
      const cell = place === undefined ? undefined : this.#cells.list[place];
      const value = trueCount(entry[side]);
      // Two metrics that should share a count and do not here: each keeps its own.
      const differs = cell && cell.value !== null && value !== null && cell.value !== value;
      const own = differs ? `${id}|${entry.metric}` : id;
      const added = this.#cells.add({ ...cellOf(entry, own), value });
      this.#cells.versions.set(own, entry.version);
      // Hidden on one page and shown on another: shown.
      (this.#cells.list[added] as Cell).value ??= value;
      if (entry.rule.shows(entry.period_type)) {
        Object.assign(this.#cells.list[added] as Cell, {
          printed: true,
          least: leastOf(entry),
          series: this.#cells.seriesOf(entry, side),
        });
      }
      return added;
    });
  }

  /**
   * Adds what an earlier release showed. A count that was not revised since is the cell of today, and the difference that a
   * revision makes is a cell of its own.
   */
  addEarlier(entry: Entry): void {
    this.#add(entry, (side) => this.#earlierCell(entry, side));
  }

  /** Adds the equations, once all rows are there. */
  close(): void {
    for (const { entry, side, spans } of this.#series.values()) {
      if (entry.basis === "flow") this.#addSpans(entry, side, spans);
    }
    this.#addComplements();
    this.#addBreakdowns();
  }

  #add(entry: Entry, cellFor: (side: Side) => number): { numerator?: number; denominator?: number } {
    const cells: { numerator?: number; denominator?: number } = {};
    for (const side of sides) {
      const count = entry[side];
      if (!isCount(entry, side) || count === null || (count !== "c" && !Number.isInteger(count))) continue;
      const cell = cellFor(side);
      cells[side] = cell;
      const key = `${entry.metric}|${entry.breakdown}|${entry.category}|${side}`;
      const series = this.#series.get(key) ?? { entry, side, spans: new Map() };
      series.spans.set(spanName(entry.span), { span: entry.span, cell });
      this.#series.set(key, series);
    }
    this.#rows.push({ entry, cells });
    return cells;
  }

  #earlierCell(entry: Entry, side: Side): number {
    const shown = trueCount(entry[side]);
    const id = this.#cells.nameOf(entry, side);
    const place = this.#cells.placeOf(id) ?? -1;
    const today = this.#cells.list[place];
    const isSameVersion = this.#cells.versions.get(id) === entry.version;
    if (today && shown === null && (isSameVersion || this.#earlier?.unrevised.has(id))) {
      Object.assign(today, { least: leastOf(entry), masked: true });
      return place;
    }
    if (today && shown !== null && (shown === today.value || (isSameVersion && today.value === null))) {
      Object.assign(today, { value: shown, known: true });
      return place;
    }
    const then = this.#cells.add({
      ...cellOf(entry, `${id}|${entry.version}|${shown ?? "c"}`),
      value: shown,
      least: leastOf(entry),
      known: shown !== null,
    });
    if (today && today.value !== null && shown !== null) {
      const [more, less] = today.value > shown ? [place, then] : [then, place];
      const value = Math.abs(today.value - shown);
      const difference = this.#cells.add({
        ...cellOf(entry, `difference|${id}|${entry.version}|${shown}`),
        value,
      });
      this.#cells.sum(more, [less, difference]);
    }
    return then;
  }

  /** A longer period is the sum of its quarters or months, also of those that nobody prints. */
  #addSpans(entry: Entry, side: Side, spans: Map<string, { span: Span; cell: number }>): void {
    const hasMonths = [...spans.values()].some(({ span }) => span.from === span.to);
    const longest = [...spans.values()].sort((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from));
    for (const { span, cell } of longest) {
      const parts = partsOfSpan(span, hasMonths);
      if (parts.length === 0) continue;
      this.#cells.sum(
        cell,
        parts.map((part) => spans.get(spanName(part))?.cell ?? this.#unprintedPart(entry, side, part)),
      );
    }
  }

  #unprintedPart(entry: Entry, side: Side, part: Span): number {
    const id = this.#cells.nameOf(entry, side, part);
    const isToday = !this.#earlier || this.#earlier.unrevised.has(id);
    return this.#cells.add({ ...cellOf(entry, isToday ? id : `${id}|${this.#earlier?.day}`), span: part });
  }

  /** Those of a base who are not counted are a count too: 74 of 75 is one child. */
  #addComplements(): void {
    for (const { entry, cells } of this.#rows) {
      if (entry.shape !== "percentage" || cells.numerator === undefined || cells.denominator === undefined)
        continue;
      const id = `not|${cells.numerator}|${cells.denominator}`;
      const value = this.#difference(cells.denominator, [cells.numerator]);
      this.#cells.sum(cells.denominator, [cells.numerator, this.#cells.add({ ...cellOf(entry, id), value })]);
    }
  }

  #addBreakdowns(): void {
    const wholes = new Map(
      this.#rows
        .filter(({ entry }) => entry.breakdown === "all")
        .map((row) => [`${row.entry.metric}|${row.entry.period}`, row]),
    );
    const groups = groupedBy(
      this.#rows.filter(({ entry }) => entry.breakdown !== "all"),
      ({ entry: { metric, breakdown, period } }) => `${metric}|${breakdown}|${period}`,
    );
    for (const rows of groups) {
      const [{ entry }] = rows as [(typeof rows)[0]];
      for (const side of sides)
        this.#addBreakdown(entry, side, wholes.get(`${entry.metric}|${entry.period}`)?.cells[side], rows);
    }
  }

  #addBreakdown(
    entry: Entry,
    side: Side,
    whole: number | undefined,
    rows: { cells: { numerator?: number; denominator?: number } }[],
  ): void {
    const relation = this.#relations.get(`${entry.metric}/${entry.breakdown}/${side}`);
    const parts = rows.map(({ cells }) => cells[side]).filter((cell) => cell !== undefined);
    if (
      whole === undefined ||
      parts.length < rows.length ||
      relation === undefined ||
      relation === "overlaps"
    )
      return;
    if (relation === "part") {
      const id = `rest|${whole}|${entry.breakdown}|${parts.toSorted((a, b) => a - b)}`;
      parts.push(this.#cells.add({ ...cellOf(entry, id), value: this.#difference(whole, parts) }));
    }
    this.#cells.sum(whole, parts);
  }

  /** The whole less its parts; null where one of them is hidden. */
  #difference(whole: number, parts: number[]): number | null {
    const values = [whole, ...parts].map((cell) => this.#cells.list[cell]?.value ?? null);
    const [first, ...others] = values;
    if (first == null || others.includes(null)) return null;
    return others.reduce<number>((rest, value) => rest - (value as number), first);
  }
}
