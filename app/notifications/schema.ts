import { z } from "zod";
import type { DigestChoice, FollowTarget } from "./following.server.ts";

const daysSchema = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/)
  .transform(Number)
  .pipe(z.int().min(0).max(90));

const keyPattern = /^(question|topic|person):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function parseSubscriptionKey(key: string): { target: FollowTarget; targetId: string } | null {
  const [, target, targetId] = keyPattern.exec(key) ?? [];
  return target && targetId ? { target: target as FollowTarget, targetId } : null;
}

/** The form of /settings/following: `days` for what is followed next, `days.<key>` for each subscription. */
export function parseDigestChoice(
  form: FormData,
): { ok: true; value: DigestChoice } | { ok: false; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const read = (name: string): number => {
    const parsed = daysSchema.safeParse(form.get(name));
    if (!parsed.success) errors[name] = "digest-days";
    return parsed.data ?? 0;
  };
  const defaultDays = read("days");
  const days = [...new Set(form.keys())].flatMap((name) => {
    const subscription = name.startsWith("days.") ? parseSubscriptionKey(name.slice(5)) : null;
    return subscription ? [{ ...subscription, digestDays: read(name) }] : [];
  });
  return Object.keys(errors).length === 0
    ? { ok: true, value: { defaultDays, days } }
    : { ok: false, errors };
}
