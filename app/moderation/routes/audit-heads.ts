import { route } from "../../shared/http/route.server.ts";
import { listAuditHeads } from "../queries/log.server.ts";

/** For whoever keeps copies: what the log of acts ended with on each day (`npm run admin -- verify-log FILE`). */
export const loader = route(async () => Response.json({ heads: await listAuditHeads() }));
