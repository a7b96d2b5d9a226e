import type { Language } from "./rule.ts";
import type { ReasonCode } from "./reason-codes.ts";

/**
 * The words of statements of reasons. They are published as they stand, so they are fixed sentences: a
 * moderator's own explanation goes to the author and never into a statement, where it could name somebody.
 */
interface Words {
  /** The rule of the house, for content that the law allows. */
  rule: string;
  why: string;
}

export const reasonWords: Record<Language, Record<ReasonCode, Words>> = {
  fr: {
    "suicide-encouragement": { rule: "Règles de la communauté : ne pas encourager le suicide ni en décrire les moyens", why: "Le passage encourage le suicide ou en décrit un moyen, ce qui met en danger les personnes qui le lisent." },
    "self-injury-instructions": { rule: "Règles de la communauté : ne pas expliquer comment se blesser", why: "Le message explique comment se blesser." },
    "eating-disorder-promotion": { rule: "Règles de la communauté : ne pas encourager les troubles alimentaires", why: "Le message encourage un trouble du comportement alimentaire ou en partage des techniques." },
    "dangerous-misinformation": { rule: "Règles de la communauté : pas d'information de santé dangereuse", why: "Le message présente comme vraie une information qui peut nuire gravement à la santé, ou pousse à arrêter un traitement." },
    "medicine-trade": { rule: "Règles de la communauté : pas de commerce de médicaments", why: "Le message propose ou demande la vente, l'échange ou le don de médicaments ou d'ordonnances, réservés aux pharmacies." },
    "dose-advice": { rule: "Règles de la communauté : pas de conseil de dose à une personne", why: "Le passage indique à une personne une dose à prendre, ce que seul un professionnel qui la suit peut faire." },
    "third-party-privacy": { rule: "Règles de la communauté : respecter la vie privée des autres", why: "Le passage permet de reconnaître une autre personne et révèle des faits sur sa santé sans son accord." },
    "contact-details": { rule: "Règles de la communauté : pas de coordonnées dans les messages publics", why: "Le passage contient des coordonnées qui exposent une personne." },
    "false-professional": { rule: "Règles de la communauté : ne pas se faire passer pour un professionnel de santé", why: "L'auteur se présente sous un titre professionnel que la vérification n'a pas confirmé." },
    "hidden-promotion": { rule: "Règles de la communauté : déclarer ses intérêts", why: "Le message recommande un produit ou un service sans dire le lien de l'auteur avec celui-ci." },
    spam: { rule: "Règles de la communauté : ni démarchage ni remède miracle", why: "Le message est une publicité répétée, une tromperie ou la promotion d'un remède miracle." },
    "practitioner-rating": { rule: "Règles de la communauté : ne pas noter un praticien nommé", why: "Le passage juge un praticien que l'on peut reconnaître." },
    harassment: { rule: "Règles de la communauté : respect des personnes", why: "Le message attaque ou harcèle une personne." },
    hate: { rule: "Règles de la communauté : pas de haine", why: "Le message vise des personnes en raison de ce qu'elles sont." },
    "under-16": { rule: "Règles de la communauté : à partir de 16 ans", why: "Des éléments indiquent que le compte appartient à une personne de moins de 16 ans." },
  },
  en: {
    "suicide-encouragement": { rule: "Community rules: do not encourage suicide or describe means", why: "The passage encourages suicide or describes a means of it, which endangers people who read it." },
    "self-injury-instructions": { rule: "Community rules: do not explain how to hurt oneself", why: "The post explains how to hurt oneself." },
    "eating-disorder-promotion": { rule: "Community rules: do not encourage eating disorders", why: "The post encourages an eating disorder or shares techniques for one." },
    "dangerous-misinformation": { rule: "Community rules: no dangerous health information", why: "The post presents as true something that can seriously harm health, or urges people to stop a treatment." },
    "medicine-trade": { rule: "Community rules: no trade in medicines", why: "The post offers or asks for the sale, exchange or gift of medicines or prescriptions, which is reserved to pharmacies." },
    "dose-advice": { rule: "Community rules: no dose advice to a person", why: "The passage tells a person which dose to take, which only a professional who follows them can do." },
    "third-party-privacy": { rule: "Community rules: respect the privacy of others", why: "The passage makes another person recognisable and reveals facts about their health without their consent." },
    "contact-details": { rule: "Community rules: no contact details in public posts", why: "The passage contains contact details that expose a person." },
    "false-professional": { rule: "Community rules: do not pose as a health professional", why: "The author uses a professional title that verification did not confirm." },
    "hidden-promotion": { rule: "Community rules: declare your interests", why: "The post recommends a product or service without telling the author's link with it." },
    spam: { rule: "Community rules: no spam, no miracle cures", why: "The post is repeated advertising, a deception or the promotion of a miracle cure." },
    "practitioner-rating": { rule: "Community rules: do not rate a named practitioner", why: "The passage judges a practitioner who can be recognised." },
    harassment: { rule: "Community rules: respect people", why: "The post attacks or harasses a person." },
    hate: { rule: "Community rules: no hate", why: "The post targets people for what they are." },
    "under-16": { rule: "Community rules: from 16 years of age", why: "There are signs that the account belongs to a person under 16." },
  },
}; // prettier-ignore

export const factWords: Record<Language, { found: Record<"rule" | "report" | "notice" | "moderator", string>; otherKeyword: Partial<Record<ReasonCode, string>>; editedPassage: string; removedLabel: string }> = {
  fr: {
    found: {
      rule: "Une règle automatique a signalé le contenu avant publication, puis une personne l'a lu.",
      report: "Des membres ont signalé le contenu, puis une personne l'a lu.",
      notice: "Une notification (article 16 du règlement 2022/2065) a signalé le contenu, puis une personne l'a lu.",
      moderator: "L'équipe a constaté le contenu de sa propre initiative.",
    },
    otherKeyword: { "dose-advice": "Conseil de dose à une personne", "contact-details": "Coordonnées publiées par leur auteur" },
    editedPassage: "Passage retiré, le reste du message demeure publié",
    removedLabel: "Badge de professionnel vérifié retiré du compte et de ses prochains messages",
  },
  en: {
    found: {
      rule: "An automatic rule flagged the content before publication, then a person read it.",
      report: "Members reported the content, then a person read it.",
      notice: "A notice (Article 16 of Regulation 2022/2065) flagged the content, then a person read it.",
      moderator: "The team found the content on its own initiative.",
    },
    otherKeyword: { "dose-advice": "Dose advice to a person", "contact-details": "Contact details published by their owner" },
    editedPassage: "Passage removed, the rest of the post stays published",
    removedLabel: "Badge of a verified professional taken from the account and from its future posts",
  },
}; // prettier-ignore
