import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { chromiumPath, expectAccessible, untilShown, useStack } from "../support/browser.ts";

/** Moves a consultation's calendar, as if the days had gone by. */
async function letDaysPass(number: string, opens: string, closes: string): Promise<void> {
  const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
  await sql`
    update consultations set opens_at = now() + ${opens}::interval, closes_at = now() + ${closes}::interval,
      synthesis_due_at = now() + ${closes}::interval + interval '30 days' where number = ${Number(number)}`;
  await sql.end();
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe.skipIf(!chromiumPath)("a facilitator consults members, without JavaScript", () => {
  const stack = useStack();

  test("from the announcement to the synthesis and what became of a contribution", async () => {
    const facilitator = await stack.visit({ javaScript: false, as: "steward" });
    await facilitator.goto("/consultations");
    await facilitator.locator("main a[href='/consultations/new']").click();
    await facilitator.locator("#title").fill("Ce que la page d’accueil devrait dire");
    await facilitator
      .locator("#purpose")
      .fill("Nous allons récrire la page d’accueil et voulons savoir par où commencer.");
    await facilitator.locator("input[name=audience][value=everyone]").check();
    await facilitator.locator("#opens").fill(day(3));
    await facilitator.locator("#closes").fill(day(2));
    await facilitator.locator("#synthesisDue").fill(day(60));
    await facilitator.locator("main form button.primary").click();
    expect(await facilitator.locator("#closes-error").textContent()).toContain("La fin vient avant le début");
    expect(await facilitator.locator("#title").inputValue()).toContain("page d’accueil");
    await facilitator.locator("#closes").fill(day(20));
    await facilitator.locator("main form button.primary").click();
    await facilitator.waitForURL(/\/prepare$/);
    const [, number] = /consultations\/(\d+)/.exec(facilitator.url())!;
    for (const [kind, label, options] of [
      ["text", "Que faut-il dire en premier ?", ""],
      ["ranking", "Qu’est-ce qui compte le plus ?", "Les mots\nLes images"],
    ] as const) {
      await facilitator.locator("#label").fill(label);
      await facilitator.locator(`input[name=kind][value=${kind}]`).first().check();
      await facilitator.locator("#options").fill(options);
      await facilitator.locator("button[value=question]").click();
    }
    const member = await stack.visit({ javaScript: false, as: "member" });
    await member.goto(`/consultations/${number}`);
    expect(await member.locator(`main a[href='/consultations/${number}/contribute']`).count()).toBe(0);

    await letDaysPass(number!, "-1 day", "5 days");
    await member.reload();
    await member.locator(`main a[href='/consultations/${number}/contribute']`).click();
    await member.locator("#q1").fill("Que l’on peut lire sans compte, et que personne ne vend rien.");
    await member.locator("#q2-0").selectOption("1");
    await member.locator("#q2-1").selectOption("2");
    await member.locator("input[name=relation][value=patient]").check();
    await member.locator("main .actions button[value=post]").click();
    await member.waitForURL(/contributions\?mine$/);
    const contribution = /\/contributions\/(\d+)$/.exec(
      (await member.locator("article.card a").first().getAttribute("href"))!,
    )![1]!;

    // Begun and left: it waits as a draft; sent anew, the change shows.
    await member.goto(`/consultations/${number}/contribute`);
    const changed = "Que l’on peut tout lire sans compte, et que personne ne vend rien.";
    await member.locator("#q1").fill(changed);
    await member.locator("main .actions button[value=save]").click();
    await member.waitForURL(/saved$/);
    await member.goto("/drafts");
    await member.locator("main h2 a").filter({ hasText: "tout lire" }).click();
    expect(await member.locator("#q1").inputValue()).toBe(changed);
    expect(await member.locator("#q2-1").inputValue()).toBe("2");
    await member.locator("main .actions button[value=post]").click();
    await member.waitForURL(/contributions\?mine$/);
    expect(await member.locator("article.card").first().textContent()).toContain("Modifiée par son auteur");

    // The page was open before the closing; the form comes too late.
    const late = await stack.visit({ javaScript: false, as: "professional" });
    await late.goto(`/consultations/${number}/contribute`);
    await late.locator("#q1").fill("Une réponse qui arrive après la clôture.");
    await late.locator("input[name=relation][value=other]").check();
    await letDaysPass(number!, "-9 days", "-1 minute");
    await late.locator("main .actions button[value=post]").click();
    expect(await late.locator("main .notice.danger").textContent()).toContain("close entre-temps");
    expect(await late.locator("#q1").inputValue()).toContain("après la clôture");
    await late.goto(`/consultations/${number}/contribute`);
    expect(await late.locator("#q1").inputValue()).toContain("après la clôture");

    await facilitator.goto(`/consultations/${number}/facilitate`);
    await facilitator.locator("#title").fill("Confiance");
    await facilitator.locator("button[value=theme]").click();
    await facilitator.locator(`a[href$='/contributions/${contribution}/fate']`).click();
    await facilitator.locator("#theme").selectOption({ label: "Confiance" });
    await facilitator.locator("input[name=fate][value=taken-up]").check();
    await facilitator.locator("main form button.primary").click();
    await facilitator.goto(`/consultations/${number}/synthesis`);
    await facilitator
      .locator("#body")
      .fill(`On veut d’abord être rassuré [#${contribution}], dit-on [#999999].`);
    await facilitator.locator("button[value=publish]").click();
    expect(await facilitator.locator("main").textContent()).toContain("#999999");
    await facilitator.locator("#body").fill(`On veut d’abord être rassuré [#${contribution}].`);
    await facilitator.locator("button[value=publish]").click();
    await facilitator.waitForURL(/#synthesis$/);

    const visitor = await stack.visit({ javaScript: false });
    await visitor.goto(`/consultations/${number}`);
    await visitor.locator("#synthesis a").click();
    expect(await visitor.locator("article.card").textContent()).toContain("Citée dans la synthèse");
    await member.goto("/notifications");
    await member.locator(`a[href='/consultations/${number}/contributions/${contribution}']`).click();
    expect(await member.locator("article.card .fate").textContent()).toContain("Reprise");
    const results = (await (await visitor.request.get(`/consultations/${number}/results.json`)).json()) as {
      questions: { answers: number | null }[];
    };
    expect(results.questions.map(({ answers }) => answers)).toEqual([null, null]);

    const reader = await stack.visit({ as: "member" });
    for (const page of [
      "/consultations",
      `/consultations/${number}`,
      `/consultations/${number}/contributions`,
    ]) {
      await reader.goto(page);
      await expectAccessible(reader);
    }
  });
});

describe.skipIf(!chromiumPath)("a researcher asks members to take part, without JavaScript", () => {
  const stack = useStack();

  test("from the register to a call that a member accepts, and results beside a thread", async () => {
    const researcher = await stack.visit({ javaScript: false, as: "professional" });
    await researcher.goto("/research");
    await researcher.locator("main a[href='/research/new']").click();
    for (const [field, text] of [
      ["title", "Dormir à l’hôpital : ce qui aide"],
      ["team", "Groupe sommeil, université inventée"],
      ["question", "Quels petits changements laissent dormir, d’après celles et ceux qui y sont passés ?"],
      ["ethics", "Comité inventé, avis 2026-17"],
      ["dataUsed", "Un questionnaire rempli par des membres"],
      ["funding", "L’université seule"],
      ["endsOn", day(300)],
    ] as const)
      await researcher.locator(`#${field}`).fill(text);
    const topic = researcher.locator("input[name=topics]").first();
    const slug = (await topic.getAttribute("value"))!;
    await topic.check();
    await researcher.locator("main form button.primary").click();
    await researcher.waitForURL(/\/research\/\d+$/);
    const address = new URL(researcher.url()).pathname;

    const steward = await stack.visit({ javaScript: false, as: "steward" });
    await steward.goto(`${address}/decide`);
    await steward.locator("input[name=state][value=accepted]").check();
    await steward
      .locator("#decision")
      .fill("L’avis éthique couvre ce questionnaire, et rien d’autre n’est demandé.");
    await steward.locator("main form button.primary").click();
    await researcher.goto(`${address}/calls`);
    await researcher
      .locator("#body")
      .fill("Douze questions sur vos nuits à l’hôpital ; dix minutes, sans risque, payé par l’université.");
    await researcher.locator("#url").fill("https://etude.example.org/nuits");
    await researcher.locator("button[value=write]").click();

    await steward.goto(`${address}/calls`);
    await steward.locator("button[value=send]").click();
    expect(await steward.locator("main .notice.danger").textContent()).toContain(
      "Personne ne recevrait cet appel",
    );
    const member = await stack.visit({ javaScript: false, as: "member" });
    await member.goto(`/topics/${slug}`);
    await member.locator("main form[action$='/follow'] button").first().click();
    await member.goto("/settings/studies");
    // The demonstration's member agreed already, and has a call: taking it back takes that along.
    await member.locator("button[name=contact][value='0']").click();
    expect(await member.locator("button[name=answer]").count()).toBe(0);
    await member.locator("button[name=contact][value='1']").click();
    await steward.locator("button[value=send]").click();
    expect(await steward.locator("main").textContent()).toContain("Reçu par moins de 10 membres");

    await member.goto("/notifications");
    await member.locator("main a[href='/settings/studies']").first().click();
    expect(await member.locator("main a[href^='https://etude']").count()).toBe(0);
    await member.locator("button[name=answer][value=yes]").click();
    expect(await member.locator("main a[href^='https://etude']").count()).toBe(1);
    await researcher.reload();
    expect(await researcher.locator("main").textContent()).not.toContain("Libellule");

    await researcher.goto("/");
    const thread = (await researcher.locator("main h2 a[href^='/questions/']").first().getAttribute("href"))!;
    await researcher.goto(`${address}/results`);
    await researcher
      .locator("#results")
      .fill(
        "Des bouchons d’oreille et un couloir plus sombre font gagner une heure de sommeil à la plupart. ".repeat(
          2,
        ),
      );
    await researcher.locator("#threads").fill(thread);
    await researcher.locator("main form button.primary").click();
    const visitor = await stack.visit({ javaScript: false });
    await visitor.goto(thread);
    await visitor.locator(`aside a[href='${address}#results']`).click();
    expect(await visitor.locator("#results").textContent()).toContain("une heure de sommeil");

    const reader = await stack.visit({ as: "member" });
    for (const page of ["/research", address, "/research/governance", "/settings/studies", "/research/new"]) {
      await reader.goto(page);
      await expectAccessible(reader);
    }
  });
});

describe.skipIf(!chromiumPath)("reading help, without an account", () => {
  const stack = useStack();

  test("settings hold on every page and leave it as shared as it was; words are explained; a page reads aloud", async () => {
    const visitor = await stack.visit({ javaScript: false });
    await visitor.goto("/glossary");
    const sizeOf = () => visitor.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const plain = await sizeOf();
    const before = await (await visitor.request.get("/glossary")).text();
    await visitor.goto("/reading");
    await visitor.locator("input[name=size][value=largest]").check();
    await visitor.locator("main form button.primary").click();
    await visitor.waitForURL(/saved/);
    await visitor.goto("/glossary");
    expect(parseFloat(await sizeOf())).toBe(parseFloat(plain) * 1.5);
    const after = await visitor.request.get("/glossary");
    expect(await after.text()).toBe(before);

    const listener = await stack.visit();
    await listener.addInitScript(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      Object.defineProperty(window, "speechSynthesis", {
        value: {
          speak: (one: { text: string }) => said.push(one.text),
          cancel() {},
          pause() {},
          resume() {},
          paused: false,
        },
      });
    });
    await listener.goto("/pages/charter");
    await listener.locator("a[href='/listen/pages/charter']").click();
    await listener.locator("[data-listen] button").first().click();
    expect(
      await listener.evaluate(() => (window as unknown as { said: string[] }).said.length),
    ).toBeGreaterThan(3);
    for (const page of ["/reading", "/glossary", "/listen/pages/charter"]) {
      await listener.goto(page);
      await expectAccessible(listener);
    }
  });
});

describe.skipIf(!chromiumPath)("a member prepares an appointment, without JavaScript", () => {
  const stack = useStack();

  test("a question, a passage kept from a thread, a file to take along, and an entry deleted after asking", async () => {
    const member = await stack.visit({ javaScript: false, as: "member" });
    await member.goto("/settings/appointment");
    await member.locator("input[name=kind][value=question]").check();
    await member.locator("#text").fill("Puis-je conduire avec ce traitement ?");
    await member.locator("main form button.primary").first().click();
    await untilShown(member, member.getByText("Puis-je conduire avec ce traitement ?").first());
    await member.goto("/");
    await member.locator("main h2 a[href^='/questions/']").first().click();
    await member.locator("form[action$='/keep'] button").first().click();
    await member.goto("/settings/appointment");
    expect(await member.locator("article.notebook-entry").count()).toBe(2);
    const pdf = await member.request.post("/settings/appointment/file", {
      form: { format: "pdf" },
      headers: { origin: stack.web.url },
    });
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
    const entry = member.locator("article.notebook-entry").first();
    expect(await entry.locator("button[value=delete]").isVisible()).toBe(false);
    await entry.locator("summary").click();
    await entry.locator("button[value=delete]").click();
    expect(await member.locator("article.notebook-entry").count()).toBe(1);
    await expectAccessible(
      await stack.visit({ as: "member" }).then(async (page) => {
        await page.goto("/settings/appointment");
        return page;
      }),
    );
  });
});
