import { eq, inArray } from "drizzle-orm";
import { hashPassword } from "../../app/accounts/password.server.ts";
import { sealSecret } from "../../app/accounts/second-factor/codes.server.ts";
import { numberHmac } from "../../app/credentials/commands/rows.server.ts";
import { isProfessionCode, professions } from "../../app/credentials/professions.ts";
import type { ProfessionCode } from "../../app/credentials/professions.ts";
import type { Role } from "../../app/shared/policy.ts";
import type { Transaction } from "../../db/client.server.ts";
import { accountSecrets, credentials, secondFactors, userRoles, users } from "../../db/schema/index.ts";
import { demoAccounts, demoTotpSecret } from "../../db/seed/demo-accounts.ts";
import { personas } from "../../db/seed/personas.ts";
import { demoProfessional, registryNumberOfPersona, registrySnapshotDate } from "../../db/seed/registry.ts";
import type { PersonaSeed } from "../../db/seed/types.ts";

const day = 86_400_000;
const validity = 365 * day;

/** Verified this many days ago when not the default; a year later the badge expires, which one thread shows. */
const verifiedDaysAgo: Record<string, number> = { "dent-agathe": 391 };
const defaultVerifiedDaysAgo = 64;

type Credential = typeof credentials.$inferSelect;
export interface People {
  /** Persona key → account. */
  idOf: Map<string, string>;
  /** Role of a demo account → account. */
  teamOf: Map<string, string>;
  credentialOf: Map<string, Credential>;
  /** Everybody who can have said "this helped me". */
  everyone: string[];
}

const rolesOf: Record<string, Role[]> = {
  moderator: ["moderator"],
  moderator2: ["moderator"],
  verifier: ["verifier"],
  verifier2: ["verifier"],
  steward: ["steward"],
  steward2: ["steward"],
  admin: ["admin"],
};

/** Personas, who speak in the threads and cannot sign in, and the demo accounts, who can. */
export async function seedPeople(tx: Transaction, now: Date): Promise<People> {
  const joined = new Date(now.getTime() - 500 * day);
  await tx
    .insert(users)
    .values([
      ...(personas as readonly PersonaSeed[]).map(({ pseudonym, lang, country, region, ageBand }) => ({
        pseudonym,
        locale: lang,
        country,
        region: region ?? null,
        ageBand: ageBand ?? null,
        isDemo: true,
        approvedPosts: 10,
        createdAt: joined,
      })),
      ...demoAccounts.map(({ pseudonym, locale, country }) => ({
        pseudonym,
        locale,
        country,
        emailConfirmedAt: joined,
        approvedPosts: 10,
        createdAt: joined,
      })),
    ])
    .onConflictDoNothing();
  const pseudonyms = [...personas, ...demoAccounts].map(({ pseudonym }) => pseudonym);
  const found = await tx
    .select({ id: users.id, pseudonym: users.pseudonym })
    .from(users)
    .where(inArray(users.pseudonym, pseudonyms));
  const byPseudonym = new Map(found.map(({ id, pseudonym }) => [pseudonym, id]));
  const idOf = new Map(personas.map(({ key, pseudonym }) => [key as string, byPseudonym.get(pseudonym)!]));
  const teamOf = new Map(
    demoAccounts.map(({ role, pseudonym }) => [role as string, byPseudonym.get(pseudonym)!]),
  );
  await seedSecrets(tx, byPseudonym, joined);
  const credentialOf = await seedCredentials(tx, idOf, byPseudonym, now);
  return { idOf, teamOf, credentialOf, everyone: found.map(({ id }) => id) };
}

async function seedSecrets(tx: Transaction, byPseudonym: Map<string, string>, joined: Date): Promise<void> {
  const known = new Set(
    (await tx.select({ id: accountSecrets.userId }).from(accountSecrets)).map(({ id }) => id),
  );
  for (const account of demoAccounts) {
    const userId = byPseudonym.get(account.pseudonym)!;
    if (known.has(userId)) continue;
    const passwordHash = await hashPassword(account.password);
    await tx
      .insert(accountSecrets)
      .values({ userId, email: account.email, passwordHash, passwordChangedAt: joined });
    const roles = rolesOf[account.role] ?? [];
    if (roles.length === 0) continue;
    await tx.insert(userRoles).values(roles.map((role) => ({ userId, role })));
    await tx.insert(secondFactors).values({
      userId,
      kind: "totp",
      label: "Demo",
      sealedSecret: sealSecret(userId, demoTotpSecret),
    });
  }
}

/** Badges as a verifier would have given them; the number itself is kept only as its keyed hash. */
async function seedCredentials(
  tx: Transaction,
  idOf: Map<string, string>,
  byPseudonym: Map<string, string>,
  now: Date,
): Promise<Map<string, Credential>> {
  const badge = (
    key: string,
    userId: string,
    number: string,
    professionCode: ProfessionCode,
    rest: object,
  ) => {
    const verifiedAt = new Date(now.getTime() - (verifiedDaysAgo[key] ?? defaultVerifiedDaysAgo) * day);
    return {
      userId,
      professionCode,
      profession: professions[professionCode].label,
      country: "FR",
      registry: "rpps" as const,
      snapshotDate: registrySnapshotDate,
      method: "document" as const,
      numberHmac: numberHmac("rpps", number),
      verifiedAt,
      validUntil: new Date(verifiedAt.getTime() + validity),
      ...rest,
    };
  };
  const rows = (personas as readonly PersonaSeed[]).flatMap(({ key, credential }) => {
    const number = (registryNumberOfPersona as Record<string, string>)[key];
    if (!credential || !number) return [];
    const { specialty, shownName, professionCode } = credential;
    if (!isProfessionCode(professionCode)) throw new Error(`${key} has a profession that cannot be verified`);
    return [badge(key, idOf.get(key)!, number, professionCode, { specialty: specialty ?? null, shownName })];
  });
  const professional = demoAccounts.find(({ role }) => role === "professional")!;
  rows.push(
    badge(
      "professional",
      byPseudonym.get(professional.pseudonym)!,
      demoProfessional.number,
      demoProfessional.professionCode,
      { shownName: `${demoProfessional.givenName} P.` },
    ),
  );
  await tx.insert(credentials).values(rows).onConflictDoNothing();
  const all = await tx.select().from(credentials).where(eq(credentials.registry, "rpps"));
  const byUser = new Map(all.map((credential) => [credential.userId, credential]));
  return new Map([...idOf].flatMap(([key, id]) => (byUser.has(id) ? [[key, byUser.get(id)!] as const] : [])));
}
