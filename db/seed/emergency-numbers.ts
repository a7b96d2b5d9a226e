import type { Bilingual, EmergencyNumbersSeed } from "./types.ts";

/** Shown to readers. Raise it only after comparing every number with the service's own page. */
export const checkedOn = "2026-11-23";
/** The lines for young people, on the same terms. */
export const youngCheckedOn = "2026-11-26";

/** Raised at every change, so that a page can say which list it shows. */
export const version = 2;

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
    young: [
      {
        number: "119",
        label: {
          fr: "Allô Enfance en danger, gratuit et confidentiel",
          en: "Children in danger, free and confidential",
        },
        hours: dayAndNight,
      },
      {
        number: "3018",
        label: { fr: "Harcèlement et violences en ligne, gratuit", en: "Bullying and violence online, free" },
        hours: { fr: "7 jours sur 7, de 9 h à 23 h", en: "Every day, 9 am to 11 pm" },
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
    young: [
      {
        number: "103",
        label: {
          fr: "Écoute-Enfants, gratuit et anonyme",
          en: "Écoute-Enfants (in French), free and anonymous",
        },
        hours: { fr: "7 jours sur 7, de 10 h à minuit", en: "Every day, 10 am to midnight" },
      },
    ],
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
    young: [
      {
        number: "147",
        label: {
          fr: "Pro Juventute, conseils aux jeunes, gratuit",
          en: "Pro Juventute, advice for young people, free",
        },
        hours: dayAndNight,
      },
    ],
    suicide: [
      { number: "143", label: { fr: "La Main Tendue", en: "The Helping Hand (143)" }, hours: dayAndNight },
    ],
  },
  {
    country: "CA",
    emergency: [northAmerican],
    young: [
      {
        number: "1-800-668-6868",
        label: {
          fr: "Jeunesse, J’écoute, gratuit, ou par texto au 686868",
          en: "Kids Help Phone, free, or text 686868",
        },
        hours: dayAndNight,
      },
    ],
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
    young: [
      {
        number: "1-800-422-4453",
        label: { fr: "Childhelp, enfants en danger, gratuit", en: "Childhelp, children in danger, free" },
        hours: dayAndNight,
      },
    ],
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
    young: [
      {
        number: "0800 1111",
        label: { fr: "Childline, jusqu’à 19 ans, gratuit", en: "Childline, up to the age of 19, free" },
        hours: dayAndNight,
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
    young: [
      {
        number: "1800 66 66 66",
        label: { fr: "Childline, jusqu’à 18 ans, gratuit", en: "Childline, up to the age of 18, free" },
        hours: dayAndNight,
      },
    ],
    suicide: [
      { number: "116 123", label: { fr: "Samaritans, gratuit", en: "Samaritans, free" }, hours: dayAndNight },
    ],
  },
  {
    country: "EU",
    emergency: [european],
    young: [
      {
        number: "116 111",
        label: {
          fr: "Aide aux enfants, dans une trentaine de pays d’Europe",
          en: "Child helplines, in some thirty European countries",
        },
        hours: { fr: "Selon le pays", en: "Depending on the country" },
      },
    ],
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
