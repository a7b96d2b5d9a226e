/** What a decision rests on: its short name, what a member who reports reads, and a text to start an explanation from. */
export const reasons = {
  "suicide-encouragement": "Encourager le suicide ou en décrire les moyens",
  "self-injury-instructions": "Expliquer comment se blesser",
  "eating-disorder-promotion": "Encourager un trouble alimentaire",
  "dangerous-misinformation": "Information de santé dangereuse",
  "medicine-trade": "Commerce de médicaments ou d’ordonnances",
  "dose-advice": "Conseil de dose à une personne précise",
  "third-party-privacy": "Vie privée d’une autre personne",
  "contact-details": "Coordonnées en public",
  "false-professional": "Se faire passer pour un professionnel",
  "hidden-promotion": "Publicité qui ne se dit pas",
  spam: "Démarchage, arnaque ou remède miracle",
  "practitioner-rating": "Note ou attaque d’un praticien nommé",
  harassment: "Attaque ou harcèlement",
  hate: "Haine envers des personnes pour ce qu’elles sont",
  "under-16": "Auteur de moins de 16 ans",
} as const;

export const reasonDetails = {
  "suicide-encouragement": "Pousser quelqu’un à mourir, ou dire comment.",
  "self-injury-instructions": "Méthodes, outils ou défis pour se faire du mal.",
  "eating-disorder-promotion": "Conseils pour se priver, se purger ou le cacher.",
  "dangerous-misinformation":
    "Une affirmation fausse qui peut blesser, ou l’invitation à arrêter un traitement.",
  "medicine-trade": "Vendre, donner, échanger ou demander des médicaments ou des ordonnances.",
  "dose-advice": "« Prends 50 mg » : une dose dite à quelqu’un par une personne qui ne le suit pas.",
  "third-party-privacy":
    "Un nom ou des détails qui font reconnaître quelqu’un d’autre et parlent de sa santé.",
  "contact-details": "Téléphone, adresse, courriel, compte personnel.",
  "false-professional": "Un titre de soignant sans badge vérifié.",
  "hidden-promotion": "Un produit ou un service vanté sans dire le lien qu’on a avec lui.",
  spam: "Annonces répétées, liens trompeurs, promesses de guérison.",
  "practitioner-rating": "Un soignant que l’on reconnaît, noté, accusé ou recommandé.",
  harassment: "Insultes, menaces, acharnement contre quelqu’un.",
  hate: "Mépris visant une origine, une religion, un handicap, un genre, une orientation.",
  "under-16": "Le texte dit, ou laisse penser, que son auteur a moins de 16 ans.",
} as const;

export const canned = {
  "suicide-encouragement":
    "Un passage de votre message décrivait un moyen de mourir ou pouvait y pousser quelqu’un. Nous le retirons pour protéger les personnes qui vous lisent. Ce que vous vivez garde sa place ici. Si c’est vous qui allez mal, quelqu’un vous répond jour et nuit au numéro affiché en haut de chaque page.",
  "self-injury-instructions":
    "Votre message expliquait comment se blesser. Des personnes fragiles lisent ce forum : nous ne pouvons pas le garder. Vous pouvez raconter ce que vous traversez sans décrire la méthode, et nous serons là pour vous lire.",
  "eating-disorder-promotion":
    "Votre message donnait des techniques pour se priver ou se purger. Elles peuvent faire rechuter des personnes qui se soignent ; nous l’avons retiré. Votre expérience du trouble, elle, est la bienvenue.",
  "dangerous-misinformation":
    "Votre message présentait comme sûre une information qui peut nuire gravement à la santé. Nous ne pouvons pas la laisser affichée. Si vous disposez d’une source fiable qui dit autre chose, joignez-la à un appel : une autre personne la lira.",
  "medicine-trade":
    "Votre message proposait ou demandait des médicaments ou une ordonnance. En dehors d’une pharmacie, c’est interdit par la loi et dangereux. Nous l’avons retiré. Si vous ne trouvez plus votre traitement, votre pharmacien peut chercher une solution avec vous.",
  "dose-advice":
    "Votre message conseillait une dose à une personne précise. Seul un professionnel qui la suit peut le faire, parce que l’âge, le poids et les autres traitements changent tout. Nous avons retiré ce passage et gardé le reste de votre récit.",
  "third-party-privacy":
    "Votre message permettait de reconnaître une autre personne et parlait de sa santé. Elle seule peut choisir de le rendre public. Nous avons retiré ce qui la désigne et gardé le reste.",
  "contact-details":
    "Votre message contenait des coordonnées. Ici tout peut être lu et copié ; nous les avons retirées pour éviter qu’elles servent à vous nuire.",
  "false-professional":
    "Votre message se présentait comme celui d’un professionnel de santé, sans badge vérifié. Les lecteurs doivent pouvoir s’y fier. Si vous exercez, vous pouvez demander la vérification ; vous pourrez ensuite répondre sous votre titre.",
  "hidden-promotion":
    "Votre message recommandait un produit ou un service sans dire le lien que vous avez avec lui. Nous l’avons retiré. Vous pouvez en parler en disant ce lien en première phrase.",
  spam: "Votre message ressemble à du démarchage ou promet une guérison que rien n’établit. Nous l’avons retiré.",
  "practitioner-rating":
    "Votre message jugeait un soignant que l’on peut reconnaître, et qui ne peut pas répondre ici sans trahir le secret. Nous avons retiré ce qui le désigne. Pour une plainte, l’Ordre professionnel ou le médiateur de l’établissement est le bon endroit.",
  harassment:
    "Votre message s’en prenait à une personne. On peut être en désaccord ici, pas attaquer quelqu’un. Nous l’avons retiré.",
  hate: "Votre message visait des personnes pour ce qu’elles sont. Nous l’avons retiré.",
  "under-16":
    "Votre message laisse penser que vous avez moins de 16 ans. Entraide est ouvert à partir de 16 ans ; nous avons masqué ce message pour vous protéger. Un adulte de confiance peut poser la question avec vous. Si nous nous trompons, dites-le dans un appel.",
} as const;

/** Why a post waits for a moderator, as its author reads it. */
export const holds = {
  "pre-moderated": "Compte relu avant publication",
  "first-posts": "Vos deux premiers messages sont lus par une personne avant de paraître.",
  "new-account-link": "Un lien venant d’un compte récent est vérifié.",
  "meaning-changed":
    "Une réponse sur laquelle d’autres se sont appuyés dit peut-être autre chose depuis sa modification.",
  "typed-too-fast": "Le texte est arrivé plus vite qu’une personne ne l’écrit.",
  "dose-advice": "Le texte semble conseiller une dose à quelqu’un.",
  "stop-treatment": "Le texte semble inviter à arrêter un traitement.",
  "medicine-trade": "Le texte semble parler de donner ou de vendre un médicament.",
  "third-party-privacy": "Le texte semble nommer quelqu’un et parler de sa santé.",
  "contact-details": "Le texte contient un numéro, une adresse ou un compte personnel.",
  "practitioner-rating": "Le texte semble juger un soignant que l’on reconnaît.",
  "spam-link": "Le texte contient un lien à vérifier.",
  "known-bad-phrase": "Le texte contient une formule connue de démarchage.",
  "miracle-cure": "Le texte semble promettre une guérison.",
  "dangerous-misinformation": "Le texte contient une affirmation à vérifier.",
  "suicide-encouragement": "Une personne lit ce texte avec attention avant qu’il paraisse.",
  "eating-disorder-promotion": "Une personne lit ce texte avec attention avant qu’il paraisse.",
  crisis: "Une personne de l’équipe vous lit en priorité.",
  "badge-lapsed": "Un registre ne confirme plus ce badge.",
  identified: "Quelqu’un serait reconnaissable dans des données publiées.",
  "credential-lapsed": "Votre badge n’est plus valable ; la réponse attend qu’il le soit.",
} as const;
