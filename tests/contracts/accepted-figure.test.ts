import { expect, it } from "vitest";
import { emptyWarehouse, receive } from "../metrics/test-warehouse.ts";

it("lists every figure of the returns in force with its labels, whatever the dataset", async () => {
  const warehouse = await emptyWarehouse();
  await receive(warehouse, {
    dataset: "mash-contacts",
    rows: [
      {
        month: "2019-07",
        source: "childrens-services",
        contacts: 40,
        progressed: null,
        progressed_code: "c",
      },
    ],
  });
  await receive(warehouse, {
    dataset: "training-courses",
    rows: [{ quarter: "2019-20 Q2", course: "Neglect: what's new", kind: "briefing", sessions: 1 }],
  });
  await receive(warehouse, { dataset: "youth-offending", rows: [{ quarter: "2019-20 Q2", entrants: 61 }] });
  await receive(warehouse, { dataset: "youth-offending", rows: [{ quarter: "2019-20 Q2", entrants: 63 }] });
  const figures = await warehouse.rows(
    "select dataset, financial_year, quarter, period, figure, value from accepted_figure",
  );
  expect(figures).toHaveLength(2 + 6 + 6);
  expect(figures).toEqual(
    expect.arrayContaining([
      {
        dataset: "mash-contacts",
        financial_year: "2019-20",
        quarter: "2019-20 Q2",
        period: "2019-07",
        figure: "Contacts received (Other children's services)",
        value: 40,
      },
      expect.objectContaining({
        figure: "Progressed to assessment (Other children's services)",
        value: null,
      }),
      expect.objectContaining({
        dataset: "training-courses",
        figure: "Sessions (Neglect: what's new, Briefing or seminar)",
        value: 1,
      }),
      expect.objectContaining({ dataset: "youth-offending", figure: "First-time entrants", value: 63 }),
    ]),
  );
  warehouse.close();
});
