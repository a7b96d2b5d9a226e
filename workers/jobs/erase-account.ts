import { eraseAccount } from "../../app/rights/erase.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ erasureId }: PayloadOf<"erase-account">): Promise<void> => eraseAccount(erasureId);
