import { expect, test } from "vitest";
import { DeidentificationFailed, deidentifyThread, ENGINE_VERSION } from "./index.ts";

const run = (texts: string[], known: string[] = [], tier: "open" | "controlled" = "open") =>
  deidentifyThread(
    texts.map((text, i) => ({ id: String(i), text })),
    { known, tier },
  ).parts;

test("a name confirmed in one post is masked in all, under one number", () => {
  const [question, answer] = run([
    "Bonjour, je m'appelle Zelmira et j'ai mal au dos.",
    "Courage zelmira, le Dr Lemoine est bien. Lemoine écoute.",
  ]);
  expect(question?.text).toContain("je m'appelle [NAME_1]");
  expect(answer?.text).toMatch(/^Courage \[NAME_1\]/);
  expect(`${question?.text} ${answer?.text}`).not.toMatch(/zelmira|lemoine/i);
});

test("numbers start again in every thread", () => {
  expect(run(["Je m'appelle Zelmira"])[0]?.text).toContain("[NAME_1]");
  expect(run(["Je m'appelle Quorvane"])[0]?.text).toContain("[NAME_1]");
});

test("ages become bands, wider in the open tier, and 90 and over one band", () => {
  expect(run(["J'ai 43 ans et mal partout"])[0]?.text).toBe("J'ai 40–49 ans et mal partout");
  expect(run(["J'ai 43 ans et mal partout"], [], "controlled")[0]?.text).toBe(
    "J'ai 40–44 ans et mal partout",
  );
  expect(run(["Mamie a 94 ans, je m'inquiète"])[0]?.text).toContain("90+ ans");
});

test("a date keeps its year in the open tier and its month in the controlled one; a birth date keeps nothing", () => {
  const text = "Opérée le 3 novembre 2023, revue le 14/09/2024. Née le 12/04/1986.";
  expect(run([text])[0]?.text).toBe("Opérée le [2023], revue le [2024]. Née le [DATE_1].");
  expect(run([text], [], "controlled")[0]?.text).toBe(
    "Opérée le [2023-11], revue le [2024-09]. Née le [DATE_1].",
  );
});

test("a surname alone gets the number of the full name before it", () => {
  expect(run(["Merci Dr Zelmira Quorvane. Quorvane est parti, Mme Lemoine arrive."])[0]?.text).toBe(
    "Merci [NAME_1]. [NAME_1] est parti, [NAME_2] arrive.",
  );
});

test("the audit holds rules and offsets, never a word of the text", () => {
  const [part] = run(["Je m'appelle Zelmira, 06 12 34 56 78"]);
  expect(part?.audit.map(({ type }) => type)).toEqual(["NAME", "PHONE"]);
  expect(JSON.stringify(part?.audit)).not.toMatch(/zelmira|34 56/i);
  expect(ENGINE_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
});

test("doses, medicines and conditions survive", () => {
  const text = "Sous Levothyrox 75 µg pour une maladie de Hashimoto, TSH 4,8 mUI/L, puis Doliprane 1 g x 3.";
  expect(run([text])[0]?.text).toBe(text);
});

test("a recogniser that throws stops the thread without quoting it", () => {
  const hostile = { id: "1", get text(): string { throw new Error("secret words"); } }; // prettier-ignore
  expect(() => deidentifyThread([hostile], { known: [], tier: "open" })).toThrow();
  try {
    deidentifyThread([{ id: "1", text: 5 as unknown as string }], { known: [], tier: "open" });
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(DeidentificationFailed);
    expect((error as Error).message).toBe("De-identification stopped: recogniser");
    expect((error as Error).cause).toBeUndefined();
  }
});
