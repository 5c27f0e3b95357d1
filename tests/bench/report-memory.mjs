// Loaded into every node process of a measured run: each notes its peak memory (KiB) when it ends.
import { appendFileSync } from "node:fs";

process.on("exit", () => {
  if (process.env.LOS_BENCH_MEMORY) {
    appendFileSync(process.env.LOS_BENCH_MEMORY, `${process.resourceUsage().maxRSS}\n`);
  }
});
