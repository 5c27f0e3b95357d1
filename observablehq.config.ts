import { endWithBuild } from "./src/site/framework.ts";
import { pathsOf, slotsOf } from "./src/site/pages/index.ts";
import { readPublication } from "./src/site/publication.ts";
import { withSlots } from "./src/site/slots.ts";

/** The site reads one publication; `los build` names its folder. */
const publicationFolder = process.env.LOS_PUBLICATION;
if (!publicationFolder) throw new Error("LOS_PUBLICATION is not set. Build the site with: npx los build");
endWithBuild();
const publication = readPublication(publicationFolder);

export default {
  root: "src",
  output: process.env.LOS_OUTPUT ?? "dist/pages",
  title: "Line of Sight",
  pages: [],
  dynamicPaths: pathsOf(publication),
  markdownIt: withSlots((page) => slotsOf(publication, page)),
  linkify: false,
  style: "style/site.css",
  head: '<script type="module" src="/components/enhance.js"></script>',
  // The finished page's frame (masthead, navigation, footer) is put around the content by src/site/finish.ts.
  header: null,
  footer: null,
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  globalStylesheets: [],
};
