import { type Choice, type Offer, yearsOf } from "../../lib/figure-choice.js";
import { type CheckList, checkList } from "./check-list.js";
import { element } from "./element.js";

/** The controls, and what is chosen in them. */
export interface ChooserForm {
  form: HTMLFormElement;
  read(): Choice;
}

/** Builds the controls with a choice made in them. `changed` is called after every change of the choice. */
export function chooserForm(offer: Offer, choice: Choice, changed: () => void): ChooserForm {
  const measures = checkList({
    legend: "Measures",
    find: "Find a measure",
    items: offer.measures.map(({ id, title, theme }) => ({ id, label: title, group: theme })),
    chosen: choice.measures,
  });
  const areas = checkList({
    legend: "Areas",
    find: "Find an area",
    items: offer.areas.map(({ id, name }) => ({ id, label: name })),
    chosen: choice.areas,
    quick: offer.groups.map(({ name, areas }) => ({ name, ids: areas })),
  });
  const from = yearSelect("from", "First year", offer, choice.from);
  const to = yearSelect("to", "Last year", offer, choice.to);
  const years = element(
    "fieldset",
    { class: "explore-years" },
    element("legend", {}, "Years in which the period ends"),
    from.field,
    to.field,
  );
  const form = element("form", { class: "explore-form" }, measures.fieldset, areas.fieldset, years);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    keepInOrder(from.select, to.select, event.target);
    changed();
  });
  return {
    form,
    read: () => ({
      measures: idsOf(measures),
      areas: idsOf(areas),
      from: Number(from.select.value),
      to: Number(to.select.value),
    }),
  };
}

const idsOf = (list: CheckList): string[] => list.boxes.filter((box) => box.checked).map((box) => box.value);

function yearSelect(name: string, label: string, offer: Offer, chosen: number) {
  const select = element(
    "select",
    { id: `explore-${name}` },
    yearsOf(offer).map((year) => element("option", { value: year, selected: year === chosen }, String(year))),
  );
  return {
    select,
    field: element("p", { class: "filter" }, element("label", { for: select.id }, label), select),
  };
}

/** A first year after the last one takes the last one with it, and the other way round. */
function keepInOrder(from: HTMLSelectElement, to: HTMLSelectElement, changed: EventTarget | null): void {
  if (Number(from.value) <= Number(to.value)) return;
  if (changed === from) to.value = from.value;
  else from.value = to.value;
}
