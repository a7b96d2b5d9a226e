import { describe, expect, test } from "vitest";
import { chromiumPath, expectAccessible, useStack } from "../support/browser.ts";

describe.skipIf(!chromiumPath)("a member proposes a change and the team answers, without JavaScript", () => {
  const stack = useStack();

  test("from the footer to the signed answer", async () => {
    const member = await stack.visit({ javaScript: false, as: "member" });
    await member.goto("/");
    await member.locator("footer a[href='/proposals']").click();
    await member.locator("main a[href='/proposals/new']").click();
    await member.locator("input[name=kind][value=charter]").check();
    await member.locator("#title").fill("Dire dans la charte comment relire un texte retiré");
    await member.locator("#problem").fill("La charte ne dit pas ce que devient un texte que l’on retire.");
    await member.locator("#proposal").fill("Ajouter une phrase sur ce qui reste et sur ce qui part.");
    await member.locator("#concerned").fill("Tous les membres");
    await member.locator("main .actions button[value=preview]").last().click();
    await member.locator("main .actions button[value=post]").click();
    await member.waitForURL(/\/proposals\/\d+$/);
    const address = new URL(member.url()).pathname;

    await member.locator("#support button").click();
    expect(await member.locator("#support").textContent()).toContain("Votre soutien est compté");
    // The other tab still offers to support.
    const again = await member.request.post(`${address}/support`, {
      form: { on: "1" },
      headers: { origin: stack.web.url },
    });
    expect(await again.text()).toContain("déjà compté");

    await member.locator("#arguments a[href$='side=against']").click();
    await member.locator("input[name=kind][value=sourced]").check();
    await member
      .locator("#body")
      .fill("Le règlement européen le dit déjà, et la page sur la vie privée aussi.");
    await member.locator("main .actions button[value=post]").click();
    expect(await member.locator("main .notice.danger").count()).toBe(1);
    await member.locator("#source1Title").fill("Règlement général sur la protection des données");
    await member.locator("#source1Url").fill("https://eur-lex.europa.eu/eli/reg/2016/679/oj");
    await member.locator("#source1Publisher").fill("Union européenne");
    await member.locator("#source1Year").fill("2016");
    await member.locator("main .actions button[value=post]").click();
    await member.waitForURL(/#arguments$/);
    expect(await member.locator("#arguments cite, #arguments .sources").count()).toBe(1);

    const team = await stack.visit({ javaScript: false, as: "steward" });
    for (const state of ["study", "accepted"]) {
      await team.goto(`${address}/answer`);
      await team.locator(`input[name=state][value=${state}]`).check();
      await team.locator("#body").fill("Nous l’avons lue ensemble : la phrase manque en effet.");
      await team.locator("main form button.primary").click();
      await team.waitForURL(/#answers$/);
    }
    await team.locator("main a[href$='/charter']").first().click();
    for (const name of ["#bodyFr", "#bodyEn"])
      await team.locator(name).fill(`${await team.locator(name).inputValue()}\n\nUn texte retiré part.`);
    await team.locator("main form button.primary").click();
    await team.waitForURL(/\/proposals\/charter$/);
    expect(await team.locator("main ins").first().textContent()).toContain("Un texte retiré part.");

    const visitor = await stack.visit({ javaScript: false });
    await visitor.goto("/proposals?state=accepted");
    await visitor.locator("main .list a").click();
    expect(await visitor.locator("#answers").textContent()).toContain("la phrase manque en effet");

    const reader = await stack.visit({ as: "member" });
    for (const page of ["/proposals", address, "/proposals/charter", "/proposals/new", `${address}/argue`]) {
      await reader.goto(page);
      await expectAccessible(reader);
    }
  });
});
