import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type { open as fr } from "./fr.public.ts";

/** Words of what strangers see of a release besides its page. */
export const open: SameKeys<typeof fr> = {
  delays: {
    "within-1-hour": "within an hour",
    "within-1-day": "within a day",
    "within-1-week": "within a week",
    "within-1-month": "within a month",
    later: "later",
  },
  tombstone: {
    title: "Version {{version}} has been recalled",
    published: "Published on",
    recalled: "Recalled on",
    held: "It held",
    use: "Use version {{version}}",
    none: "No version replaces it for now.",
    kept: "What can still be read",
  },
  identify: {
    title: "I can identify someone in these data",
    lead: "Please tell us here, and nobody else. Two stewards read your message within 24 hours; if somebody can be recognised, the version is recalled.",
    version: "Version",
    row: "Row (post_id or thread_id)",
    rowHint: "It begins with p_ or t_; leave it empty if you cannot find it again.",
    what: "What gives the person away?",
    whatHint: "Do not write their name: say which passage points to them, and why.",
    send: "Send",
    sent: "Thank you. Your message has arrived; it will be read within 24 hours.",
    open_one: "{{count}} person says that they recognise somebody",
    open_other: "{{count}} people say that they recognise somebody",
    due: "to be read before",
    late: "late",
    recall: "Recall version {{version}}",
    close: "Nobody can be recognised",
  },
};
