/** Asking an author to change a text before anything is decided: what the moderator reads. */
export const ask = {
  title: "Demander d’abord à l’auteur",
  how: "L’auteur reçoit votre demande et modifie lui-même son message ; le dossier revient dès qu’il l’a fait, ou au bout de 72 heures. Rien n’est décidé d’ici là : un message publié le reste, un message retenu aussi.",
  question: "Votre demande",
  canned:
    "Bonjour, ce message contient un passage qui ne peut pas rester tel quel. Pourriez-vous le modifier ? Le reste peut demeurer comme vous l’avez écrit.",
  send: "Demander à l’auteur",
  waits:
    "L’auteur a jusqu’au {{time}} pour répondre. Le dossier revient dans la file dès qu’il l’a fait, si on le signale à nouveau, ou passé ce délai.",
  takeBack: "Reprendre ce dossier maintenant",
} as const;

/** The same, as the author reads it. */
export const asked = {
  title: "On vous demande de modifier votre message",
  question: "Ce que demande le modérateur",
  how: "Rien n’a été décidé, et votre message reste visible. Modifiez-le avant le {{time}} ; après, un modérateur décide sans votre réponse.",
  howPending:
    "Rien n’a été décidé. Modifiez votre message avant le {{time}} : s’il ne contient plus ce qui l’a retenu, il paraît aussitôt. Après, un modérateur décide sans votre réponse.",
  edit: "Modifier mon message",
  over: "Cette demande n’attend plus de réponse : vous y avez répondu, ou un modérateur s’en est saisi.",
} as const;
