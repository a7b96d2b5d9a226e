import type { Actor } from "../../app/shared/policy.ts";
import { buildActor } from "../support/factories.ts";

/** Whose it is, and how it stands. "decided": the one who acts decided on it first. */
export type Variant =
  | "own"
  | "ownAnonymous"
  | "other"
  | "anonymous"
  | "membersOnly"
  | "pending"
  | "removed"
  | "decided"
  | "missing";

/** The parameters of an address, and fields that name the same thing in a form. */
export interface Target {
  params: Record<string, string>;
  fields?: Record<string, string>;
}

export type Builder = (variant: Variant, actor: Actor | null) => Promise<Target>;

export const isMine = (variant: Variant) => variant.startsWith("own") || variant === "decided";
/** The one it belongs to: who acts, or somebody else. */
export const ownerOf = async (variant: Variant, actor: Actor | null): Promise<Actor> =>
  variant.startsWith("own") ? actor! : await buildActor();
export const nowhere = "00000000-0000-7000-8000-000000000000";
