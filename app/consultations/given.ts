import type { FormState } from "../shared/http/forms.ts";
import { fieldOf, rankFieldOf } from "./schema.ts";
import type { AskedQuestion } from "./schema.ts";

interface GivenAnswer {
  questionId: string;
  body: string;
  choices: readonly number[];
  relation: string;
  isShared: boolean;
}

/** What somebody answered before, as the form has it. */
export function valuesOf(
  questions: readonly AskedQuestion[],
  given: readonly GivenAnswer[],
): FormState["values"] {
  const values: FormState["values"] = {};
  for (const { questionId, body, choices, relation, isShared } of given) {
    const question = questions.find(({ id }) => id === questionId)!;
    values.relation = relation;
    if (isShared) values.shares = "on";
    if (question.kind === "text") values[fieldOf(question)] = body;
    if (question.kind === "choice") values[fieldOf(question)] = choices.map(String);
    if (question.kind === "ranking")
      for (const [rank, option] of choices.entries())
        values[rankFieldOf(question, option)] = String(rank + 1);
  }
  return values;
}
