/** How many severe cases one person reads in a shift before the next is left to somebody else. */
export const severeCasesPerShift = 12;
/** A shift is whatever was done in the last hours: nobody has to say when theirs began. */
export const shiftHours = 8;

/** What weighs on who reads it: somebody in danger, and violence. */
export const isSevere = ({ lane, severity }: { lane: string; severity: string }): boolean =>
  severity === "critical" || ((lane === "safety" || lane === "abuse") && severity === "high");
