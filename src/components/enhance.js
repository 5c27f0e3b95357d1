// What scripts add to pages that are complete without them. Each part looks for its own marks in the page.
import { explainTerms } from "./terms.js";

explainTerms();
if (document.querySelector("[data-filter], [data-choose]")) {
  import("./filter.js").then(({ filterLists }) => filterLists());
}
const results = document.querySelector("[data-search]");
if (results) import("./search/search.js").then(({ answerSearch }) => answerSearch(results));
const chooser = document.querySelector("[data-explore]");
if (chooser) import("./explore/explore.js").then(({ explore }) => explore(chooser));
if (document.querySelector("[data-sortable]")) import("./sort.js").then(({ sortTables }) => sortTables());
