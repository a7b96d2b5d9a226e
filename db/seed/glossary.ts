import { careWords } from "./glossary/care.ts";
import { conditionWordsA } from "./glossary/conditions-a.ts";
import { conditionWordsB } from "./glossary/conditions-b.ts";
import { researchWords } from "./glossary/research.ts";
import { symptomWords } from "./glossary/symptoms.ts";
import { testWords } from "./glossary/tests.ts";
import { treatmentWordsA } from "./glossary/treatments-a.ts";
import { treatmentWordsB } from "./glossary/treatments-b.ts";
import type { GlossarySeed } from "./types.ts";

/** Medical and administrative words that a page may explain, in one plain sentence each. */
export const glossary: readonly GlossarySeed[] = [
  ...symptomWords,
  ...conditionWordsA,
  ...conditionWordsB,
  ...testWords,
  ...treatmentWordsA,
  ...treatmentWordsB,
  ...careWords,
  ...researchWords,
];
