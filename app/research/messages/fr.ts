import { pages } from "./fr.pages.ts";
import { open } from "./fr.public.ts";
import { reports } from "./fr.reports.ts";

export const messages = { ...pages, ...reports, ...open } as const;

export const problems = {
  "choose-a-scope": "Choisissez l’une des trois possibilités.",
  "choose-data": "Dites dans quelles données : ouvertes ou contrôlées.",
  "version-unknown": "Aucune version publiée ne porte ce numéro.",
  "row-unknown": "Un identifiant de ligne ressemble à p_0123456789abcdef.",
  "preview-changed":
    "Le texte a changé pendant que vous lisiez. Relisez-le ci-dessus, puis confirmez votre choix.",
} as const;

export const errors = {
  "rows-unknown": "Cette adresse ne désigne pas une page de lignes. Revenez au début de la table.",
  "only-the-author-chooses":
    "Seule la personne qui a écrit cette contribution choisit son partage avec la recherche.",
  "release-being-built":
    "Une publication est déjà en préparation. Attendez qu’elle soit prête avant d’en demander une autre.",
  "already-decided": "Quelqu’un a déjà décidé.",
  "not-to-be-read": "Il n’y a plus rien à lire de cette version.",
  "sample-not-read": "Deux personnes doivent avoir lu l’échantillon avant que quelqu’un signe.",
  "sample-has-readers": "Deux autres personnes lisent déjà cet échantillon.",
  "not-stopped": "Cette version ne s’est pas arrêtée : il n’y a rien à reprendre.",
  "not-a-candidate": "Cette publication n’attend plus de signature.",
  "already-signed": "Vous avez déjà signé : une autre personne doit relire et signer à son tour.",
  "release-recalled":
    "Cette version a été rappelée : ses données ne sont plus distribuées. Le fichier status.json indique celle qui la remplace.",
} as const;
