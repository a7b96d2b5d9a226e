import { migrate } from "../db/migrate.server.ts";
import { databaseUrl } from "./runtime/database.ts";

if (process.argv.includes("--help")) {
  process.stdout.write(
    "npm run migrate\n\nBrings the database (DATABASE_URL, or the running embedded one) to this version.\n",
  );
} else {
  try {
    const { hasApplicationRole } = await migrate(await databaseUrl());
    process.stdout.write("The database is up to date.\n");
    if (!hasApplicationRole)
      process.stdout.write(
        "There is no role for the web and worker processes: they can alter what they log (see README, In production).\n",
      );
  } catch (error) {
    process.stderr.write(`migrate: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
