import { relateQuestions } from "../../app/questions/commands/relate-questions.server.ts";

/** Short transactions, until none is left: an import may have brought a hundred thousand. */
export async function run(): Promise<void> {
  while ((await relateQuestions()) > 0);
}
