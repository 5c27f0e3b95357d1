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
      { dataset: "children-looked-after", as: plain },
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
    id: "partnership-team",
    name: "Partnership team",
    preparedBy: "Training Coordinator",
    signedBy: "Partnership Manager",
    usualDelay: 24,
    sends: [
      { dataset: "training-courses", as: { ...plain, encoding: "utf-8 with BOM", newline: "\r\n" } },
      { dataset: "training-attendance", as: "workbook" },
    ],
  },
];
