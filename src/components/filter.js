/**
 * Narrows long lists. Two marks: `data-filter="Label"` gets a text field for its `data-filter-item`s;
 * `data-choose="agency"` gets a list of the `data-group` of its rows.
 * What the reader chose is kept in the address, so that a link shows the same.
 */
export function filterLists() {
  for (const list of document.querySelectorAll("[data-filter]")) addTextFilter(list);
  for (const list of document.querySelectorAll("[data-choose]")) addChoice(list);
}

const asked = (name) => new URLSearchParams(location.search).get(name) ?? "";

function keepInAddress(name, value) {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  history.replaceState(null, "", url);
}

function field(tag, label, id) {
  const wrapper = document.createElement("p");
  wrapper.className = "filter";
  const words = document.createElement("label");
  words.htmlFor = id;
  words.textContent = label;
  const control = document.createElement(tag);
  control.id = id;
  const status = document.createElement("span");
  status.className = "filter-status";
  status.setAttribute("role", "status");
  wrapper.append(words, control, status);
  return { wrapper, control, status };
}

const holds = (text, query) => {
  const lower = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
};

function addTextFilter(list) {
  const items = [...list.querySelectorAll("[data-filter-item]")];
  const { wrapper, control, status } = field("input", list.dataset.filter, "filter-field");
  control.type = "search";
  control.value = asked("filter");
  const apply = () => {
    let shown = 0;
    for (const item of items) {
      item.hidden = !holds(item.textContent, control.value);
      if (!item.hidden) shown++;
    }
    for (const group of list.querySelectorAll("[data-filter-group]")) {
      group.hidden = !group.querySelector("[data-filter-item]:not([hidden])");
    }
    status.textContent = `${shown} of ${items.length} shown`;
    keepInAddress("filter", control.value);
  };
  control.addEventListener("input", apply);
  list.before(wrapper);
  apply();
}

function addChoice(list) {
  const name = list.dataset.choose;
  const items = [...list.querySelectorAll("[data-group]")];
  const values = [...new Set(items.map((item) => item.dataset.group))].sort();
  const { wrapper, control, status } = field("select", list.dataset.chooseLabel, `choose-${name}`);
  for (const value of ["", ...values]) control.append(new Option(value || "All", value));
  control.value = values.includes(asked(name)) ? asked(name) : "";
  const apply = () => {
    let shown = 0;
    for (const item of items) {
      item.hidden = control.value !== "" && item.dataset.group !== control.value;
      if (!item.hidden) shown++;
    }
    status.textContent = `${shown} of ${items.length} shown`;
    keepInAddress(name, control.value);
  };
  control.addEventListener("change", apply);
  list.before(wrapper);
  apply();
}
