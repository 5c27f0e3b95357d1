// Renders one publication, in a process of its own so that its memory can be measured.
import { renderSite } from "../../src/site/render.ts";

const [publicationFolder, outFolder] = process.argv.slice(2) as [string, string];
await renderSite({ publicationFolder, outFolder, progress: () => {} });
