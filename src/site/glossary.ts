/** A term of the glossary. */
export interface Term {
  term: string;
  /** What it stands for or means, in plain English. */
  meaning: string;
  /** Its letters stand for the meaning, so it is expanded where it is first used on a page. */
  isAcronym: boolean;
}

/** Acronyms that the partnership's agencies use, with what the letters stand for. */
const acronyms: Record<string, string> = {
  ABH: "Actual bodily harm",
  BAME: "Black, Asian and minority ethnic, an older term for people of many backgrounds",
  BCCG: "Bromley Clinical Commissioning Group, which planned local health services until 2020",
  BCU: "Basic command unit, the part of the police that covers the borough",
  BSCP: "Bromley Safeguarding Children Partnership",
  CAF: "Common assessment framework, an early help assessment that agencies share",
  CAFCASS: "Children and Family Court Advisory and Support Service",
  CAIT: "Child abuse investigation team of the police",
  CAMHS: "Child and adolescent mental health services",
  CCG: "Clinical commissioning group, which planned local health services",
  CDOP: "Child death overview panel",
  CHIN: "Child in need of help under section 17 of the Children Act 1989",
  CLA: "Children looked after by the local authority",
  CME: "Children missing education",
  CP: "Child protection",
  CPP: "Child protection plan",
  CRIS: "Crime reporting information system of the police",
  CSC: "Children’s social care",
  CSE: "Child sexual exploitation",
  DBS: "Disclosure and Barring Service, which checks people who work with children",
  DfE: "Department for Education",
  DSL: "Designated safeguarding lead, in a school or other setting",
  DVIP: "Domestic Violence Intervention Project",
  ECHS: "Education, Care and Health Services, a department of the council",
  ED: "Emergency department of a hospital",
  EHE: "Elective home education, chosen by parents",
  EIFS: "Early intervention and family support",
  EWS: "Education welfare service",
  FGM: "Female genital mutilation",
  FJR: "Family justice review",
  GP: "General practitioner, a family doctor",
  ICPC: "Initial child protection conference",
  IHA: "Initial health assessment of a child who comes into care",
  LA: "Local authority",
  LAC: "Looked after child, one in the care of the local authority",
  LADO: "Local authority designated officer, who handles allegations against people who work with children",
  LBB: "London Borough of Bromley",
  LSCB: "Local safeguarding children board, which partnerships replaced in 2019",
  MAP: "Multi-agency panel",
  MAPPA: "Multi-agency public protection arrangements, for managing dangerous offenders",
  MARAC: "Multi-agency risk assessment conference, about people at high risk of domestic abuse",
  MASE: "Multi-agency sexual exploitation panel",
  MASH: "Multi-agency safeguarding hub, where concerns about a child arrive",
  MEGA: "Missing, exploitation and gang affiliation panel",
  MISPER: "Missing person",
  NHS: "National Health Service",
  NSPCC: "National Society for the Prevention of Cruelty to Children",
  Ofsted: "Office for Standards in Education, Children’s Services and Skills",
  PCI: "Performance, challenge and impact subgroup of the partnership",
  PF: "Private fostering, care by someone who is not a close relative, arranged by the parents",
  PPU: "Public protection unit of the police",
  PRUH: "Princess Royal University Hospital",
  PSHE: "Personal, social and health education",
  PSP: "Pupil support plan",
  QAPM: "Quality assurance and performance monitoring subgroup, now the PCI subgroup",
  RAS: "Referral and assessment service of children’s social care",
  RHI: "Return home interview, offered to a child who has been missing",
  SCR: "Serious case review, which child safeguarding practice reviews replaced",
  SDVC: "Specialist domestic violence court",
  SEND: "Special educational needs and disability",
  SRE: "Sex and relationship education",
  TAC: "Team around the child, the practitioners who help one family",
  UASC: "Unaccompanied asylum-seeking children",
  VAWG: "Violence against women and girls",
  YOS: "Youth offending service",
};

/** Words of this site, in the sense that it gives them. */
const words: Record<string, string> = {
  "95% interval":
    "The range in which the underlying level is likely to lie, allowing for chance. Small counts give wide intervals.",
  Cohort: "A group of people who are followed over time, such as those sentenced in one year.",
  Comparator:
    "What a figure is set against: an earlier period, a target, England, the region or similar areas.",
  "Figure code":
    "The name of one figure in one version, such as icpc-within-15-days/2019-20-Q4/v1. Quote it to find the figure again.",
  Flow: "A count of events over a period, such as the children referred in a quarter. Flows can be added.",
  Illustrative:
    "Invented to show how the site works. Illustrative figures describe no real child, agency or service.",
  "Normal range":
    "Where a figure lies as long as nothing but chance moves it, worked out from its own history on a control chart.",
  Provisional: "A figure that may still change, because a return or a population estimate is not final.",
  Rate: "A count divided by the number of children who live in the area, so that areas of different size can be compared.",
  Return: "The file that an agency sends for one dataset and one quarter.",
  Revised: "A figure that was corrected after it was first reported.",
  Signal:
    "A point, or a run of points, that chance does not explain. A reason to ask why; not a verdict on anybody.",
  "Similar areas":
    "The ten statistical neighbours: authorities whose children live in the most similar circumstances.",
  Snapshot: "A count on one day, such as the children with a plan on 31 March. Snapshots cannot be added.",
  Unsigned: "A figure from a return that no named person in the agency has signed.",
  Verdict:
    "One of a fixed list of words that a test gives: better, worse, higher, lower, no real change, too few to tell, break in series, not received, not signed.",
};

const termsOf = (entries: Record<string, string>, isAcronym: boolean): Term[] =>
  Object.entries(entries).map(([term, meaning]) => ({ term, meaning, isAcronym }));

/** Every term, in alphabetical order. */
export const glossary: readonly Term[] = [...termsOf(acronyms, true), ...termsOf(words, false)].toSorted(
  (a, b) => a.term.localeCompare(b.term, "en-GB"),
);

/** The anchor of a term on the glossary page. */
export const termAnchor = (term: string): string => term.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** What an acronym stands for, without the explanation after the comma. */
export const expansionOf = (meaning: string): string => meaning.split(/, /)[0] as string;
