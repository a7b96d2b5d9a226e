import type { Bilingual, EmergencyNumbersSeed } from "./types.ts";

/** Shown to readers. Raise it only after comparing every number with the service's own page. */
export const checkedOn = "2026-11-23";

/** Raised at every change, so that a page can say which list it shows. */
export const version = 1;

const dayAndNight: Bilingual = { fr: "24 h sur 24, 7 jours sur 7", en: "24 hours a day, 7 days a week" };
const european = {
  number: "112",
  label: { fr: "Urgences, partout en Europe", en: "Emergencies, anywhere in Europe" },
};
const northAmerican = {
  number: "911",
  label: { fr: "Urgences (secours, police, pompiers)", en: "Emergencies (ambulance, police, fire)" },
};

export const emergencyNumbers = [
  {
    country: "FR",
    emergency: [
      { number: "15", label: { fr: "SAMU, urgences médicales", en: "SAMU, medical emergencies" } },
      european,
      {
        number: "114",
        label: {
          fr: "Par SMS ou appli, si l’on ne peut pas parler ou entendre",
          en: "By text message or app, if you cannot speak or hear",
        },
      },
    ],
    suicide: [
      {
        number: "3114",
        label: {
          fr: "Numéro national de prévention du suicide, gratuit et confidentiel",
          en: "National suicide prevention line, free and confidential",
        },
        hours: dayAndNight,
      },
    ],
  },
  {
    country: "BE",
    emergency: [{ number: "112", label: { fr: "Ambulance et pompiers", en: "Ambulance and fire brigade" } }],
    suicide: [
      {
        number: "0800 32 123",
        label: { fr: "Centre de prévention du suicide, gratuit", en: "Suicide prevention centre, free" },
        hours: dayAndNight,
      },
    ],
  },
  {
    country: "CH",
    emergency: [
      { number: "144", label: { fr: "Ambulance, urgences médicales", en: "Ambulance, medical emergencies" } },
      european,
    ],
    suicide: [
      { number: "143", label: { fr: "La Main Tendue", en: "The Helping Hand (143)" }, hours: dayAndNight },
    ],
  },
  {
    country: "CA",
    emergency: [northAmerican],
    suicide: [
      {
        number: "988",
        label: {
          fr: "Ligne d’aide en cas de crise de suicide, appel ou texto",
          en: "Suicide Crisis Helpline, call or text",
        },
        hours: dayAndNight,
      },
    ],
  },
  {
    country: "US",
    emergency: [northAmerican],
    suicide: [
      {
        number: "988",
        label: {
          fr: "Ligne nationale suicide et crise, appel ou texto",
          en: "Suicide and Crisis Lifeline, call or text",
        },
        hours: dayAndNight,
      },
    ],
  },
  {
    country: "GB",
    emergency: [
      { number: "999", label: { fr: "Urgences", en: "Emergencies" } },
      {
        number: "112",
        label: { fr: "Urgences, même service que le 999", en: "Emergencies, same service as 999" },
      },
    ],
    suicide: [
      { number: "116 123", label: { fr: "Samaritans, gratuit", en: "Samaritans, free" }, hours: dayAndNight },
    ],
  },
  {
    country: "IE",
    emergency: [
      { number: "112", label: { fr: "Urgences", en: "Emergencies" } },
      {
        number: "999",
        label: { fr: "Urgences, même service que le 112", en: "Emergencies, same service as 112" },
      },
    ],
    suicide: [
      { number: "116 123", label: { fr: "Samaritans, gratuit", en: "Samaritans, free" }, hours: dayAndNight },
    ],
  },
  {
    country: "EU",
    emergency: [european],
    suicide: [
      {
        number: "116 123",
        label: {
          fr: "Soutien émotionnel, dans plusieurs pays d’Europe ; sinon le 112",
          en: "Emotional support in several European countries; otherwise 112",
        },
        hours: { fr: "Selon le pays", en: "Depending on the country" },
      },
    ],
  },
] as const satisfies readonly EmergencyNumbersSeed[];
