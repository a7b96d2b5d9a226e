/** The field of a consultation's form that each problem of its commands is about. */
export const problemFields = {
  "too-nested": "purpose",
  "facilitator-unknown": "facilitator",
  "consultation-begun": "form",
  "closing-earlier": "closes",
} as const;
