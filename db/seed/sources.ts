import type { CitedSource, TopicSource } from "./types.ts";

/*
 * Public bodies we point to. One function per body keeps addresses in one shape, so that a body that moves
 * its pages is repaired in one line.
 */

type Reference = TopicSource;

function english(publisher: string, base: string) {
  return (title: string, path: string): Reference => ({ title, url: base + path, publisher, lang: "en" });
}

function french(publisher: string, base: string) {
  return (title: string, path: string): Reference => ({ title, url: base + path, publisher, lang: "fr" });
}

export const nhs = english("NHS", "https://www.nhs.uk/");
export const nice = english("NICE", "https://www.nice.org.uk/guidance/");
export const who = english("WHO", "https://www.who.int/");
export const cdc = english("CDC", "https://www.cdc.gov/");
export const nih = english("NIH", "https://www.nih.gov/");
export const niddk = english("NIH, NIDDK", "https://www.niddk.nih.gov/");
export const ninds = english("NIH, NINDS", "https://www.ninds.nih.gov/");
export const nimh = english("NIH, NIMH", "https://www.nimh.nih.gov/");
export const nhlbi = english("NIH, NHLBI", "https://www.nhlbi.nih.gov/");
export const niams = english("NIH, NIAMS", "https://www.niams.nih.gov/");
export const nci = english("NIH, National Cancer Institute", "https://www.cancer.gov/");
export const medlineplus = english("NIH, National Library of Medicine", "https://medlineplus.gov/");

export const ameli = french("Ameli, Assurance Maladie", "https://www.ameli.fr/");
export const has = french("Haute Autorité de santé", "https://www.has-sante.fr/");
export const inserm = french("Inserm", "https://www.inserm.fr/");
export const spf = french("Santé publique France", "https://www.santepubliquefrance.fr/");
export const servicePublic = french("Service-Public", "https://www.service-public.fr/");
export const bdpm = french(
  "Base de données publique des médicaments",
  "https://base-donnees-publique.medicaments.gouv.fr/",
);
export const ansm = french("ANSM", "https://ansm.sante.fr/");
export const inca = french("Institut national du cancer", "https://www.cancer.fr/");
export const vaccination = french("Santé publique France", "https://vaccination-info-service.fr/");
export const psycom = french("Psycom, organisme public d’information", "https://www.psycom.org/");
export const orphanet = french("Orphanet, Inserm", "https://www.orpha.net/");
export const autonomie = french("CNSA", "https://www.pour-les-personnes-agees.gouv.fr/");
export const handicap = french("CNSA", "https://www.monparcourshandicap.gouv.fr/");

/** A reference as an answer cites it, with the year of the text that was read. */
export function cited(reference: TopicSource, year: number): CitedSource {
  return { title: reference.title, url: reference.url, publisher: reference.publisher, year };
}
