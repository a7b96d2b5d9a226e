import { sweepExpired } from "../../db/sweep.server.ts";

/** Removes what has served: hourly, so that nothing that expired stays long. */
export const run = (): Promise<void> => sweepExpired();
