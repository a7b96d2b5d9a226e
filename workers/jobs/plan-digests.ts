import { planDigests } from "../../app/notifications/digest/plan.server.ts";

export const run = async (): Promise<void> => void (await planDigests());
