export const messages = {
  title: "État du site",
  lede: "Ce qu’une personne chargée du site regarde en premier. Les rôles se donnent depuis la ligne de commande.",
  roles: "npm run admin -- grant moderator adresse@exemple.org",
  team: "Charge de la modération et heures de lecture",
  rules: "Règles automatiques : ce qu’elles retiennent, et comment en suspendre une",
  accounts: "comptes confirmés",
  posts: "contributions publiées",
  pending: "contributions en attente",
  openCases: "cas ouverts",
  outbox: "secondes d’attente du plus ancien événement",
  audit: "Journal chaîné",
  auditIntact: "{{entries}} inscriptions, chaîne intacte.",
  auditContradicted: "La chaîne contredit l’empreinte publiée le {{day}}.",
  auditBroken: "Chaîne rompue à l’inscription {{id}}.",
  snapshots: "Extraits de registres",
  snapshotRow: "{{registry}}, extrait du {{date}} : {{rows}} lignes",
  noSnapshot: "Aucun registre importé.",
  releases: "Publications de données",
  releaseRow: "{{version}}, {{tier}} : {{status}}",
  noRelease: "Aucune publication.",
} as const;
export const problems = {} as const;
export const errors = {} as const;
