import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./reasons.fr.ts";

export const reasons: SameKeys<typeof fr.reasons> = {
  "suicide-encouragement": "Encouraging suicide or describing means",
  "self-injury-instructions": "Explaining how to hurt oneself",
  "eating-disorder-promotion": "Encouraging an eating disorder",
  "dangerous-misinformation": "Dangerous health information",
  "medicine-trade": "Trading medicines or prescriptions",
  "dose-advice": "Dose advice to a particular person",
  "third-party-privacy": "Another person’s privacy",
  "contact-details": "Contact details in public",
  "false-professional": "Posing as a professional",
  "hidden-promotion": "Advertising that hides itself",
  spam: "Canvassing, scam or miracle cure",
  "practitioner-rating": "Rating or attacking a named practitioner",
  harassment: "Attack or harassment",
  hate: "Hatred of people for what they are",
  "under-16": "Author under 16",
};

export const reasonDetails: SameKeys<typeof fr.reasonDetails> = {
  "suicide-encouragement": "Urging somebody to die, or saying how.",
  "self-injury-instructions": "Methods, tools or dares for hurting oneself.",
  "eating-disorder-promotion": "Tips for starving, purging or hiding it.",
  "dangerous-misinformation": "A false claim that can injure, or a call to stop a treatment.",
  "medicine-trade": "Selling, giving, swapping or asking for medicines or prescriptions.",
  "dose-advice": "“Take 50 mg”: a dose told to somebody by a person who does not treat them.",
  "third-party-privacy": "A name or details that make somebody else recognisable and speak of their health.",
  "contact-details": "Telephone, address, e-mail, personal account.",
  "false-professional": "A health title without a verified badge.",
  "hidden-promotion": "A product or service praised without saying one’s tie to it.",
  spam: "Repeated adverts, deceptive links, promises of a cure.",
  "practitioner-rating": "A recognisable practitioner who is rated, accused or recommended.",
  harassment: "Insults, threats, hounding somebody.",
  hate: "Contempt for an origin, a religion, a disability, a gender, an orientation.",
  "under-16": "The text says, or suggests, that its author is under 16.",
};

export const canned: SameKeys<typeof fr.canned> = {
  "suicide-encouragement":
    "A passage of your message described a way to die or could push somebody towards it. We are taking it out to protect the people who read you. What you are going through keeps its place here. If you are the one who is struggling, somebody answers day and night at the number shown at the top of every page.",
  "self-injury-instructions":
    "Your message explained how to hurt oneself. Vulnerable people read this forum, so we cannot keep it. You can tell what you are going through without describing the method, and we will be here to read you.",
  "eating-disorder-promotion":
    "Your message gave techniques for starving or purging. They can make people who are recovering relapse; we have removed it. Your experience of the disorder itself is welcome.",
  "dangerous-misinformation":
    "Your message presented as safe something that can seriously harm health. We cannot leave it on show. If you have a reliable source that says otherwise, add it to an appeal: another person will read it.",
  "medicine-trade":
    "Your message offered or asked for medicines or a prescription. Outside a pharmacy this is against the law, and dangerous. We have removed it. If you can no longer find your treatment, your pharmacist can look for a solution with you.",
  "dose-advice":
    "Your message advised a dose to a particular person. Only a professional who treats them can do that, because age, weight and other treatments change everything. We have taken out this passage and kept the rest of your story.",
  "third-party-privacy":
    "Your message made another person recognisable and spoke of their health. Only they can choose to make that public. We have taken out what points to them and kept the rest.",
  "contact-details":
    "Your message contained contact details. Everything here can be read and copied; we have taken them out so that they cannot be used against you.",
  "false-professional":
    "Your message presented itself as coming from a health professional, without a verified badge. Readers must be able to rely on that. If you practise, you can apply for verification and then answer under your title.",
  "hidden-promotion":
    "Your message recommended a product or service without saying how you are tied to it. We have removed it. You can speak of it if you say so in the first sentence.",
  spam: "Your message looks like canvassing, or promises a cure that nothing supports. We have removed it.",
  "practitioner-rating":
    "Your message judged a practitioner who can be recognised, and who cannot answer here without breaking confidentiality. We have taken out what points to them. For a complaint, the professional body or the hospital’s ombudsman is the right place.",
  harassment:
    "Your message went after a person. One may disagree here, but not attack somebody. We have removed it.",
  hate: "Your message targeted people for what they are. We have removed it.",
  "under-16":
    "Your message suggests that you are under 16. Entraide is open from the age of 16; we have hidden this message to protect you. An adult you trust can ask the question with you. If we are wrong, say so in an appeal.",
};

export const holds: SameKeys<typeof fr.holds> = {
  "pre-moderated": "Account reviewed before publication",
  "first-posts": "Your first two messages are read by a person before they appear.",
  "new-account-link": "A link from a recent account is checked.",
  "meaning-changed": "An answer that others relied on may say something else since it was edited.",
  "typed-too-fast": "The text arrived faster than a person writes.",
  "dose-advice": "The text seems to advise a dose to somebody.",
  "stop-treatment": "The text seems to suggest stopping a treatment.",
  "medicine-trade": "The text seems to be about giving or selling a medicine.",
  "third-party-privacy": "The text seems to name somebody and speak of their health.",
  "contact-details": "The text contains a number, an address or a personal account.",
  "practitioner-rating": "The text seems to judge a practitioner who can be recognised.",
  "spam-link": "The text contains a link to check.",
  "known-bad-phrase": "The text contains a known canvassing phrase.",
  "miracle-cure": "The text seems to promise a cure.",
  "dangerous-misinformation": "The text contains a claim to check.",
  "suicide-encouragement": "A person reads this text with care before it appears.",
  "eating-disorder-promotion": "A person reads this text with care before it appears.",
  crisis: "Somebody from the team reads you first.",
  "badge-lapsed": "A register no longer confirms this badge.",
  identified: "Somebody may be recognisable in published data.",
  "credential-lapsed": "Your badge is no longer valid; the answer waits until it is.",
};
