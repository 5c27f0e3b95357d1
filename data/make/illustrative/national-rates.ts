/** A count of a national file: so many in every `per` of another column of the same row. */
export interface Measure {
  column: string;
  of: string;
  per: number;
  /** 2018, 2019, 2020 for England, London and the middle of the neighbours; other authorities vary around England. */
  england: [number, number, number];
  london: [number, number, number];
  neighbours: [number, number, number];
}

export interface NationalFile {
  file: string;
  /** The column that the measures start from, and its size as a share of all children aged 0 to 17. */
  population: { column: string; share: number };
  measures: Measure[];
  /** Values that the publisher does not give: authority, year, column and symbol. */
  symbols: [name: string, year: number, column: string, symbol: "c" | "x" | "u" | "z"][];
}

/** The years of the files; each ends on 31 March. */
export const reportingYears = [2018, 2019, 2020] as const;

/** All invented. England's values of 2019 and 2020 round to the national figures that the annual report prints. */
export const nationalFiles: readonly NationalFile[] = [
  {
    file: "illustrative-section-47-and-icpc.csv",
    population: { column: "population_0_to_17", share: 1 },
    measures: [
      {
        column: "section_47",
        of: "population_0_to_17",
        per: 10000,
        england: [166.9, 168.3, 167.2],
        london: [152.1, 156.4, 158.8],
        neighbours: [131, 136, 138],
      },
      {
        column: "icpc_children",
        of: "population_0_to_17",
        per: 10000,
        england: [66.2, 65.1, 64.8],
        london: [57.4, 58.3, 58.9],
        neighbours: [54, 55, 57],
      },
      {
        column: "duration_0_to_10_days",
        of: "icpc_children",
        per: 100,
        england: [15.4, 14.3, 12.6],
        london: [12.1, 11.8, 11.2],
        neighbours: [13, 13, 12],
      },
      {
        column: "duration_11_to_15_days",
        of: "icpc_children",
        per: 100,
        england: [62.4, 64.3, 66.1],
        london: [60.2, 61.5, 63],
        neighbours: [63, 65, 66],
      },
      {
        column: "became_subject_to_plan",
        of: "icpc_children",
        per: 100,
        england: [86.5, 86.2, 86.1],
        london: [83.8, 84.1, 84.4],
        neighbours: [85, 85, 86],
      },
    ],
    symbols: [
      ["Authority R", 2020, "duration_0_to_10_days", "c"],
      ["Authority R", 2020, "duration_11_to_15_days", "c"],
      ["Neighbour G", 2018, "section_47", "x"],
      ["Authority W", 2019, "icpc_children", "u"],
    ],
  },
  {
    file: "illustrative-child-protection-plans.csv",
    population: { column: "population_0_to_17", share: 1 },
    measures: [
      {
        column: "plans_at_31_march",
        of: "population_0_to_17",
        per: 10000,
        england: [45.3, 43.8, 44.1],
        london: [39.1, 36.9, 37.8],
        neighbours: [36, 36, 37],
      },
      {
        column: "plans_started",
        of: "population_0_to_17",
        per: 10000,
        england: [57.6, 56.4, 56],
        london: [47.9, 47.2, 48.1],
        neighbours: [46, 46, 47],
      },
      {
        column: "plans_started_again",
        of: "plans_started",
        per: 100,
        england: [20.2, 20.8, 21.2],
        london: [15.9, 16.8, 17.5],
        neighbours: [17, 18, 18],
      },
      {
        column: "plans_ended",
        of: "population_0_to_17",
        per: 10000,
        england: [56.9, 56.8, 55.4],
        london: [47.7, 48.6, 47.3],
        neighbours: [46, 46, 46],
      },
      {
        column: "plans_ended_after_2_years",
        of: "plans_ended",
        per: 100,
        england: [3.4, 3.3, 3.4],
        london: [3.6, 3.4, 3.5],
        neighbours: [3.2, 3.1, 3.3],
      },
    ],
    symbols: [
      ["Authority M", 2019, "plans_started_again", "c"],
      ["Neighbour D", 2019, "plans_started_again", "x"],
    ],
  },
  {
    file: "illustrative-children-looked-after.csv",
    population: { column: "population_0_to_17", share: 1 },
    measures: [
      {
        column: "children_at_31_march",
        of: "population_0_to_17",
        per: 10000,
        england: [63.7, 64.6, 65.3],
        london: [49.2, 49.8, 49.4],
        neighbours: [45, 46, 46],
      },
      {
        column: "three_or_more_placements",
        of: "children_at_31_march",
        per: 100,
        england: [10.4, 10.2, 10.3],
        london: [11.1, 10.8, 10.7],
        neighbours: [10.5, 10.5, 10.4],
      },
    ],
    symbols: [
      ["Neighbour H", 2018, "three_or_more_placements", "c"],
      ["Authority T", 2020, "three_or_more_placements", "c"],
      ["Authority Y", 2018, "children_at_31_march", "x"],
    ],
  },
  {
    file: "illustrative-youth-justice.csv",
    population: { column: "population_10_to_17", share: 0.424 },
    measures: [
      {
        column: "first_time_entrants",
        of: "population_10_to_17",
        per: 100000,
        england: [270.4, 238.2, 215.1],
        london: [352.6, 300.8, 265],
        neighbours: [224, 189, 168],
      },
      {
        column: "cohort",
        of: "population_10_to_17",
        per: 100000,
        england: [602, 561, 518],
        london: [701, 660, 622],
        neighbours: [560, 520, 490],
      },
      {
        column: "reoffenders",
        of: "cohort",
        per: 100,
        england: [38.4, 38.1, 37.8],
        london: [42.4, 41.9, 41.2],
        neighbours: [33.4, 33.8, 33.5],
      },
    ],
    symbols: [
      ["Authority Z", 2020, "reoffenders", "u"],
      ["Neighbour B", 2018, "first_time_entrants", "c"],
    ],
  },
  {
    file: "illustrative-children-in-need.csv",
    population: { column: "population_0_to_17", share: 1 },
    measures: [
      {
        column: "in_need_at_31_march",
        of: "population_0_to_17",
        per: 10000,
        england: [341, 334.2, 333.8],
        london: [346.5, 339.6, 337.2],
        neighbours: [289, 283, 285],
      },
    ],
    symbols: [
      ["Neighbour E", 2018, "in_need_at_31_march", "u"],
      ["Authority S", 2020, "in_need_at_31_march", "x"],
    ],
  },
];
