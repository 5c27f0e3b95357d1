import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayNamed, publishAsSeen } from "../../pipelines/verbs/as-seen.ts";
import { type Folders, WrongWords } from "../../pipelines/verbs/folders.ts";
import { load } from "../../pipelines/verbs/load.ts";
import { fingerprintOf } from "../../pipelines/warehouse/fingerprint.ts";
import { warehouseFile } from "../../pipelines/warehouse/replace.ts";
import { type Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { readPublication } from "../../src/site/publication.ts";
import { corrected, put, silent, smallPartnership } from "./small-partnership.ts";

const reason = "agency correction: December had been timed from the wrong day";
let folders: Folders;
let warehouse: Warehouse;
let first: string;
let again: string;

/** What the subgroup saw on 11 February, before and after the agency corrected the quarter; then the warehouse of now. */
beforeAll(async () => {
  folders = smallPartnership();
  first = fingerprintOf([await publishAsSeen(folders, "2020-02-11", silent)]);
  put(folders.data, "2019-20-Q3/section-47-and-icpc-corrected.csv", corrected, {
    receivedAt: "2020-02-24T10:00:00Z",
    reason,
  });
  const later = { data: folders.data, state: path.join(folders.data, ".state-2") };
  again = await publishAsSeen(later, "2020-02-11", silent);
  await load(folders, false, silent);
  warehouse = await Warehouse.open(warehouseFile(folders.state), "read");
}, 600_000);
afterAll(() => warehouse?.close());

const revisions = (where: string): Promise<Row[]> =>
  warehouse.rows(
    `select *, seen_at::varchar as day from revision where ${where} order by seen_at, metric, period`,
  );

describe("a site as a meeting saw it", () => {
  it("is the same, byte for byte, after a later return has corrected the quarter", () => {
    expect(fingerprintOf([again])).toBe(first);
  });

  it("says which day and meeting it is of, and knows of no later one", () => {
    const seen = readPublication(again);
    expect(seen).toMatchObject({
      asSeen: "2020-02-11",
      asSeenBy: "Performance subgroup",
      dataAsAt: "2020-01-25",
    });
    expect(seen.seenDays.map(({ seen_at }) => seen_at)).toEqual(["2019-11-12"]);
    const quarter = seen
      .observations("icpc-within-15-days")
      .find(({ period, breakdown }) => period === "2019-20 Q3" && breakdown === "all");
    expect(quarter).toMatchObject({ numerator: 87, denominator: 120 });
  });

  it("is named by its day or by the id of its meeting", async () => {
    expect(await dayNamed(folders.state, "2020-02-11")).toBe("2020-02-11");
    expect(await dayNamed(folders.state, "PCI-2020-02-11")).toBe("2020-02-11");
    await expect(dayNamed(folders.state, "pci-2020-02-12")).rejects.toThrow("Do you mean pci-2020-02-11?");
    await expect(dayNamed(folders.state, "2020-02-31")).rejects.toThrow(WrongWords);
    await expect(dayNamed(folders.state, "'; drop table meeting; --")).rejects.toThrow(WrongWords);
  });
});

describe("what has changed since each meeting", () => {
  it("is every figure that the corrected month is part of, old and new, with its reason and who signed it", async () => {
    const changed = await revisions("metric = 'icpc-within-15-days' and breakdown = 'all'");
    expect(changed.map(({ day, period }) => [day, period])).toEqual([
      ["2020-02-11", "2019-12"],
      ["2020-02-11", "2019-20 Q3"],
      ["2020-02-11", "2019-20 to Q3"],
    ]);
    expect(changed[1]).toMatchObject({
      old_numerator: 87,
      new_numerator: 93,
      old_figure: "icpc-within-15-days/2019-20-Q3/v1",
      new_figure: "icpc-within-15-days/2019-20-Q3/v2",
      cause: "return sent again",
      reason,
      agency: "childrens-social-care",
      signed_by: "Head",
      meetings: "Performance subgroup",
    });
  });

  it("is nothing else: no other measure, and nothing since the meeting that had not seen the quarter", async () => {
    expect(await revisions("metric <> 'icpc-within-15-days'")).toEqual([]);
    expect(await revisions("seen_at < date '2020-02-11'")).toEqual([]);
  });

  it("leaves the figures of now as they are", async () => {
    const [row] = await warehouse.rows(
      "select numerator, status from observation where metric = 'icpc-within-15-days' and period = '2019-20 Q3' and breakdown = 'all'",
    );
    expect(row).toEqual({ numerator: 93, status: "revised" });
  });
});
