import { mailNoticeReceipt } from "../../app/moderation/commands/send-notice.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ noticeId }: PayloadOf<"mail-notice-receipt">): Promise<void> =>
  mailNoticeReceipt(noticeId);
