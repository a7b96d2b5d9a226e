import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, expect, test } from "vitest";
import { sealContent } from "../../app/appointment/sealed.server.ts";
import { maxEntries } from "../../app/appointment/entries.ts";
import { action as addToNotebook } from "../../app/appointment/routes/notebook.tsx";
import { withdrawContribution } from "../../app/consultations/commands/contribute.server.ts";
import { action as announce } from "../../app/consultations/routes/new.tsx";
import { action as synthesise } from "../../app/consultations/routes/synthesis.tsx";
import { translator } from "../../app/shared/i18n/translators.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { action as call } from "../../app/studies/routes/calls.tsx";
import { db } from "../../db/client.server.ts";
import { appointmentEntries, consultations, studyDeliveries, userRoles } from "../../db/schema/index.ts";
import {
  buildConsultation,
  buildContribution,
  dayFromNow,
  given,
  moveClock,
  reloadConsultation,
} from "../support/consultations.ts";
import { useDatabase } from "../support/database.ts";
import { buildActor, buildUser } from "../support/factories.ts";
import type { User } from "../support/factories.ts";
import { buildCall, buildStudy } from "../support/studies.ts";

useDatabase();

let steward: User;
beforeEach(async () => {
  steward = await buildUser();
  await db().insert(userRoles).values({ userId: steward.id, role: "steward" });
});

interface Refused {
  status: number;
  errors: Record<string, string>;
  values: Record<string, string>;
  missing?: number[];
}

/** What a form that is refused comes back with; the reason is a sentence in both languages. */
async function refusedBy(
  action: (args: ActionFunctionArgs) => Promise<unknown>,
  fields: Record<string, string>,
  { as = steward, number = 0 }: { as?: User; number?: number } = {},
): Promise<Refused> {
  const cookie = (await openSession(as.id, { secondFactor: true })).split(";")[0]!;
  const body = new URLSearchParams(fields);
  const request = new Request("http://localhost/", { method: "POST", body, headers: { cookie } });
  const args = { request, params: { number: String(number) }, context: {} } as unknown as ActionFunctionArgs;
  const answer: unknown = await action(args).catch((thrown: unknown) => thrown);
  const { data, init } = answer as { data: Omit<Refused, "status">; init: ResponseInit };
  for (const code of Object.values(data.errors))
    for (const locale of ["fr", "en"] as const)
      expect(translator(locale).dynamic(`problems.${code}`)).toMatch(/^\p{Lu}.+\.$/su);
  return { ...data, status: init.status! };
}

test("a consultation whose end precedes its start is not announced, and its form comes back whole", async () => {
  const typed = { ...given(), opens: dayFromNow(9), closes: dayFromNow(8) };
  expect(await refusedBy(announce, typed)).toEqual({
    status: 400,
    errors: { closes: "consultation-ends-before-start" },
    values: typed,
  });
  expect(await db().$count(consultations)).toBe(0);
});

test("a synthesis that cites a withdrawn contribution names it, and keeps every word", async () => {
  const number = await buildConsultation();
  const author = await buildActor();
  const gone = await buildContribution(number, author);
  await withdrawContribution(author, number, gone);
  await moveClock(number, { closesIn: -1 });
  const typed = { body: `Most say it in one plain sentence [#${gone}].`, intent: "publish" };
  expect(await refusedBy(synthesise, typed, { number })).toEqual({
    status: 400,
    errors: { body: "synthesis-cites-missing" },
    values: typed,
    missing: [gone],
  });
  expect((await reloadConsultation(number)).synthesisAt).toBeNull();
});

test("a study call that nobody would get does not leave, and can be sent later", async () => {
  const lead = await buildActor();
  const number = await buildStudy(lead);
  const id = await buildCall(lead, number);
  expect(await refusedBy(call, { intent: "send", id }, { number })).toMatchObject({
    status: 400,
    errors: { form: "call-to-nobody" },
  });
  expect(await db().$count(studyDeliveries)).toBe(0);
});

test("a notebook of 2 000 entries takes no other one, and gives back what was typed for it", async () => {
  const owner = await buildUser();
  const rows = Array.from({ length: maxEntries }, (_, index) => {
    const id = crypto.randomUUID();
    const sealed = sealContent(owner.id, id, { text: `${index + 1}`, day: null, passage: null });
    return { id, userId: owner.id, kind: "question" as const, position: index + 1, sealed };
  });
  await db().insert(appointmentEntries).values(rows);
  const typed = { kind: "question", text: "May I drive with this treatment?", day: "" };
  expect(await refusedBy(addToNotebook, typed, { as: owner })).toMatchObject({
    status: 400,
    errors: { form: "notebook-full" },
    values: typed,
  });
  expect(await db().$count(appointmentEntries)).toBe(maxEntries);
});
