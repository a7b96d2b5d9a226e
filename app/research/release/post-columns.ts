import type { Bilingual, Column } from "./columns.ts";
import type { PostRow } from "./rows.ts";

const bands = ["0", "1-4", "5-19", "20+"] as const;
const banded: Bilingual = {
  fr: "Compte exact remplacé par une tranche.",
  en: "Exact count replaced by a band.",
};
const drawn: Bilingual = {
  fr: "Tiré au hasard pour cette version ; la clé est détruite.",
  en: "Drawn at random for this release; the key is destroyed.",
};
const grouped: Bilingual = {
  fr: "Vide quand moins de k auteurs partagent les mêmes caractéristiques.",
  en: "Empty where fewer than k authors share the same characteristics.",
};

/** Columns of posts.parquet and posts.jsonl.gz, in their order, for both tiers. */
export const allPostColumns = [
  {
    name: "thread_id",
    type: "string",
    nullable: false,
    altered: drawn,
    title: { fr: "Fil", en: "Thread" },
    description: {
      fr: "Le fil de discussion ; une question et tout ce qui lui répond.",
      en: "The thread: a question and everything that answers it.",
    },
  },
  {
    name: "post_id",
    type: "string",
    nullable: false,
    altered: drawn,
    title: { fr: "Contribution", en: "Post" },
    description: {
      fr: "Identifie la contribution dans cette version seulement.",
      en: "Identifies the contribution within this release only.",
    },
  },
  {
    name: "parent_id",
    type: "string",
    nullable: true,
    altered: drawn,
    title: { fr: "Répond à", en: "Replies to" },
    description: {
      fr: "Pour un commentaire, la contribution commentée ; vide sinon.",
      en: "For a comment, the post it comments on; empty otherwise.",
    },
  },
  {
    name: "position",
    type: "integer",
    nullable: false,
    title: { fr: "Rang", en: "Position" },
    description: {
      fr: "Ordre dans le fil, la question étant 0.",
      en: "Order within the thread; the question is 0.",
    },
  },
  {
    name: "kind",
    type: "string",
    nullable: false,
    values: ["question", "experience", "carer", "professional", "sourced", "comment"],
    title: { fr: "Nature", en: "Kind" },
    description: {
      fr: "Qui parle et comment : question, expérience vécue, proche aidant, professionnel vérifié, réponse sourcée, commentaire.",
      en: "Who speaks and how: question, lived experience, carer, verified professional, sourced answer, comment.",
    },
  },
  {
    name: "withheld",
    type: "boolean",
    nullable: false,
    title: { fr: "Retenue", en: "Withheld" },
    description: {
      fr: "Vrai quand l’auteur n’a pas consenti : la place est gardée, les mots non.",
      en: "True when the author did not consent: the place is kept, the words are not.",
    },
  },
  {
    name: "language",
    type: "string",
    nullable: true,
    values: ["fr", "en"],
    title: { fr: "Langue", en: "Language" },
    description: {
      fr: "Langue choisie par l’auteur (ISO 639-1).",
      en: "Language chosen by the author (ISO 639-1).",
    },
  },
  {
    name: "title",
    type: "string",
    nullable: true,
    title: { fr: "Titre", en: "Title" },
    description: {
      fr: "Titre de la question ; vide pour les autres contributions.",
      en: "Title of the question; empty for other posts.",
    },
    altered: {
      fr: "Identifiants remplacés par des repères, par exemple [NAME_1].",
      en: "Identifiers replaced by placeholders such as [NAME_1].",
    },
  },
  {
    name: "body",
    type: "string",
    nullable: false,
    title: { fr: "Texte", en: "Text" },
    description: {
      fr: "Texte sans mise en forme ; « [withheld] » quand il est retenu.",
      en: "Plain text; “[withheld]” when it is withheld.",
    },
    altered: {
      fr: "Identifiants remplacés par des repères numérotés dans le fil ; âges en tranches.",
      en: "Identifiers replaced by placeholders numbered within the thread; ages in bands.",
    },
  },
  {
    name: "topics",
    type: "strings",
    nullable: false,
    title: { fr: "Thèmes", en: "Topics" },
    description: {
      fr: "Thèmes du fil, du plus important au moins important.",
      en: "Topics of the thread, most important first.",
    },
    altered: {
      fr: "Un thème rare ou peu fréquenté porte le nom de son parent.",
      en: "A rare or small topic is named by its parent.",
    },
  },
  {
    name: "topic_group",
    type: "string",
    nullable: true,
    altered: grouped,
    title: { fr: "Famille de thèmes", en: "Topic group" },
    description: { fr: "Racine du premier thème.", en: "Root of the first topic." },
  },
  {
    name: "year",
    type: "integer",
    nullable: true,
    title: { fr: "Année", en: "Year" },
    description: { fr: "Année de publication.", en: "Year of publication." },
    altered: { fr: "Date réduite à l’année.", en: "Date reduced to the year." },
  },
  {
    name: "month",
    type: "integer",
    nullable: true,
    tiers: ["controlled"],
    title: { fr: "Mois", en: "Month" },
    description: { fr: "Mois de publication, de 1 à 12.", en: "Month of publication, 1 to 12." },
    altered: { fr: "Date réduite au mois.", en: "Date reduced to the month." },
  },
  {
    name: "delay",
    type: "string",
    nullable: true,
    values: ["within-1-hour", "within-1-day", "within-1-week", "within-1-month", "later"],
    title: { fr: "Délai", en: "Delay" },
    description: { fr: "Temps écoulé depuis la question.", en: "Time since the question." },
    altered: { fr: "Durée exacte remplacée par une tranche.", en: "Exact duration replaced by a bucket." },
  },
  {
    name: "author_key",
    type: "string",
    nullable: true,
    altered: drawn,
    title: { fr: "Auteur dans le fil", en: "Author within the thread" },
    description: {
      fr: "Relie les contributions d’une même personne dans un fil, jamais d’un fil à l’autre.",
      en: "Links the posts of one person within a thread, never across threads.",
    },
  },
  {
    name: "author_relation",
    type: "string",
    nullable: true,
    values: ["patient", "carer", "relative", "student", "professional", "other"],
    title: { fr: "Lien avec la maladie", en: "Relation to the condition" },
    description: {
      fr: "Pour une question : à quel titre la personne écrit.",
      en: "For a question: in which capacity the person writes.",
    },
  },
  {
    name: "author_country",
    type: "string",
    nullable: true,
    altered: grouped,
    title: { fr: "Pays", en: "Country" },
    description: {
      fr: "Pays du compte (ISO 3166-1 alpha-2).",
      en: "Country of the account (ISO 3166-1 alpha-2).",
    },
  },
  {
    name: "author_region",
    type: "string",
    nullable: true,
    tiers: ["controlled"],
    altered: grouped,
    title: { fr: "Région", en: "Region" },
    description: {
      fr: "Région que l’auteur a choisi de donner (ISO 3166-2), en France, en Belgique, en Suisse ou au Canada.",
      en: "Region that the author chose to give (ISO 3166-2), in France, Belgium, Switzerland or Canada.",
    },
  },
  {
    name: "author_age_band",
    type: "string",
    nullable: true,
    altered: grouped,
    title: { fr: "Tranche d’âge", en: "Age band" },
    description: {
      fr: "Dix ans de large en accès libre, cinq en accès contrôlé ; « 90+ » au-delà.",
      en: "Ten years wide in the open tier, five in the controlled one; “90+” beyond.",
    },
  },
  {
    name: "accepted",
    type: "boolean",
    nullable: true,
    title: { fr: "Acceptée", en: "Accepted" },
    description: {
      fr: "La personne qui demandait a retenu cette réponse.",
      en: "The asker marked this answer as the one that helped.",
    },
  },
  {
    name: "helped",
    type: "string",
    nullable: true,
    values: bands,
    altered: banded,
    title: { fr: "Cela m’a aidé", en: "This helped me" },
    description: { fr: "Personnes qui disent avoir été aidées.", en: "People who say that it helped them." },
  },
  {
    name: "same_situation",
    type: "string",
    nullable: true,
    values: bands,
    altered: banded,
    title: { fr: "Même situation", en: "Same situation" },
    description: {
      fr: "Personnes qui disent vivre la même chose que l’auteur de la question.",
      en: "People who say that they live the same thing as the asker.",
    },
  },
  {
    name: "accurate",
    type: "string",
    nullable: true,
    values: bands,
    altered: banded,
    title: { fr: "Jugée exacte", en: "Judged accurate" },
    description: {
      fr: "Professionnels vérifiés qui jugent la réponse exacte.",
      en: "Verified professionals who judge the answer accurate.",
    },
  },
  {
    name: "sources",
    type: "string",
    nullable: true,
    values: bands,
    altered: banded,
    title: { fr: "Sources", en: "Sources" },
    description: {
      fr: "Nombre de sources citées ; leurs adresses ne sont pas publiées.",
      en: "Number of sources cited; their addresses are not published.",
    },
  },
  {
    name: "placeholders",
    type: "integer",
    nullable: true,
    title: { fr: "Repères", en: "Placeholders" },
    description: {
      fr: "Passages remplacés ou réduits en tranche dans le titre et le texte.",
      en: "Passages replaced or reduced to a band in the title and the text.",
    },
  },
] as const satisfies readonly Column<keyof PostRow>[];
