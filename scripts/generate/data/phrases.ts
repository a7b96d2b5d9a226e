/**
 * Sentences of people who write about their health, with gaps: {topic} a name of a topic, {word} a medical word,
 * {drug} a medicine, {time} a moment, {who} a person, {place} an invented place. Everything is invented.
 */
export interface Phrases {
  opening: readonly string[];
  body: readonly string[];
  answer: readonly string[];
  concern: readonly string[];
  circumstance: readonly string[];
  time: readonly string[];
  who: readonly string[];
}

const list = (text: string): string[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim());

export const phrases: Record<"fr" | "en", Phrases> = {
  fr: {
    opening: list(`
      Bonjour à tous, on vient de m’annoncer {topic} et je me sens un peu perdu.
      Je vis avec {topic} et j’aimerais vos conseils.
      {who} souffre de {topic} et nous ne savons plus à qui nous adresser.
      Mon médecin m’a parlé de {word} sans vraiment m’expliquer.
      On m’a prescrit {drug} {time} et je me pose des questions.
      Je viens de sortir de la consultation et je n’ai pas osé demander ce que veut dire {word}.
      On me propose de passer à {drug}, est-ce que certains d’entre vous le connaissent ?
      Les symptômes sont revenus {time}, surtout le soir.
      Je cherche des témoignages de personnes qui vivent avec {topic}.
      Après l’hospitalisation de {who}, tout est à réorganiser à la maison.`),
    body: list(`
      La fatigue est ce qui me pèse le plus, bien avant la douleur.
      Les résultats de la prise de sang sont arrivés {time} et je ne sais pas les lire.
      Le spécialiste parle de {word}, le généraliste dit autre chose.
      J’ai noté tous les effets dans un carnet pour le prochain rendez-vous.
      Au travail personne n’est au courant et cela devient difficile à cacher.
      Je dors mal, je me réveille plusieurs fois par nuit.
      L’infirmière du service m’a conseillé d’attendre la prochaine consultation.
      {who} m’aide beaucoup, mais je ne veux pas être un poids.
      Avec {drug} les nausées sont arrivées au bout de quelques jours.
      Je n’ai pas encore eu de réponse de l’hôpital de {place}.
      La pharmacie de {place} n’avait plus de {drug} cette semaine.
      Le traitement est remboursé, mais pas les séances de kinésithérapie.
      J’ai peur que {topic} change mes projets de voyage.
      Marcher un peu chaque matin me fait du bien, même dix minutes.
      Le régime est compliqué à suivre en famille.
      Mes doigts sont raides au réveil, puis cela passe dans la matinée.
      On m’a prescrit un examen pour vérifier {word}.
      Je voudrais préparer mes questions avant le rendez-vous.
      La sécurité sociale demande un nouveau certificat.
      Mon entourage pense que c’est dans la tête, et c’est très dur à entendre.
      À {place} il n’y a pas de spécialiste à moins d’une heure de route.
      J’ai lu la notice et la liste des effets indésirables m’inquiète.
      Le plus difficile reste l’attente entre deux examens.
      {time}, la douleur était supportable ; maintenant elle me réveille.`),
    answer: list(`
      J’ai connu la même situation {time}, courage, cela s’est amélioré.
      De mon côté {drug} a mis plusieurs semaines à agir.
      Chez nous, c’est {who} qui a trouvé la solution : noter les horaires.
      Parlez-en à votre pharmacien, il m’a beaucoup aidé pour {drug}.
      Le terme {word} veut simplement dire que l’on surveille de plus près.
      Une association près de {place} organise des rencontres chaque mois.
      Chez certaines personnes les symptômes de {topic} varient beaucoup d’un jour à l’autre.
      Ne changez rien sans l’avis de la personne qui vous suit.
      Pour la fatigue, fractionner les journées m’a changé la vie.
      J’ai demandé un second avis à {place} et je ne le regrette pas.
      L’éducation thérapeutique proposée par l’hôpital vaut le déplacement.
      Si la fièvre monte ou si l’essoufflement s’installe, il faut appeler sans attendre.
      Il existe une fiche très claire sur {topic} dans les sources officielles.
      Nous avons appris à vivre avec {topic}, un jour à la fois.
      Le suivi comprend une prise de sang régulière et un contrôle de {word}.
      Merci pour ce message, je me sens moins seule.
      Pensez à apporter la liste complète de vos médicaments.
      Le dosage doit être décidé avec le médecin, jamais sur un forum.`),
    concern: list(`
      que faire contre la fatigue
      comment en parler à ses proches
      douleurs la nuit
      effets secondaires de {drug}
      {drug} et grossesse
      arrêt de travail et reprise
      quel sport choisir
      préparer la première consultation
      résultats d’analyse difficiles à comprendre
      peur de la rechute
      {word} : qu’est-ce que cela change
      alternatives à {drug}
      remboursement des soins
      vivre avec au quotidien
      voyage et traitement
      enfant à l’école
      alimentation et petits plaisirs
      troubles du sommeil
      prise de poids sous {drug}
      oubli d’une prise`),
    circumstance: list(`
      après l’opération
      depuis le changement de traitement
      à soixante ans
      chez une adolescente
      quand on vit seul
      pendant les vacances
      avec un travail de nuit
      en attendant le spécialiste
      malgré le traitement
      depuis la naissance
      au retour de l’hôpital
      avant un examen
      en fin de journée
      après un an de suivi
      sans médecin traitant
      avec une autre maladie
      chez la personne âgée
      pour la première fois`),
    time: list(`
      il y a six mois
      la semaine dernière
      il y a deux ans
      ce printemps
      après les fêtes
      le mois dernier
      il y a dix jours
      cet automne`),
    who: list(`
      ma mère
      mon mari
      ma fille
      mon père
      mon fils
      ma compagne
      ma sœur
      mon grand-père`),
  },
  en: {
    opening: list(`
      Hello everyone, I was told about {topic} {time} and I feel a little lost.
      I have been living with {topic} and would love some advice.
      {who} has {topic} and we no longer know who to turn to.
      My doctor mentioned {word} without really explaining it.
      I started {drug} {time} and I have questions.
      I have just come out of the appointment and did not dare to ask what {word} means.
      They suggest switching to {drug}, has anyone here tried it?
      The symptoms came back {time}, mostly in the evening.
      I am looking for stories from people who live with {topic}.
      Since {who} left hospital everything at home has to be organised again.`),
    body: list(`
      The tiredness is harder to bear than the pain.
      The blood results arrived {time} and I cannot read them.
      The specialist talks about {word}, the family doctor says something else.
      I wrote every side effect in a notebook for the next appointment.
      Nobody at work knows and it is getting difficult to hide.
      I sleep badly and wake up several times a night.
      The nurse on the ward told me to wait for the next visit.
      {who} helps a lot, but I do not want to be a burden.
      With {drug} the nausea started after a few days.
      I am still waiting for an answer from the hospital in {place}.
      The pharmacy in {place} was out of {drug} this week.
      The treatment is covered, the physiotherapy sessions are not.
      I am afraid that {topic} will change my travel plans.
      A short walk every morning does me good, even ten minutes.
      The diet is complicated to follow with a family.
      My fingers are stiff when I wake up, then it fades during the morning.
      They ordered a test to check {word}.
      I would like to prepare my questions before the visit.
      The insurance wants another certificate.
      People around me think it is all in my head, and that hurts.
      In {place} there is no specialist within an hour of driving.
      I read the leaflet and the list of side effects worries me.
      The hardest part is the waiting between two scans.
      The pain was bearable {time}; now it wakes me up.`),
    answer: list(`
      I went through the same thing {time}, hang in there, it got better.
      For me {drug} took several weeks to work.
      In our home {who} found the trick: writing down the times.
      Talk to your pharmacist, mine helped a lot with {drug}.
      The word {word} simply means that they keep a closer eye on it.
      A group near {place} meets every month.
      In some people the symptoms of {topic} change a lot from one day to the next.
      Do not change anything without asking the person who follows you.
      For the tiredness, pacing my days changed everything.
      I asked for a second opinion in {place} and do not regret it.
      The patient education course at the hospital is worth the trip.
      If the fever rises or breathing becomes hard, call without waiting.
      There is a very clear page about {topic} among the official sources.
      We have learned to live with {topic}, one day at a time.
      Follow-up includes regular blood tests and a check of {word}.
      Thank you for this message, I feel less alone.
      Remember to bring the full list of your medicines.
      The dose is for your doctor to decide, never for a forum.`),
    concern: list(`
      what helps against tiredness
      how to tell the family
      pain at night
      side effects of {drug}
      {drug} and pregnancy
      sick leave and going back to work
      which sport to choose
      preparing the first appointment
      test results that are hard to understand
      fear of a relapse
      what {word} changes
      alternatives to {drug}
      paying for care
      everyday life with it
      travelling with treatment
      a child at school
      food and small pleasures
      trouble sleeping
      weight gain on {drug}
      a missed dose`),
    circumstance: list(`
      after surgery
      since the treatment changed
      at sixty
      in a teenager
      when living alone
      on holiday
      with night shifts
      while waiting for the specialist
      in spite of treatment
      since giving birth
      back from hospital
      before a scan
      late in the day
      after a year of follow-up
      without a family doctor
      with another illness
      in an older person
      for the first time`),
    time: list(`
      six months ago
      last week
      two years ago
      this spring
      after the holidays
      last month
      ten days ago
      this autumn`),
    who: list(`
      my mother
      my husband
      my daughter
      my father
      my son
      my partner
      my sister
      my grandfather`),
  },
};
