import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/**
 * The partnership's own account. The identifier of a line says on which side it stands: `income-…` is money received,
 * `spend-…` is money spent.
 */
export const partnershipFinance = defineContract({
  dataset: "partnership-finance",
  title: "The partnership's account",
  grain: "One row per quarter and line of the account",
  row: z.object({
    quarter: quarter({
      label: "Quarter",
      description: "The quarter in which the money was received or spent",
    }),
    account_line: category(
      {
        "income-clinical-commissioning-group": "Clinical Commissioning Group",
        "income-oxleas": "Oxleas NHS Foundation Trust",
        "income-bromley-healthcare": "Bromley Healthcare",
        "income-kings": "King's College Hospital",
        "income-police": "Metropolitan Police",
        "income-bethlem-and-maudsley-hospital-school": "Bethlem and Maudsley school",
        "income-cafcass": "Cafcass (family courts)",
        "income-national-probation-service": "National Probation Service",
        "income-community-rehabilitation-company": "Community Rehabilitation Company",
        "income-council": "London Borough of Bromley",
        "income-london-fire-brigade": "London Fire Brigade",
        "income-training": "Training and annual conference",
        "spend-salaries": "Salaries and expenses",
        "spend-training": "Cost of training and e-learning",
        "spend-reviews": "Cost of practice reviews",
        "spend-other": "Other costs",
      },
      {
        label: "Line of account",
        description:
          "Who paid in; then what was paid for. Salaries hold those of the independent chair and lay members' expenses; other costs are office, venues and printing",
      },
    ),
    amount: count({
      label: "Amount",
      description: "Whole pounds received or spent in the quarter; money from or to reserves is left out",
      unit: "pounds",
      max: 1_000_000,
    }),
  }),
  key: ["quarter", "account_line"],
  tabs: [{ name: "Account", measures: ["amount"] }],
  checks: [],
});
