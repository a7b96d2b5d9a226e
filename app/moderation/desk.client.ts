/**
 * What a browser adds to the moderators' desk: single keys, each of them a button or link that is on the page as well,
 * and the count of waiting cases as it changes. Every sentence it shows comes from the server.
 */
const root = document.documentElement;

/** Keys that were typed into a field, or with a modifier, are not ours. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("textarea, select, input:not([type=radio]):not([type=checkbox])") !== null;

const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
const enter = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

/** Moves through the cases of the queue; Enter then opens one, as with any link. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>("main .list h2 a")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const first = by === 1 ? 0 : links.length - 1;
  links[at === -1 ? first : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
}

const actions: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  c: () => press("button[name=intent][value=claim]"),
  r: () => press("button[name=intent][value=release]"),
  f: () => press("button[name=intent][value=fill]"),
  e: () => enter("#explanation"),
  n: () => enter("#note"),
  d: () => press("button[name=intent][value=decide]"),
  q: () => press("a[data-queue]"),
};

function onKey(event: KeyboardEvent): void {
  if (root.dataset.shortcuts !== "on") return;
  if (event.ctrlKey && event.key === "Enter") return actions.d!();
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && isTyping(event.target)) return (event.target as HTMLElement).blur();
  if (isTyping(event.target)) return;
  const digit = /^[1-9]$/.exec(event.key);
  const act = digit
    ? () => document.querySelectorAll<HTMLElement>("input[name=measure]")[Number(event.key) - 1]?.click()
    : actions[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** Where a person's choice is kept: speech input types single keys by accident (WCAG 2.1.4). */
const kept = "moderation-shortcuts";

function showChoice(): void {
  const isOn = localStorage.getItem(kept) !== "off";
  root.dataset.shortcuts = isOn ? "on" : "off";
  const toggle = document.querySelector<HTMLElement>("[data-shortcuts-toggle]");
  if (!toggle) return;
  toggle.hidden = false;
  toggle.textContent = (isOn ? toggle.dataset.off : toggle.dataset.on) ?? "";
}

document.addEventListener("keydown", onKey);
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !event.target.closest("[data-shortcuts-toggle]")) return;
  localStorage.setItem(kept, root.dataset.shortcuts === "on" ? "off" : "on");
  showChoice();
});
showChoice();

const load = document.querySelector<HTMLElement>("#queue-load");
if (load) {
  const events = new EventSource(load.dataset.events!);
  events.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const { key, words } = JSON.parse(data) as { key: string; words: Record<string, string> };
    for (const part of load.querySelectorAll<HTMLElement>("[data-part]"))
      part.textContent = words[part.dataset.part!] ?? "";
    load.querySelector<HTMLElement>("[data-stale]")!.hidden = key === load.dataset.key;
    load.dataset.live = "";
  });
}
