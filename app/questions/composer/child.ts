/** Words for one's child, and ages that make somebody a minor, near each other. */
const child =
  /(?<![\p{L}])(?:mon|ma|mes|notre|nos|my|our)\s(?:[\p{L}-]{2,14}\s){0,2}?(fils|filles?|enfants?|b[ée]b[ée]s?|garçons?|jumeaux|jumelles|nourrisson|petite?|ado(?:lescente?)?|petit-fils|petite-fille|neveu|ni[èe]ce|[ée]l[èe]ve|sons?|daughters?|child(?:ren)?|bab(?:y|ies)|toddlers?|kids?|boys?|girls?|twins|newborn|infant|teen(?:ager)?|grandson|granddaughter|grandchild|nephew|niece|pupil)(?![\p{L}])/giu;
const always =
  /^(?:b[ée]b[ée]s?|nourrisson|ado|adolescente?|[ée]l[èe]ve|bab|toddler|kid|newborn|infant|teen|pupil)/iu;
const age =
  /(?<![\p{L}\d])(\d{1,2}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-](ans?|mois|semaines?|jours?|years?(?:[\s-]old)?|months?(?:[\s-]old)?|weeks?(?:[\s-]old)?|days?(?:[\s-]old)?)(?![\p{L}])/giu;
const youngAge = 18;
const near = 80;

/** Whether a text seems to be about a child: a word for one, with an age below 18 near it or a word that says so itself. */
export function seemsAboutChild(text: string): boolean {
  const ages = [...text.matchAll(age)].map(({ 0: whole, 1: number, 2: unit, index }) => ({
    index,
    end: index + whole.length,
    isYoung: !/^(?:ans?|years?)/iu.test(unit!) || !/^\d/.test(number!) || Number(number) < youngAge,
  }));
  for (const { 0: whole, 1: noun, index } of text.matchAll(child)) {
    const close = ages.filter((one) => one.index < index + whole.length + near && one.end > index - near / 2);
    if (close.some(({ isYoung }) => isYoung)) return true;
    if (close.length === 0 && always.test(noun!)) return true;
  }
  return /(?<![\p{L}])(?:my|our)\s(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)[\s-](?:year|month|week|day)s?[\s-]olds?(?!\s(?:husband|wife|mother|father|mum|mom|dad|car|house|dog|cat))/iu.test(
    text,
  );
}
