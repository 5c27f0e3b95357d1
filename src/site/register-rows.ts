import type { fromArrow } from "arquero";

/** Where a row of a register comes from. */
interface Source {
  /** `illustrative` is invented to show the page, and printed as such wherever it appears. */
  status: "published" | "illustrative";
  /** The id of the document in which it stands, and the line there. */
  document: string | null;
  line: number | null;
}

/** A row of document.arrow: a document that a register quotes. */
export interface SourceDocument {
  document: string;
  title: string;
  publisher: string;
  /** ISO day. */
  dated: string | null;
  /** The name of the original. */
  file_name: string | null;
}

/** A row of meeting.arrow. */
export interface Meeting extends Source {
  meeting: string;
  forum: "pci" | "board" | "scrutiny";
  /** ISO day. */
  held_on: string;
  title: string;
  /** The quarter that it scrutinised. */
  quarter: string | null;
}

/** A row of attendance.arrow: to how many of a forum's meetings of a year an agency came. */
export interface Attendance extends Source {
  forum: "pci" | "board" | "scrutiny";
  year: string;
  agency_name: string;
  attended: number;
  meetings: number;
}

export type Outcome = "worked" | "not yet" | "cannot tell" | "none";

/** A row of challenge.arrow. Days are ISO. Baseline and latest are of the first metric that it names. */
export interface Challenge extends Source {
  challenge: string;
  title: string;
  forum: string | null;
  raised_on: string | null;
  /** The period in which it was raised where the day is not known. */
  raised_in: string | null;
  raised_by: string | null;
  put_to: string | null;
  asked: string;
  /** Null while nobody has answered. */
  answer: string | null;
  answered_on: string | null;
  metrics: string[];
  /** What it is about where no metric counts it. */
  gap: string | null;
  gap_title: string | null;
  baseline_period: string | null;
  expected: "rise" | "fall" | "no change" | null;
  review_on: string | null;
  /** The few words that are quoted. */
  words: string | null;
  /** Overdue: its review or an open action of it was due before the day of the data. */
  state: "unanswered" | "answered" | "overdue";
  overdue_since: string | null;
  /** None: it names no metric. */
  outcome: Outcome;
  /** A sentence. */
  outcome_why: string;
  baseline_value: number | null;
  baseline_numerator: number | null;
  baseline_denominator: number | null;
  /** The figure code. */
  baseline_figure: string | null;
  latest_period: string | null;
  latest_value: number | null;
  latest_numerator: number | null;
  latest_denominator: number | null;
  latest_figure: string | null;
}

/** A row of challenge_measure.arrow: one metric that a challenge names, with the test of whether it worked. */
export interface ChallengeMeasure {
  challenge: string;
  /** 1 for the metric that decides. */
  position: number;
  metric: string;
  baseline_period: string | null;
  baseline_value: number | null;
  baseline_numerator: number | null;
  baseline_denominator: number | null;
  baseline_figure: string | null;
  latest_period: string | null;
  latest_value: number | null;
  latest_numerator: number | null;
  latest_denominator: number | null;
  latest_figure: string | null;
  outcome: Exclude<Outcome, "none">;
  outcome_why: string;
}

type Progress = "done" | "overdue" | "open";

/** A row of action.arrow: what somebody is to do. */
export interface Action extends Source {
  action: string;
  of_kind: "challenge" | "review" | "priority" | "audit";
  /** The id of what it follows from. */
  of: string;
  text: string;
  owner: string | null;
  due_on: string | null;
  done_on: string | null;
  evidence: string | null;
  metrics: string[];
  state: Progress;
}

/** A row of risk.arrow: a risk with its newest score and the one before. */
export interface Risk extends Source {
  risk: string;
  title: string;
  owner: string | null;
  cause: string | null;
  effect: string | null;
  mitigation: string | null;
  /** Those that would warn of it. */
  metrics: string[];
  warn_when: "rise" | "fall" | null;
  scored_on: string | null;
  /** 1 to 5 each; the score is one times the other. */
  likelihood: number | null;
  impact: number | null;
  score: number | null;
  before_scored_on: string | null;
  before_likelihood: number | null;
  before_impact: number | null;
  before_score: number | null;
  /** How many of its metrics warn now. */
  warnings: number;
}

/** A row of risk_score.arrow. */
export interface RiskScore extends Source {
  risk: string;
  scored_on: string;
  likelihood: number;
  impact: number;
  score: number;
  note: string | null;
}

/** The newest figure of a metric that a register names, and how it stands to the year before. */
interface NewestFigure {
  /** In the order in which the register names them, from 1. */
  position: number;
  metric: string;
  period: string | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  lower: number | null;
  upper: number | null;
  missing: string | null;
  status: string | null;
  figure: string | null;
  /** `year-before`; `previous` where windows of three years overlap. */
  comparator: string | null;
  comparator_period: string | null;
  comparator_value: number | null;
  difference: number | null;
  verdict: string | null;
}

/** A row of risk_measure.arrow: a metric that would warn of a risk. */
export interface RiskMeasure extends NewestFigure {
  risk: string;
  /** True when a test finds that it moved the wrong way; null when it cannot be told, or no way was set. */
  warns: boolean | null;
}

/** A row of promise_measure.arrow: a metric that measures a promise. */
export interface PromiseMeasure extends NewestFigure {
  promise: string;
}

/** Where a clock stands on the day of the data. */
export type ClockState = "in time" | "late" | "due" | "overdue" | "dates not given" | "does not apply";

/** A row of review.arrow: a practice review with its two clocks. Days are ISO. */
export interface Review extends Source {
  review: string;
  kind:
    | "serious case review"
    | "rapid review"
    | "local learning review"
    | "domestic homicide review"
    | "child death overview"
    | "thematic review";
  title: string;
  notified_on: string | null;
  rapid_review_on: string | null;
  decided_on: string | null;
  commissioned_on: string | null;
  published_on: string | null;
  /** How it stands, in words. */
  state: string | null;
  /** 15 working days after the notification. */
  rapid_review_due: string | null;
  rapid_review_state: ClockState;
  /** 6 months after it was commissioned, or decided on. */
  publication_due: string | null;
  publication_state: ClockState;
  /** Calendar days from the first day known to the publication, else to the day of the data. */
  days_open: number | null;
}

/** A row of recommendation.arrow: what a review recommends. */
export interface Recommendation extends Source {
  recommendation: string;
  review: string;
  text: string;
  owner: string | null;
  due_on: string | null;
  done_on: string | null;
  evidence: string | null;
  metrics: string[];
  state: Progress;
}

/** A row of audit.arrow. */
export interface Audit extends Source {
  audit: string;
  kind: "multi-agency" | "single-agency" | "schools";
  title: string;
  agency_name: string | null;
  period: string | null;
  sample: number | null;
  sample_unit: string | null;
  answered: number | null;
  asked: number | null;
  finding: string | null;
  grade: string | null;
  re_audit_on: string | null;
  metrics: string[];
}

/** A row of priority.arrow. */
export interface Priority extends Source {
  priority: string;
  number: number | null;
  title: string;
  outcome: string | null;
  years: string | null;
}

/** A row of promise.arrow: what a priority promises, with the newest figure of the first metric that measures it. */
export interface Promised extends Source {
  promise: string;
  priority: string;
  text: string;
  metrics: string[];
  gap: string | null;
  gap_title: string | null;
  /** In the unit of the metric. */
  target: number | null;
  /** On which side of the target is good: rise (at least), fall (at most). */
  direction: "rise" | "fall" | null;
  owner: string | null;
  words: string | null;
  state: "measured" | "promised and not collected" | "no measure";
  period: string | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  figure: string | null;
  verdict: string | null;
  /** Null where there is no target, no direction or no figure. */
  meets_target: boolean | null;
}

/** A row of vanished_measure.arrow: a measure that an earlier report gave and no return gives now. */
export interface VanishedMeasure extends Source {
  measure: string;
  title: string;
  last_period: string | null;
  last_value: number | null;
  last_unit: string | null;
  /** What came in its place. */
  metric: string | null;
  why: string | null;
}

/** A row of question.arrow: a question that a member put. */
export interface Question extends Source {
  question: string;
  asked_on: string | null;
  asked_by: string | null;
  forum: string | null;
  /** The council whose member asked. */
  authority: string | null;
  asked: string;
  metrics: string[];
  answer: string | null;
  answered_on: string | null;
  words: string | null;
  state: "unanswered" | "answered";
  days_open: number | null;
}

/** A row of event.arrow: something that figures can show. */
export interface RegisteredEvent extends Source {
  event: string;
  /** ISO day. */
  starts_on: string;
  title: string;
  kind: "practice" | "definition" | "recording" | "outside";
  /** Ids, `theme:` and a theme, or `all`. */
  metrics: string[];
  /** True when the limits of control charts may begin anew at it. */
  rebase: boolean;
  reason: string | null;
}

/** A row of commentary.arrow: what an agency says of its figure. */
export interface Commentary extends Source {
  metric: string;
  period: string;
  /** The agency's id. */
  by: string;
  role: string | null;
  /** ISO day. */
  written_on: string;
  /** Plain paragraphs; a figure is `{{metric-id 2019-20 Q3}}`. */
  body: string;
  /** Relative to the data folder. */
  file: string;
}

/** What the partnership itself keeps. */
export interface Registers {
  documents: SourceDocument[];
  meetings: Meeting[];
  attendance: Attendance[];
  /** Overdue first, then unanswered, each the newest first. */
  challenges: Challenge[];
  challengeMeasures: ChallengeMeasure[];
  actions: Action[];
  /** The highest score first. */
  risks: Risk[];
  /** By risk, the oldest first. */
  riskScores: RiskScore[];
  riskMeasures: RiskMeasure[];
  reviews: Review[];
  recommendations: Recommendation[];
  audits: Audit[];
  priorities: Priority[];
  promises: Promised[];
  promiseMeasures: PromiseMeasure[];
  vanished: VanishedMeasure[];
  questions: Question[];
  /** The oldest first. */
  events: RegisteredEvent[];
  commentary: Commentary[];
}

/** Reads the tables of the registers. */
export function readRegisters(table: (name: string) => ReturnType<typeof fromArrow>): Registers {
  const rows = <Row>(name: string) => table(name).objects() as Row[];
  return {
    documents: rows("document"),
    meetings: rows("meeting"),
    attendance: rows("attendance"),
    challenges: rows<Listed<Challenge>>("challenge").map(withList),
    challengeMeasures: rows("challenge_measure"),
    actions: rows<Listed<Action>>("action").map(withList),
    risks: rows<Listed<Risk>>("risk").map(withList),
    riskScores: rows("risk_score"),
    riskMeasures: rows("risk_measure"),
    reviews: rows("review"),
    recommendations: rows<Listed<Recommendation>>("recommendation").map(withList),
    audits: rows<Listed<Audit>>("audit").map(withList),
    priorities: rows("priority"),
    promises: rows<Listed<Promised>>("promise").map(withList),
    promiseMeasures: rows("promise_measure"),
    vanished: rows("vanished_measure"),
    questions: rows<Listed<Question>>("question").map(withList),
    events: rows<Listed<RegisteredEvent>>("event").map(withList),
    commentary: rows("commentary"),
  };
}

/** A row as the file holds it: its list of metrics is one text. */
type Listed<Row extends { metrics: string[] }> = Omit<Row, "metrics"> & { metrics: string };

const withList = <Row extends { metrics: string[] }>({ metrics, ...row }: Listed<Row>): Row =>
  ({ ...row, metrics: metrics === "" ? [] : metrics.split("; ") }) as unknown as Row;

/** The events that touch a metric: by its own name, by its theme, or as all are. */
export function eventsOf(
  events: readonly RegisteredEvent[],
  { metric, theme }: { metric: string; theme: string },
): RegisteredEvent[] {
  const names = ["all", `theme:${theme}`, metric];
  return events.filter(({ metrics }) => metrics.some((name) => names.includes(name)));
}
