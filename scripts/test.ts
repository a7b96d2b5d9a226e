/**
 * npm test — runs every test, and fetches the browser and the Redis server they need
 *
 * Arguments go to vitest: npm test -- app/privacy, npm test -- -t "a sentence". Ends with the line
 * "N passed, N failed, N skipped". CHROMIUM_PATH and REDIS_SERVER_PATH name programs of your own.
 */
import { fail } from "./runtime/terminal.ts";
import { runTests } from "./runtime/tests.ts";

const passed = await runTests(process.argv.slice(2)).catch(fail);
process.exit(passed ? 0 : 1);
