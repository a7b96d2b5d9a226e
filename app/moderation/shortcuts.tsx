import { useEffect, useSyncExternalStore } from "react";
import { useI18n } from "../shared/i18n/index.tsx";

/** Keys that were typed into a field, or with a modifier, are not ours. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("textarea, select, input:not([type=radio]):not([type=checkbox])") !== null;

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

function focus(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Moves through the cases of the queue; Enter then opens one, as with any link. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>("main .list h2 a")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  links[
    at === -1 ? (by === 1 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))
  ]?.focus();
}

const actions: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  c: () => press("button[name=intent][value=claim]"),
  r: () => press("button[name=intent][value=release]"),
  f: () => press("button[name=intent][value=fill]"),
  e: () => focus("#explanation"),
  n: () => focus("#note"),
  d: () => press("button[name=intent][value=decide]"),
  q: () => press("a[data-queue]"),
};

/** Where a person's choice is kept: speech input types single keys by accident (WCAG 2.1.4). */
const kept = "moderation-shortcuts";
const read = () => localStorage.getItem(kept) !== "off";

function subscribe(tell: () => void): () => void {
  addEventListener(kept, tell);
  return () => removeEventListener(kept, tell);
}

/** Single keys for the moderators' desk, each of them a button or link that is on the page as well. */
export function Shortcuts({ where }: { where: "queue" | "case" }) {
  const { t } = useI18n();
  const isOn = useSyncExternalStore(subscribe, read, () => true);
  useEffect(() => {
    document.documentElement.dataset.shortcuts = isOn ? "on" : "off";
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
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
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn]);
  const toggle = () => {
    localStorage.setItem(kept, isOn ? "off" : "on");
    dispatchEvent(new Event(kept));
  };
  return (
    <details className="meta">
      <summary>{t("moderation.keys.title")}</summary>
      <p>{t(`moderation.keys.${where}`)}</p>
      <p>
        <button type="button" className="button quiet" onClick={toggle}>
          {t(isOn ? "moderation.keys.off" : "moderation.keys.on")}
        </button>
      </p>
    </details>
  );
}
