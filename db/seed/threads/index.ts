import type { ThreadSeed } from "../types.ts";
import { englishBodyThreads } from "./en-body.ts";
import { englishBrainAndCarersThreads } from "./en-brain-carers.ts";
import { englishChildrenAndCoupleThreads } from "./en-children-couple.ts";
import { englishDiabetesAndHeartThreads } from "./en-diabetes-heart.ts";
import { englishRareAndWaitingThreads } from "./en-rare-waiting.ts";
import { frenchBodyThreads } from "./fr-body.ts";
import { frenchBrainAndMindThreads } from "./fr-brain-mind.ts";
import { frenchDiabetesAndHeartThreads } from "./fr-diabetes-heart.ts";
import { frenchHabitsThreads } from "./fr-habits.ts";
import { frenchPainRareAndCancerThreads } from "./fr-pain-rare-cancer.ts";
import { frenchWomenAndChildrenThreads } from "./fr-women-children.ts";

/** Every demonstration thread. People, places and telephone numbers in them are invented. */
export const threads: readonly ThreadSeed[] = [
  ...frenchDiabetesAndHeartThreads,
  ...frenchBrainAndMindThreads,
  ...frenchBodyThreads,
  ...frenchWomenAndChildrenThreads,
  ...frenchPainRareAndCancerThreads,
  ...frenchHabitsThreads,
  ...englishDiabetesAndHeartThreads,
  ...englishBrainAndCarersThreads,
  ...englishBodyThreads,
  ...englishChildrenAndCoupleThreads,
  ...englishRareAndWaitingThreads,
];
