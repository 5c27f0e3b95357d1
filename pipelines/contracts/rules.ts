/** What can be wrong with a return: 'error' rejects the row or the file; 'warning' lets it pass and asks. */
export interface Rule {
  severity: "error" | "warning";
  /** How to mend it, in a sentence for the person who prepared the return. */
  mend: string;
}

const error = (mend: string): Rule => ({ severity: "error", mend });
const warning = (mend: string): Rule => ({ severity: "warning", mend });

const askMissing = "Write 0 for none, n/a where it does not apply, or 'not available' where it is not known.";

/** Rules about one row or cell, by identifier. Contracts add their own rules between columns. */
export const rowRules = {
  "blank-cell": warning(`The cell was read as not available. ${askMissing}`),
  "dash-cell": warning(`A dash was read as not available. ${askMissing}`),
  "not-a-number": error(
    "Send one number, or one of the words for a missing figure; put notes in the Notes column.",
  ),
  "range-cell": error(
    "Send one number; if only a range is known, write 'not available' and put the range in the Notes column.",
  ),
  "percentage-in-count": error("Send the number that the percentage stands for, not the percentage."),
  "share-in-count": error("Send the number that the share stands for, not the share."),
  "not-whole": error("Send a whole number."),
  negative: error("Send a number of 0 or more. If it is a correction, send the corrected figure itself."),
  "above-maximum": error(
    "Check for a slip, such as two figures typed together. If it is right, tell the data team: the limit can be raised.",
  ),
  "error-cell": error("Mend the formula, or type the figure in its place."),
  "formula-without-value": error(
    "Open the file in a spreadsheet program, let it calculate, save it and send it again.",
  ),
  "date-in-figure": error(
    "The spreadsheet has turned the figure into a date. Format the cell as a number and type the figure again.",
  ),
  "missing-line": error(
    "Add the line to the tab, with a figure or a word for a missing figure in each period that is due.",
  ),
  "ragged-line": error(
    "Give every line one value per column; put quotation marks around a value that contains the separator.",
  ),
  "unreadable-period": error("Write the period like one of the examples."),
  "period-after-return": error(
    "Leave out periods after the quarter of the return, or send the file as the return of the later quarter.",
  ),
  "unknown-category": error("Use one of the categories in the list."),
  "total-row": error("Leave totals out: they are added up from the rows."),
  "blank-text": error("Write the name that the row is about."),
  "text-too-long": error("Shorten it to 200 characters or fewer."),
  "duplicate-row": error("Keep one of the rows. If both are right, add them up into one row."),
  "past-quarter-changed": error(
    "If the change is right, write the reason for it in the ledger and load the file again; if not, put the earlier figure back.",
  ),
} as const satisfies Record<string, Rule>;

/** Rules about a file, its place, its header and its layout. Their issues carry their own way to mend them. */
export const fileRules = {
  "unknown-dataset": "error",
  "unknown-agency": "error",
  "unknown-quarter": "error",
  "unexpected-dataset": "error",
  "wrong-place": "error",
  "empty-file": "error",
  "file-too-large": "error",
  "unreadable-file": "error",
  "not-a-workbook": "error",
  "not-text": "error",
  "encrypted-file": "error",
  "duplicate-file": "error",
  "wrong-dataset": "error",
  "wrong-agency": "error",
  "wrong-quarter": "error",
  "header-conflict": "error",
  "missing-column": "error",
  "duplicate-column": "error",
  "missing-indicator": "error",
  "unclosed-quote": "error",
  "no-rows": "error",
  "ledger-unreadable": "error",
  "ledger-row": "error",
  "link-refused": "error",
  "changed-since-received": "warning",
  "ledger-reason": "warning",
  "received-in-future": "warning",
  "clock-behind": "warning",
  "unread-file": "warning",
  "unread-column": "warning",
  "unread-line": "warning",
  "unread-sheet": "warning",
  "missing-header": "warning",
  "unreadable-date": "warning",
  "not-yet-due": "warning",
  "hidden-row": "warning",
  "hidden-column": "warning",
  "hidden-sheet": "warning",
} as const satisfies Record<string, Rule["severity"]>;

export type FileRule = keyof typeof fileRules;
