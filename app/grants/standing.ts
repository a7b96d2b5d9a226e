const day = 86_400_000;

/** Days that a holder has to delete a row whose author withdrew it, or that may not be there any more. */
export const erasureDays = 90;
/** Days after the end in which the destruction of every copy must be certified. */
export const certificateDays = 30;
/** Days before the end in which whoever holds copies is reminded of it. */
export const reminderDays = 30;
/** A project ends this many days after it was asked for, at the latest. */
export const maxProjectDays = 3 * 365;

/** How an application stands at one moment: computed from dates wherever it is asked, never by a job. */
export type Standing = "asked" | "declined" | "open" | "suspended" | "stopped" | "ended" | "returned";

export interface GrantFacts {
  state: "asked" | "approved" | "declined";
  holderId: string | null;
  /** YYYY-MM-DD, that day included (UTC). */
  endsOn: string;
  destroyedAt: Date | null;
  /** Of its project: a later decision of the stewards, as after objections, ends the access too. */
  studyState: "asked" | "accepted" | "refused";
  /** The earliest day that was missed for a deletion; null when none was. */
  overdueSince: Date | null;
}

/** The first moment after a project's last day. */
export const endOf = (endsOn: string): Date => new Date(Date.parse(`${endsOn}T00:00:00Z`) + day);

export function standingOf(grant: GrantFacts, now: Date): Standing {
  if (grant.state !== "approved") return grant.state;
  if (grant.destroyedAt) return "returned";
  if (grant.holderId === null || grant.studyState !== "accepted") return "stopped";
  if (endOf(grant.endsOn) <= now) return "ended";
  return grant.overdueSince ? "suspended" : "open";
}

/** The last moment for the destruction certificate of a project that ran to its end. */
export const certificateDue = (endsOn: string): Date =>
  new Date(endOf(endsOn).getTime() + certificateDays * day);

export const isEndNear = (endsOn: string, now: Date): boolean => {
  const left = endOf(endsOn).getTime() - now.getTime();
  return left > 0 && left <= reminderDays * day;
};

export const erasureDue = (listedAt: Date): Date => new Date(listedAt.getTime() + erasureDays * day);
