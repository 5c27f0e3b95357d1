import type { Year } from "./calendar.ts";
import type { ListStyle } from "./list.ts";

/** A dataset that an agency sends: in which shape, and from which year where that is not the first of the example. */
interface Sent {
  dataset: string;
  as: "workbook" | ListStyle;
  from?: Year;
}

/** An agency of the example, and the shapes in which it sends its datasets. */
export interface Agency {
  id: string;
  name: string;
  preparedBy: string;
  signedBy: string;
  /** Days from the end of the quarter to the usual arrival. */
  usualDelay: number;
  sends: Sent[];
}

/** A list as most systems write it. */
const plain: ListStyle = {
  encoding: "utf-8",
  delimiter: ",",
  newline: "\n",
  period: (label) => label,
  afterNumber: "",
};

/** Who sends what; the roles are invented. */
export const agencies: readonly Agency[] = [
  {
    id: "childrens-social-care",
    name: "Children's social care",
    preparedBy: "Senior Performance Analyst",
    signedBy: "Head of Performance",
    usualDelay: 27,
    sends: [
      { dataset: "mash-contacts", as: "workbook" },
      { dataset: "section-47-and-icpc", as: "workbook" },
      { dataset: "child-protection-plans", as: "workbook" },
      { dataset: "child-protection-reviews", as: "workbook", from: "2018-19" },
      { dataset: "children-looked-after", as: plain },
      { dataset: "looked-after-legal-status", as: plain, from: "2018-19" },
      { dataset: "looked-after-stability", as: "workbook", from: "2018-19" },
      { dataset: "looked-after-health", as: "workbook", from: "2018-19" },
      { dataset: "care-leavers", as: plain, from: "2018-19" },
      { dataset: "adoption-and-permanence", as: "workbook" },
      { dataset: "fostering", as: plain, from: "2018-19" },
      { dataset: "private-fostering", as: plain, from: "2018-19" },
      { dataset: "private-fostering-arrangements", as: "workbook", from: "2018-19" },
      { dataset: "referrals-and-assessments", as: "workbook", from: "2018-19" },
      { dataset: "assessment-factors", as: plain, from: "2018-19" },
      { dataset: "children-in-need", as: "workbook", from: "2018-19" },
      { dataset: "child-protection-conferences", as: "workbook", from: "2018-19" },
      { dataset: "conference-participation", as: "workbook", from: "2018-19" },
      { dataset: "disabled-children", as: "workbook", from: "2018-19" },
      { dataset: "social-work-workforce", as: "workbook", from: "2018-19" },
      { dataset: "missing-children", as: "workbook", from: "2018-19" },
      { dataset: "exploitation", as: "workbook", from: "2018-19" },
      { dataset: "allegations", as: "workbook", from: "2018-19" },
    ],
  },
  {
    id: "education",
    name: "Education",
    preparedBy: "Education Data Officer",
    signedBy: "Head of Education Welfare",
    usualDelay: 33,
    sends: [
      { dataset: "elective-home-education", as: "workbook" },
      {
        dataset: "children-missing-education",
        as: {
          encoding: "windows-1252",
          delimiter: ";",
          newline: "\r\n",
          period: (label) => `${label.slice(8)} ${label.slice(0, 4)}/${label.slice(5, 7)}`,
          afterNumber: "\u00a0",
        },
      },
      { dataset: "home-education-families", as: "workbook", from: "2018-19" },
      { dataset: "school-roll", as: "workbook", from: "2018-19" },
      { dataset: "education-health-care-plans", as: "workbook", from: "2018-19" },
      { dataset: "information-and-advice", as: "workbook" },
    ],
  },
  {
    id: "youth-justice",
    name: "Youth offending service",
    preparedBy: "Youth Justice Information Officer",
    signedBy: "Service Manager, Youth Offending",
    usualDelay: 36,
    sends: [{ dataset: "youth-offending", as: "workbook" }],
  },
  {
    id: "police",
    name: "Metropolitan Police",
    preparedBy: "Performance Analyst",
    signedBy: "Borough Commander",
    usualDelay: 76,
    sends: [{ dataset: "domestic-abuse-police", as: plain, from: "2018-19" }],
  },
  {
    id: "community-safety",
    name: "Community safety",
    preparedBy: "Domestic Abuse Strategy Coordinator",
    signedBy: "Head of Community Safety",
    usualDelay: 30,
    sends: [{ dataset: "domestic-abuse-services", as: "workbook", from: "2018-19" }],
  },
  {
    id: "probation",
    name: "National Probation Service",
    preparedBy: "Public Protection Officer",
    signedBy: "Head of Service",
    usualDelay: 28,
    sends: [{ dataset: "mappa", as: plain, from: "2018-19" }],
  },
  {
    id: "clinical-commissioning-group",
    name: "Bromley Clinical Commissioning Group",
    preparedBy: "Child Death Review Coordinator",
    signedBy: "Designated Doctor",
    usualDelay: 31,
    sends: [{ dataset: "child-deaths", as: "workbook" }],
  },
  {
    id: "early-help",
    name: "Early help",
    preparedBy: "Early Help Data Officer",
    signedBy: "Head of Early Intervention and Family Support",
    usualDelay: 26,
    sends: [
      { dataset: "early-help-assessments", as: "workbook", from: "2018-19" },
      { dataset: "family-support", as: "workbook" },
    ],
  },
  {
    id: "oxleas",
    name: "Oxleas NHS Foundation Trust",
    preparedBy: "Informatics Analyst",
    signedBy: "Associate Director, Children's Services",
    usualDelay: 32,
    sends: [{ dataset: "child-mental-health", as: "workbook", from: "2018-19" }],
  },
  {
    id: "public-health",
    name: "Public health",
    preparedBy: "Public Health Analyst",
    signedBy: "Consultant in Public Health",
    usualDelay: 34,
    sends: [{ dataset: "substance-misuse", as: plain, from: "2018-19" }],
  },
  {
    id: "voluntary-sector",
    name: "Voluntary sector",
    preparedBy: "Young Carers Coordinator",
    signedBy: "Head of Services",
    usualDelay: 29,
    sends: [{ dataset: "young-carers", as: "workbook", from: "2018-19" }],
  },
  {
    id: "partnership-team",
    name: "Partnership team",
    preparedBy: "Training Coordinator",
    signedBy: "Partnership Manager",
    usualDelay: 24,
    sends: [
      { dataset: "training-courses", as: { ...plain, encoding: "utf-8 with BOM", newline: "\r\n" } },
      { dataset: "training-attendance", as: "workbook" },
      { dataset: "training-evaluation", as: "workbook", from: "2018-19" },
      { dataset: "e-learning", as: plain },
      { dataset: "e-learning-by-sector", as: plain },
      { dataset: "single-agency-training", as: "workbook", from: "2018-19" },
      { dataset: "board-attendance", as: "workbook", from: "2018-19" },
      { dataset: "partnership-finance", as: plain, from: "2018-19" },
    ],
  },
];
