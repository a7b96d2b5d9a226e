/**
 * npm run build — builds the web server, the worker and the pages' files into build/
 */
import { buildApp } from "./runtime/app-build.ts";
import { fail } from "./runtime/terminal.ts";

await buildApp({ always: true }).catch(fail);
