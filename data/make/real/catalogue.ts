/**
 * What each real file gives, and for which of our metrics; definitions were compared one by one. Left out because the
 * file counts something else: plans lasting two years (open on the day, ours ended in the period), conferences that led
 * to a plan (two files), care placements (no file).
 */
export interface SourceFile {
  /** How the file's name begins; the rest is the years that it covers. */
  prefix: string;
  title: string;
  publisher: string;
  /** Month and day on which such a file is out for the year to March before; the files themselves do not say. */
  releasedBy: string;
  metrics: SourceMetric[];
}

interface SourceMetric {
  metric: string;
  numerator: string[];
  denominator?: string[] | "population";
  where?: Record<string, string>;
  note?: string;
}

const publisher = "Department for Education";

export const placementStabilityFile: SourceFile = {
  prefix: "la_cla_placement_stability",
  title: "Children looked after in England: placement stability",
  publisher,
  releasedBy: "11-30",
  metrics: [
    {
      metric: "three-or-more-placements",
      numerator: ["three_or_more_placements"],
      denominator: ["children_looked_after"],
    },
  ],
};

/** The files that are copied as they are. */
export const sourceFiles: SourceFile[] = [
  {
    prefix: "c1_children_in_need_referrals_and_rereferrals",
    title: "Children in need: referrals and re-referrals",
    publisher,
    releasedBy: "10-31",
    metrics: [
      { metric: "re-referrals", numerator: ["rereferral_count"], denominator: ["referral_count"] },
      {
        metric: "assessments-not-in-need",
        numerator: ["not_in_need_count"],
        denominator: ["referral_count"],
      },
    ],
  },
  {
    prefix: "c4_children_in_need_section_47s_and_icpcs",
    title: "Children in need: section 47 enquiries and initial child protection conferences",
    publisher,
    releasedBy: "10-31",
    metrics: [
      { metric: "section-47-enquiries", numerator: ["Section47"], denominator: "population" },
      { metric: "icpc-children", numerator: ["ICPC_child"], denominator: "population" },
      { metric: "icpc-conferences", numerator: ["ICPC"] },
      {
        metric: "icpc-within-15-days",
        numerator: ["Duration_0-10_days", "Duration_11-15_days"],
        denominator: ["ICPC"],
        note: "DfE counts conferences, and days from the start of the section 47 enquiry.",
      },
    ],
  },
  {
    prefix: "d3_cpps_subsequent_plan",
    title: "Children in need: second or subsequent child protection plans",
    publisher,
    releasedBy: "10-31",
    metrics: [
      { metric: "child-protection-plans-started", numerator: ["CPP_start"] },
      { metric: "repeat-plans", numerator: ["CPP_subsequent"], denominator: ["CPP_start"] },
    ],
  },
  {
    prefix: "d5_cpps_at31march_by_duration",
    title: "Children in need: child protection plans at 31 March",
    publisher,
    releasedBy: "10-31",
    metrics: [{ metric: "child-protection-plans", numerator: ["CPP_At31"], denominator: "population" }],
  },
  {
    prefix: "cla_number_and_rate_per_10k_children",
    title: "Children looked after in England: number and rate",
    publisher,
    releasedBy: "11-30",
    metrics: [
      {
        metric: "children-looked-after",
        numerator: ["children_count"],
        denominator: ["population_estimate"],
        where: { population_type: "Children looked after on 31 March each year" },
      },
    ],
  },
];

/** Earlier releases, whose columns may have had other names. */
export const earlierFiles: SourceFile[] = [
  {
    prefix: "c1_children_in_need_referrals_and_rereferrals",
    title: "Children in need: referrals and re-referrals",
    publisher,
    releasedBy: "10-31",
    metrics: [
      { metric: "re-referrals", numerator: ["Re_referrals"], denominator: ["Referrals"] },
      { metric: "assessments-not-in-need", numerator: ["Not_in_Need"], denominator: ["Referrals"] },
    ],
  },
  {
    prefix: "d3_cpps_subsequent_plan",
    title: "Children in need: second or subsequent child protection plans",
    publisher,
    releasedBy: "10-31",
    metrics: [
      { metric: "child-protection-plans-started", numerator: ["CPP_start"] },
      { metric: "repeat-plans", numerator: ["CPP_subsequent"], denominator: ["CPP_start"] },
    ],
  },
];

/** LAIT's long file with the measures that no other file has; it does not say when it was published. */
export const laitFile = {
  file: "lait_long_selection.parquet",
  dictionary: "lait_dictionary_selection.csv",
  publisher,
  title: "Local authority interactive tool",
  released: "2026-04-08",
  edition: "April 2026",
  measures: [
    { metric: "first-time-entrants", measure: "FirstYJS" },
    { metric: "assessments-within-45-days", measure: "Continue_Assess_Comp" },
  ],
};
