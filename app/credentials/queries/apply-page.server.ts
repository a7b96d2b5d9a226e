import { environment } from "../../shared/env.server.ts";
import type { Actor } from "../../shared/policy.ts";
import { badgeStatus } from "../badge-state.ts";
import type { BadgeKind } from "../kinds.ts";
import { badgeKinds } from "../kinds.ts";
import { credentialPolicy } from "../policy.ts";
import { proofsOf } from "../schema.ts";
import { providerFor } from "../sign-in/providers.server.ts";
import { findMyApplication } from "./applicant.server.ts";
import { findHeldBadge } from "./held.server.ts";

/** What the application page shows to one member, for the kind of badge that is open, asked for or held. */
export async function getApplyPage(actor: Actor, askedKind: string | null, now = new Date()) {
  const application = await findMyApplication(actor, now);
  const isOpen = application !== null && !["verified", "rejected"].includes(application.status);
  const kind = badgeKinds.find((one) => one === askedKind) ?? (isOpen ? application.kind : "professional");
  const held = await findHeldBadge(actor.id, kind);
  const isEditable = application === null || !isOpen || application.values !== null;
  const isValid = held !== null && ["active", "ending"].includes(badgeStatus(held, now));
  const isSameKind = application?.kind === kind;
  return {
    application: application?.status === "verified" ? null : application,
    isOpen,
    kind,
    showsForm: isEditable && credentialPolicy["credential.apply"](held, now).allowed,
    badge: held
      ? {
          state: badgeStatus(held, now),
          until: held.validUntil,
          suspendedAt: held.suspendedAt,
          suspendedFor: held.suspendedFor,
        }
      : null,
    isHeld: isValid && !isOpen,
    isOffered: proofsOf[kind].some((proof) => proof !== "oidc") || providerFor(kind) !== null,
    signIn: nameOfSignIn(kind),
    /** Of the application that waits, which may be of another kind than the form that is shown. */
    stepSignIn: application ? nameOfSignIn(application.kind) : null,
    values: isSameKind && application?.values ? application.values : { country: actor.country },
    origin: new URL(environment().BASE_URL).origin,
  };
}

const nameOfSignIn = (kind: BadgeKind): string | null => providerFor(kind)?.name ?? null;
