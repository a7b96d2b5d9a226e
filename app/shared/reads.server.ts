import { transaction } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { log } from "./log.server.ts";

/** Requests of one account in an hour, in one process, from which somebody looks: who reads all day stays far below. */
export const alarmingReads = 1_000;
const hourMs = 3_600_000;

let hour = 0;
const read = new Map<string, number>();

/**
 * Counts a request of an account, in memory: reading writes nothing, until an account reads as only a program does.
 * Each process counts alone; a program that spreads its reading over several is seen later.
 */
export function noteRead(userId: string, now = Date.now()): void {
  const current = Math.floor(now / hourMs);
  if (current !== hour) {
    read.clear();
    hour = current;
  }
  const count = (read.get(userId) ?? 0) + 1;
  read.set(userId, count);
  if (count !== alarmingReads) return;
  transaction((tx) => emit(tx, { name: "account.reads-alarming", userId, hour: current })).catch((error) =>
    log.error(error, "a scraping alarm was not raised"),
  );
}
