/**
 * Sentences of the English generator. {F} a first name, {L} a surname, {N} both, {I} an initial and a surname, {P} a
 * town, {H} a hospital or firm, {M} a medicine, {E} a disease named after somebody, {A} an abbreviation, {W} an
 * ordinary word that begins a sentence, {B} a thing with a capital that is nobody, {n} a small number.
 */
export const ENGLISH: Record<"open" | "body" | "close", readonly string[]> = {
  open: [
    "Hi everyone, {F} here.", "Hi all, I'm {F}, {n}, new here.", "Hello, my name is {N}.", "Hi {F},", "Dear {F},", "Hello Dr {L},", "@{F} thanks for this.",
    "Hey {F}, how are you doing?", "{F}, did you get my message?", "{F}, can you tell me more?", "Hi there,", "Hello everyone,", "Hi all, new here.", "Good morning,",
    "Long time lurker, first time poster.", "Sorry for the long post.", "Thanks {F}!", "Thank you {F} and {F} for the replies.", "Hi, {F} from {P}.", "This is {F} again.",
    "Update on my mum {F}:", "To {F}:", "{F} wrote:", "RT {F}:", "Patient name: {N}", "Name: {N}", "Re: {N}", "{M} question", "{E} and fatigue", "Question About {E}", "Help Needed",
  ],
  body: [
    "I saw Dr {L} at {H} last week.", "Dr. {N} put me on {M} {n} mg.", "My consultant, {N}, thinks it is {E}.", "My son {F} was diagnosed at {n}.", "My daughter {F} has {E}.",
    "{F} is my youngest and has {E}.", "My husband {F} takes {M}.", "Has anyone else been seen by {L}?", "{L} said it was nothing.", "I trust {L} more than the others.", "We were told by {N} to wait.",
    "Then {F} called an ambulance.", "I asked {F} what she would do.", "{F} told me to try {M}.", "{F} had given {F} the number.", "{F} and {F} were both in the waiting room.", "As {F} said above, ask for a second opinion.",
    "I agree with {F}.", "What does {F} think?", "Why is {F} so tired all the time?", "{F} will start chemo on {B}.", "{F}'s scan is next week.", "{L}'s team never called back.", "Nurse {F} was lovely.",
    "Our neighbour {N} drove us to {H}.", "Ask for {L}, she knows about {E}.", "Between {F}, {F} and me we manage.", "The kids ({F} and {F}) are with their nan.", "Mrs {L} next door had the same.", "Mr {I} operated on me.",
    "I was referred to {I} in {P}.", "{N}, {n}, had a stroke in {B}.", "RIP {F}.", "Happy birthday {F}!", "Love to {F} and the family.", "Praying for {F} tonight.", "Miss you {F}.",
    "{F} says hi.", "Just watched {N} talk about this.", "{L} scored again tonight.", "{N} is on tv talking about {E}.", "lol {F} you are so right", "so proud of {F} today", "anyone know if {L} is playing", "did {F} really say that",
    "going to see {N} live tonight", "I told {F} about it and {F} laughed", "Saw {F} at the shop with {F}.", "I live near {P}.", "We moved from {P} to {P} last year.", "Is there a good clinic in {P}?", "She was moved to {H} in {P}.",
    "I work for {H} and cannot take time off.", "{H} never sent the results.", "My appointment at {H} was cancelled.", "Does {M} cause weight gain?", "{M} made me sick.", "I stopped {M} and started {M}.", "Switching from {M} to {M} was hard.",
    "{M} and {M} together?", "Anyone on {M} for {E}?", "{E} runs in my family.", "The {A} was normal but my {A} was high.", "My {A} came back at {n}.", "{A} showed nothing.", "The {A} nurse was kind.", "They suspect {E} or {E}.", "I have {E} and hypothyroidism.",
    "{W} anyone had this?", "{W} I should go back to the doctor.", "{W} the pain is worse at night.", "{W} it started with a cold.", "{W} sleep, no appetite, nothing helps.", "{W} you for reading.", "{W} on earth is going on?",
    "I am SO tired.", "PLEASE help me.", "It was NOT fun.", "My GP says wait and see.", "I have an appointment on {B}.", "It started in {B}.", "I follow a diet that I found on {B}.", "We speak {B} at home.", "I watched it on {B}.", "The {B} article says otherwise.",
    "{B} is coming and I feel low.", "Is {B} safe with {M}?", "I used {B} for the itching.", "Positive for {B}.", "They took blood for {B}.", "Symptoms: Fever, Cough, Headache", "Treatment Options And Side Effects", "Diet: Low Salt, No Sugar",
    "Causes include infection and stress.", "What are the treatments for {E}?", "What causes {E}?", "{E} is a rare disorder that affects the nerves.", "Mutations in the {A} gene cause {E}.", "People with {E} often have low levels of {B}.", "Doctors call this {E}.",
    "Researchers at {H} found a link with {B}.", "Vitamin D and Magnesium helped.", "Blood Pressure was {n} over {n}.", "Stage IV, grade {n}.", "Type 2 diabetes since {B}.", "Room {n}, bed B.",
    "{B} - {B} - {B} - short stature", "{B}\n{B}\n{B}", "{B} 90% {B} 50%", "What is {B}?", "{B} and {B} were ruled out.", "A case of {B} with {B}.", "{B} (see {B}) is rare.", "Signs of {B} include {B}.", "{B} guidelines say otherwise.", "The latest {B} trial in {B}.", "My {B} is off.", "{B} is the main cause.", "{W} {B} can help.", "His {B} was raised.", "Her {B} levels dropped.", "Hx of {B}, {B} and {B}.", "{N} <- this woman saved me", "contact: {N}, room {n}", "signed {N}", "my name's {F}, call me {F}", "they call me {F}", "baby {F} arrived at {n} weeks", "{F} ({n}) and {F} ({n}) have it too", "{L}, {F}: seen at {H}", "Seen with {L} and {L}.", "Founders: {L}, {L} and {L}.",
    "Directed by {N} and starring {N}.", "The film features {N}.", "{H} was founded by {N}.", "{N} works for {H}.", "{N} of {P} was sentenced.", "I would like to speak to {N}.", "Could you give {N} a message?", "{F} has just moved to {P}.", "The account is in the name of {N}.", "Bill to {N}, {P}.",
  ],
  close: ["Thanks, {F}", "Thanks\n{F}", "Best wishes,\n{N}", "{F} x", "Love, {F}", "Take care, {F}", "Kind regards,\n{N}\n{P}", "- {F}", "{F}", "Thanks in advance.", "Any advice?", "Sorry for the rant.", "Take care all.", "God bless.", "{F} & {F}", "Cheers {F}", "Yours, {I}"],
}; // prettier-ignore

export const ENGLISH_WORDS = {
  sentence: "Has Maybe Since Then Also No Thank What Honestly Basically Usually Sometimes Lately Apparently Still Anyway However Yesterday Today Again Well Because Although Every Never Always Please Just Now Could Would Should Might Did Does Is Are Was Were Can May Will Hope Mark Grace Good Bad Long Short Big First Next Last Other Some Many Most Few Both Neither Either Nothing Everything Someone Nobody Feeling Having Being Looking Wondering Hoping Trying".split(" "),
  things: ["Monday", "Tuesday", "Friday", "Saturday", "January", "March", "April", "May", "August", "October", "Christmas", "Easter", "Thanksgiving", "French", "Spanish", "Polish", "American", "English", "Facebook", "Google", "Reddit", "Netflix", "YouTube", "Wikipedia", "Zoom", "Medicare", "Vitamin B12", "Omega 3", "Aloe Vera", "Epsom Salt", "Tiger Balm", "Pilates", "Tai Chi", "Keto", "Covid", "Strep", "Lyme", "Staph", "Gram", "Candida", "Ferritin", "Cortisol", "Benadryl", "Tylenol", "Fitbit", "Internet", "Guardian", "New England Journal", "Mediterranean"],
}; // prettier-ignore
