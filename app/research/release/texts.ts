import type { ReleaseDescription } from "./description.ts";

export function licenceText(release: ReleaseDescription): string {
  const { licence, title, publisher, url } = release;
  if (release.tier === "controlled") return agreementText(release);
  return `${title.en}
© ${publisher} and the authors of the contributions

This data set is licensed under the ${licence.title} licence (SPDX: ${licence.spdx}).
Ce jeu de données est mis à disposition sous la licence ${licence.title}.

You are free to share and adapt it for any purpose, provided that you give appropriate credit, link to the licence and
say whether you changed anything. The licence covers copyright and database rights; it does not license rights of
privacy or data protection, which remain those of the authors.

Legal code: ${licence.url}legalcode
Source: ${url}
`;
}

const agreementText = ({ licence, title, publisher, url }: ReleaseDescription): string => `${title.en}
© ${publisher} and the authors of the contributions

These are controlled data. No licence is given: whoever holds them signed the ${licence.title}, and only they may use
them, for the project that was approved, until its last day. They may not be published nor passed on; rows that are
withdrawn are to be deleted within 90 days; every copy is destroyed at the end.
Ces données sont en accès contrôlé. Aucune licence n’est donnée : seule la personne qui a signé l’accord d’accès peut
s’en servir, pour le projet accepté et jusqu’à son dernier jour. Elles ne se publient ni ne se transmettent ; les lignes
retirées s’effacent sous 90 jours ; toute copie est détruite à la fin.

Agreement / Accord : ${licence.url}
Source: ${url}
`;

export const responsibleUse = `# Responsible use

These are de-identified (pseudonymised) personal data about health. They are not anonymous: the forum is public, and a
sentence can be searched back to its page. The licence permits reuse; the people who wrote also ask you, and the law
where you live may oblige you, to:

1. Not try to find out who wrote, and not link rows to other data about people.
2. If you recognise somebody all the same, tell nobody and report it through "I can identify someone" on the data page.
3. Look at \`status.json\` before you use a version, and stop using one that has been recalled.
4. Quote sparingly: paraphrase where a sentence could be searched.
5. Not give medical advice from these texts, nor train systems that do so without saying where the texts come from.
6. Give this page along when you pass the data on.

# Usage responsable

Ce sont des données personnelles de santé désidentifiées (pseudonymisées). Elles ne sont pas anonymes : le forum est
public, et une phrase peut mener à sa page. La licence permet la réutilisation ; les personnes qui ont écrit vous
demandent aussi, et la loi de votre pays peut vous imposer :

1. De ne pas chercher qui a écrit, et de ne pas croiser les lignes avec d’autres données sur des personnes.
2. Si vous reconnaissez quelqu’un malgré tout, de n’en parler à personne et de le signaler depuis la page des données.
3. De consulter \`status.json\` avant d’utiliser une version, et de cesser d’utiliser une version rappelée.
4. De citer avec mesure : reformulez quand une phrase pourrait être retrouvée.
5. De ne pas donner de conseils médicaux à partir de ces textes, ni d’entraîner un système qui en donne sans dire d’où
   ils viennent.
6. De transmettre cette page avec les données.
`;

export interface Change {
  version: string;
  published: string;
  threads: number;
  schemaVersion: string;
}

/** Banded, never a list of what left: the difference of two versions would point at those who withdrew. */
export function changelog(changes: readonly Change[]): string {
  const entries = changes.map(
    ({ version, published, threads, schemaVersion }) =>
      `## ${version} (${published})\n\nComplete re-release, schema ${schemaVersion}; ${roughly(threads)} threads. Identifiers and order are drawn anew.\n`,
  );
  return `# Changelog\n\nCounts are banded on purpose: differences between versions must not point at people who withdrew.\n\n${entries.join("\n")}`;
}

function roughly(count: number): string {
  if (count < 20) return "fewer than 20";
  const unit = 10 ** Math.floor(Math.log10(count));
  return `about ${Math.round(count / unit) * unit}`;
}
