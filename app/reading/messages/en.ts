import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./fr.ts";

export const messages: SameKeys<typeof fr.messages> = {
  title: "Reading comfort",
  lead: "These settings hold for all pages, in this browser, without an account.",
  saved: "Saved. All pages follow.",
  reset: "Back to the pages as they are made",
  example: "Example",
  exampleText:
    "Tiredness that lasts is not laziness. It has causes, which one can look for with a professional, and ways of living with it, which others have found.",
  more: "Also",
  listenHint: "Every thread and every page of prose can be read aloud by your browser.",
  printHint: "All pages print without menus or colours, from the menu of your browser.",
  link: "Read aloud",
  settings: {
    size: { label: "Size of the text", normal: "Normal", large: "Large", largest: "Very large" },
    spacing: { label: "Spacing", normal: "Normal", wide: "Wide: lines, words and letters" },
    face: { label: "Letters", normal: "Those of the site", legible: "Easier to tell apart (dyslexia)" },
    contrast: { label: "Contrast", normal: "Normal", high: "High: black and white" },
  },
  words: { title: "Words explained" },
  glossary: {
    title: "Glossary",
    lead: "Words of health and research, each in one plain sentence.",
    propose: "Propose a word",
  },
  listen: {
    title: "Reading aloud",
    back: "Back to the page",
    play: "Listen",
    pause: "Pause",
    previous: "Previous part",
    next: "Next part",
    stop: "Stop",
    slow: "Slowly",
    more: "What follows",
    noScript: "Reading aloud needs JavaScript. The text is here, to be read.",
  },
} as const;
