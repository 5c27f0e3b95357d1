import loadHighs, { type Highs, type Model } from "highs";

/** A row of a programme: the columns times their factors lie between `lo` and `hi`. */
export interface Row {
  columns: number[];
  factors: number[];
  lo: number;
  hi: number;
}

/** An optimum: the objective, the columns there, their reduced costs (only without whole numbers). */
export interface Optimum {
  objective: number;
  /** What no solution can be below; less than `objective` where the search was cut short. */
  bound: number;
  point: Float64Array;
  reducedCosts: Float64Array;
}

let runtime: Promise<Highs> | undefined;

/** The solver, started once. HiGHS is compiled to WebAssembly: no network, no native build. */
export function solver(): Promise<Highs> {
  runtime ??= loadHighs();
  return runtime;
}

/** The searches of HiGHS for a good first answer take far longer than these small programmes themselves. */
const quick = {
  presolve: "off",
  mip_detect_symmetry: false,
  mip_heuristic_effort: 0,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_root_reduced_cost: false,
} as const;

/** A linear programme that is kept in the solver, so that the next question starts from the last answer. */
export class Programme {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #size: number;
  readonly #whole: boolean;
  #effort = 0;

  /**
   * @param lower lower bounds of the columns, `upper` their upper bounds
   * @param nodes 0 when columns may be fractions; else all are whole numbers, and the search ends after so many nodes
   * @param isQuick true where any good solution will do, so that nothing is spent on finding a first one
   */
  constructor(highs: Highs, lower: number[], upper: number[], rows: Row[], nodes: number, isQuick = false) {
    const size = lower.length;
    this.#highs = highs;
    this.#size = size;
    const whole = nodes > 0;
    this.#whole = whole;
    const starts = [0];
    for (const row of rows) starts.push((starts.at(-1) as number) + row.columns.length);
    const endless = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity);
    this.#model = highs.createModel({
      numCols: size,
      numRows: rows.length,
      colCost: new Float64Array(size),
      colLower: lower.map(endless),
      colUpper: upper.map(endless),
      rowLower: rows.map(({ lo }) => endless(lo)),
      rowUpper: rows.map(({ hi }) => endless(hi)),
      matrix: {
        format: "csr",
        numRows: rows.length,
        numCols: size,
        starts,
        indices: rows.flatMap(({ columns }) => columns),
        values: rows.flatMap(({ factors }) => factors),
      },
      ...(whole ? { integrality: new Int32Array(size).fill(1) } : {}),
    });
    this.#model.options.set({ output_flag: false });
    // An optimum is a count: a relative gap would let a large one pass for it. Nodes, not seconds, so that the same
    // publication is suppressed alike on every machine.
    if (whole) this.#model.options.set({ mip_rel_gap: 0, mip_abs_gap: 1e-6, mip_max_nodes: nodes });
    else this.#model.options.set({ presolve: "off", solver: "simplex" });
    if (isQuick) this.#model.options.set(quick);
  }

  /** Changes the bounds of one column. */
  limit(column: number, lower: number, upper: number): void {
    this.#model.changeColBounds(column, lower, upper);
  }

  /** Adds a row. */
  add({ columns, factors, lo, hi }: Row): void {
    const { infinity } = this.#highs;
    const endless = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * infinity);
    this.#model.addRow(endless(lo), endless(hi), { indices: columns, values: factors });
  }

  /** Sets the costs of all columns. */
  cost(costs: ArrayLike<number>): void {
    this.#model.changeColsCost({ kind: "range", from: 0, to: this.#size - 1 }, Float64Array.from(costs));
  }

  /** Sets the cost of one column. */
  costOf(column: number, cost: number): void {
    this.#model.changeColCost(column, cost);
  }

  /** The cheapest solution; null when there is none, or when costs fall without end (see `unbounded`). */
  cheapest(): Optimum | null {
    this.#model.run();
    this.#effort += (1 + Number(this.#model.info.get("simplex_iteration_count"))) * this.#size;
    const status = this.#model.getModelStatus();
    const { optimal, infeasible, unbounded, unboundedOrInfeasible } = this.#highs.constants.modelStatus;
    if (status === infeasible || status === unbounded || status === unboundedOrInfeasible) return null;
    const { colValue, colDual } = this.#model.getSolution();
    const objective = this.#model.getObjectiveValue();
    if (status !== optimal && !Number.isFinite(objective)) return null;
    const bound = this.#whole ? Number(this.#model.info.get("mip_dual_bound")) : objective;
    return { objective, bound, point: colValue, reducedCosts: colDual };
  }

  /** Steps of the solver so far times columns: a measure of work that is the same on every machine. */
  get effort(): number {
    return this.#effort;
  }

  /** Gives the solver's memory back. */
  close(): void {
    this.#model.dispose();
  }
}
