import { explainNewThreads } from "../../app/reading/commands/explain-words.server.ts";
import { relateQuestions } from "../../app/questions/commands/relate-questions.server.ts";
import { transaction } from "../../db/client.server.ts";
import { seedConsultations } from "./consultations.ts";
import { seedDocuments } from "./documents.ts";
import { seedHours } from "./hours.ts";
import { seedPeople } from "./people.ts";
import { seedProposals } from "./proposals.ts";
import { seedRegistry } from "./registry.ts";
import { seedStudies } from "./studies.ts";
import { seedThreads } from "./threads.ts";
import { seedTopics } from "./topics.ts";

/** Writes the whole demonstration, or nothing. @returns how many threads are new */
export async function seed(now = new Date()): Promise<number> {
  const added = await transaction(async (tx) => {
    const consentVersion = await seedDocuments(tx);
    const topicIds = await seedTopics(tx);
    await seedRegistry(tx);
    const people = await seedPeople(tx, now);
    const written = await seedThreads(tx, { people, topicIds, consentVersion, now });
    await seedProposals(tx, people, now);
    await seedHours(tx);
    await seedConsultations(tx, { people, consentVersion, now });
    await seedStudies(tx, { people, topicIds, consentVersion, now });
    return written;
  });
  while ((await relateQuestions()) > 0);
  while ((await explainNewThreads()) > 0);
  return added;
}
