import { endWithBuild } from "./src/site/framework.ts";
import { withMarks } from "./src/site/slots.ts";
import { templatesWithParameter } from "./src/site/templates.ts";

/** Framework writes the templates only: `los build` fills them, so it alone says where they go. */
const output = process.env.LOS_OUTPUT;
if (!output) throw new Error("LOS_OUTPUT is not set. Build the site with: npx los build");
endWithBuild();

export default {
  root: "src",
  output,
  title: "Line of Sight",
  pages: [],
  dynamicPaths: templatesWithParameter("src"),
  markdownIt: withMarks,
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
