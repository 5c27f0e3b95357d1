import { type Child, element } from "./element.js";

/** A list of things that can be ticked, with a field that narrows it. */
export interface CheckList {
  fieldset: HTMLFieldSetElement;
  boxes: HTMLInputElement[];
}

export interface CheckListOptions {
  legend: string;
  /** The label of the field that narrows the list. */
  find: string;
  /** Items of one group follow each other. */
  items: { id: string; label: string; group?: string }[];
  chosen: string[];
  /** Several items ticked with one press. */
  quick?: { name: string; ids: string[] }[];
}

/** Builds such a list. Every change of a tick is told by one `change` event. */
export function checkList({ legend, find, items, chosen, quick = [] }: CheckListOptions): CheckList {
  const name = legend.toLowerCase();
  const rows = items.map(({ id, label, group }) => {
    const box = element("input", { type: "checkbox", value: id, name, checked: chosen.includes(id) });
    return {
      box,
      group,
      text: `${label} ${group ?? ""}`.toLowerCase(),
      row: element("li", {}, element("label", {}, box, ` ${label}`)),
    };
  });
  const boxes = rows.map(({ box }) => box);
  const count = element("span", { class: "filter-status" });
  const field = element("input", { type: "search", id: `explore-find-${name}`, autocomplete: "off" });
  const found = element("span", { class: "filter-status", role: "status" });
  const groups = [...new Set(rows.map(({ group }) => group))].map((group) => {
    const own = rows.filter((row) => row.group === group);
    const list = element(
      "ul",
      { "aria-label": group ?? legend },
      own.map(({ row }) => row),
    );
    return {
      own,
      part: element(
        "div",
        {},
        group !== undefined && element("p", { class: "explore-theme", "aria-hidden": "true" }, group),
        list,
      ),
    };
  });

  const say = () => {
    count.textContent = `${boxes.filter((box) => box.checked).length} of ${boxes.length} chosen`;
  };
  const narrow = () => {
    const words = field.value.toLowerCase().split(/\s+/);
    for (const { row, text } of rows) row.hidden = !words.every((word) => text.includes(word));
    for (const { own, part } of groups) part.hidden = own.every(({ row }) => row.hidden);
    const shown = rows.filter(({ row }) => !row.hidden).length;
    found.textContent = field.value.trim() ? `${shown} of ${rows.length} shown` : "";
  };
  const press = (words: string, isChecked: (box: HTMLInputElement) => boolean): HTMLButtonElement => {
    const button = element("button", { type: "button" }, words);
    button.addEventListener("click", () => {
      for (const box of boxes) box.checked = isChecked(box);
      fieldset.dispatchEvent(new Event("change", { bubbles: true }));
    });
    return button;
  };
  const buttons: Child[] = [
    ...quick.map(({ name, ids }) => press(`Add: ${name}`, (box) => box.checked || ids.includes(box.value))),
    press(`Choose no ${name}`, () => false),
  ];

  const fieldset = element(
    "fieldset",
    {},
    element("legend", {}, legend, " ", count),
    element("p", { class: "filter" }, element("label", { for: field.id }, find), field, found),
    element(
      "div",
      { class: "explore-list" },
      groups.map(({ part }) => part),
    ),
    element("p", { class: "explore-quick" }, buttons),
  );
  fieldset.addEventListener("change", say);
  field.addEventListener("input", narrow);
  say();
  return { fieldset, boxes };
}
