import { depositRelease } from "../../app/research/doi/deposit.server.ts";
import type { PayloadOf } from "../catalog.ts";

/** Gives a published version its DOI, or dates its recall there; does nothing where no repository is set. */
export const run = ({ releaseId }: PayloadOf<"deposit-release">): Promise<void> => depositRelease(releaseId);
