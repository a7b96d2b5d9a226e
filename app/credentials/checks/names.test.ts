import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNames, nameKey, organisationKey } from "./name.ts";

const { assert, constantFrom, property, record, array, shuffledSubarray } = fc;
const runs = { numRuns: 60 };

/** Invented words that no particle is made of. */
const word = constantFrom(
  ..."Nacredoux Bruyère Lévêque Élodie Zoé Ørsted Garçonnet Œuvrard Gaëlle Maïa Ñandu Tréguier Vælborg".split(
    " ",
  ),
);
const words = array(word, { minLength: 1, maxLength: 3 });
const name = record({ family: words, given: words });
const particle = constantFrom(..."de du des la le van von der d’ l'".split(" "));

const written = ({ family, given }: { family: string[]; given: string[] }) => ({
  family: family.join(" "),
  given: given.join(" "),
});
const plain = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("Œ", "OE");

/** The ways in which one name is written differently, none of which makes it another one. */
const spellings: [string, (text: string) => string][] = [
  ["in capitals", (text) => text.toUpperCase()],
  ["without accents", plain],
  ["with hyphens", (text) => text.replaceAll(" ", "-")],
  ["decomposed", (text) => text.normalize("NFD")],
  ["with spaces around", (text) => `  ${text.replaceAll(" ", "   ")} `],
];
for (const [how, spell] of spellings) {
  test(`a name ${how} is the same name`, () => {
    assert(
      property(name, (one) => {
        const registered = written(one);
        const claimed = { family: spell(registered.family), given: spell(registered.given) };
        expect(compareNames(claimed, registered).outcome).toBe("exact");
        expect(nameKey(claimed.family, claimed.given)).toBe(nameKey(registered.family, registered.given));
      }),
      runs,
    );
  });
}

test("particles written, dropped or glued on do not make another person", () => {
  assert(
    property(name, particle, (one, extra) => {
      const registered = written(one);
      const claimed = { ...registered, family: `${extra} ${registered.family}` };
      expect(compareNames(claimed, registered).outcome).toBe("exact");
      expect(compareNames(registered, claimed).outcome).toBe("exact");
    }),
    runs,
  );
});

test("the order of the words does not matter, nor which is called the family name", () => {
  assert(
    property(name, (one) => {
      const registered = written(one);
      expect(compareNames({ family: registered.given, given: registered.family }, registered).outcome).toBe(
        "exact",
      );
    }),
    runs,
  );
});

test("similarity is the same both ways where nothing is missing, and stays between 0 and 1", () => {
  assert(
    property(name, name, (a, b) => {
      const { similarity } = compareNames(written(a), written(b));
      expect(similarity).toBeGreaterThanOrEqual(0);
      expect(similarity).toBeLessThanOrEqual(1);
      expect(nameKey(written(a).family, written(a).given)).toBe(nameKey(written(a).given, written(a).family));
    }),
    runs,
  );
});

test("no word in common is another person; homonyms are one key", () => {
  expect(compareNames({ family: "Martin", given: "Ada" }, { family: "NACREDOUX", given: "Zoé" })).toEqual({
    outcome: "different",
    similarity: 0,
  });
  // Married or not, the family name of the register has to be there.
  expect(
    compareNames({ family: "Autrenom", given: "Zoé Lise" }, { family: "NACREDOUX", given: "Zoé Lise" })
      .outcome,
  ).toBe("different");
  expect(nameKey("DUPONT-LÉVÊQUE", "Zoé")).toBe(nameKey("Leveque Dupont", "ZOE"));
});

test("any text can be compared", () => {
  const any = fc.string({ unit: "binary", maxLength: 40 });
  assert(
    property(any, any, any, any, (a, b, c, d) => {
      expect(compareNames({ family: a, given: b }, { family: c, given: d }).similarity).toBeLessThanOrEqual(
        1,
      );
    }),
    runs,
  );
});

test("an employer is the same with its articles and without", () => {
  assert(
    property(shuffledSubarray(["Cabinet", "Phare", "Dunes"], { minLength: 2 }), (parts) => {
      expect(organisationKey(`le ${parts.join(" du ")}`)).toBe(organisationKey(parts.toReversed().join("-")));
    }),
    runs,
  );
});
