#!/usr/bin/env node
// The command `los`: lets node read TypeScript, then hands over. Nothing else belongs here.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./cli.ts");
process.exitCode = await main(process.argv.slice(2));
