// What scripts add to pages that are complete without them. Each part looks for its own marks in the page.
import { explainTerms } from "./terms.js";

explainTerms();
if (document.querySelector("[data-filter], [data-choose], [data-search]")) {
  import("./filter.js").then(({ filterLists }) => filterLists());
}
