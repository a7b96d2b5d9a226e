import type { TopicSeed } from "../types.ts";
import { brainTopics } from "./brain.ts";
import { breathingAndSkinTopics } from "./breathing-skin-immunity.ts";
import { circulationTopics } from "./circulation.ts";
import { digestionAndCancerTopics } from "./digestion-kidneys-cancer.ts";
import { livingAndCareTopics } from "./living-and-care.ts";
import { metabolismTopics } from "./metabolism.ts";
import { mindTopics } from "./mind.ts";
import { movementTopics } from "./movement.ts";
import { reproductiveAndChildrenTopics } from "./reproductive-and-children.ts";
import { sensesPainAndRareTopics } from "./senses-pain-rare.ts";

/** The whole tree. A parent may stand after its child: insert roots first. */
export const topics: readonly TopicSeed[] = [
  ...circulationTopics,
  ...metabolismTopics,
  ...breathingAndSkinTopics,
  ...brainTopics,
  ...mindTopics,
  ...movementTopics,
  ...digestionAndCancerTopics,
  ...reproductiveAndChildrenTopics,
  ...sensesPainAndRareTopics,
  ...livingAndCareTopics,
];
