/**
 * Reads the page aloud with the voices of the browser, one part after the other, each in its language. Where the
 * browser has none, no button appears. Every word it shows comes from the server.
 */
const listenPanel = document.querySelector<HTMLElement>("[data-listen]");
const parts = [...document.querySelectorAll<HTMLElement>("[data-part]")];

/** Engines stop in long texts: a sentence or two at a time. */
const longest = 220;

function sentencesOf(text: string): string[] {
  const sentences = text.replace(/\s+/g, " ").match(/[^.!?…]+[.!?…»”"]*\s*/g) ?? [];
  const pieces: string[] = [];
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length < longest)
      pieces[pieces.length - 1] = last + sentence;
    else pieces.push(sentence);
  }
  return pieces.filter((piece) => piece.trim() !== "");
}

function offerReading(panel: HTMLElement, speech: SpeechSynthesis): void {
  let at = -1;
  let turn = 0;
  const button = (name: string, press: () => void) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = name === "play" ? "button primary" : "button";
    made.textContent = panel.dataset[name] ?? "";
    made.addEventListener("click", press);
    panel.append(made);
    return made;
  };
  const show = (index: number) => {
    for (const [n, part] of parts.entries()) part.classList.toggle("spoken", n === index);
    parts[index]?.scrollIntoView({ block: "nearest" });
  };
  /** Only the newest run goes on: an older one ends where it is. */
  const read = (index: number) => {
    turn += 1;
    const mine = turn;
    speech.cancel();
    const part = parts[index];
    at = part ? index : -1;
    show(at);
    if (!part) return;
    const pieces = sentencesOf(part.textContent ?? "");
    for (const [n, piece] of pieces.entries()) {
      const words = new SpeechSynthesisUtterance(piece);
      words.lang = part.closest<HTMLElement>("[lang]")?.lang ?? document.documentElement.lang;
      words.rate = slow.checked ? 0.8 : 1;
      if (n === pieces.length - 1) words.addEventListener("end", () => mine === turn && read(index + 1));
      speech.speak(words);
    }
    if (pieces.length === 0) read(index + 1);
  };
  button("play", () => (speech.paused && at >= 0 ? speech.resume() : read(Math.max(0, at))));
  button("pause", () => speech.pause());
  button("previous", () => read(Math.max(0, at - 1)));
  button("next", () => read(at + 1));
  button("stop", () => read(parts.length));
  const label = document.createElement("label");
  const slow = document.createElement("input");
  slow.type = "checkbox";
  label.append(slow, ` ${panel.dataset.slow ?? ""}`);
  panel.append(label);
  addEventListener("pagehide", () => speech.cancel());
  panel.hidden = false;
}

if (listenPanel && "speechSynthesis" in window && parts.length > 0)
  offerReading(listenPanel, window.speechSynthesis);
