/**
 * What a browser adds to the form of a text being written: it keeps the draft, shows the text as it will look and the
 * questions that are near its title. The form is complete without it; every sentence it says is on the form.
 */
const form = document.querySelector<HTMLFormElement>("form[data-composer]");
if (form) start(form);

type Timer = ReturnType<typeof setTimeout>;

function start(form: HTMLFormElement): void {
  const { dataset } = form;
  const status = form.querySelector<HTMLElement>("[data-draft-status]")!;
  const live = form.querySelector<HTMLElement>("[data-live]");
  const near = form.querySelector<HTMLElement>("[data-near]");
  const sequence = form.elements.namedItem("draft") as HTMLInputElement;
  const title = form.elements.namedItem("title");
  const saveAfterMs = 2_000;
  const lookAfterMs = 700;
  const nearAfterMs = 300;

  let saved = snapshot();
  let saving: Promise<void> | null = null;
  let isStopped = false;
  let timers: { save?: Timer; look?: Timer; near?: Timer } = {};

  /** The fields as they stand, to see whether anything changed. */
  function snapshot(): string {
    const fields = new FormData(form);
    fields.delete("draft");
    return new URLSearchParams(fields as unknown as Record<string, string>).toString();
  }

  const say = (sentence: string | undefined) => void (status.textContent = sentence ?? "");

  function save(keepalive = false): Promise<void> {
    clearTimeout(timers.save);
    saving ??= send(keepalive).finally(() => (saving = null));
    return saving;
  }

  async function send(keepalive: boolean): Promise<void> {
    const now = snapshot();
    if (isStopped || now === saved) return;
    let wait = saveAfterMs;
    try {
      const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      const answer = await fetch(dataset.composer!, { method: "POST", body, keepalive });
      if (answer.ok) {
        const kept = (await answer.json()) as { sequence: number; isSignedOut: boolean };
        sequence.value = String(kept.sequence);
        saved = now;
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
        say(kept.isSignedOut ? dataset.signedOut : dataset.saved?.replace("%", time));
      } else if (answer.status === 409 || answer.status === 401) {
        // Another tab went further, or nobody is signed in: this one keeps its text and stops saving over anything.
        isStopped = true;
        say(answer.status === 409 ? dataset.stale : dataset.signedOut);
        return;
      } else {
        wait = Math.max(wait, Number(answer.headers.get("Retry-After") ?? 10) * 1_000);
        say(dataset.offline);
      }
    } catch {
      wait = 10_000;
      say(dataset.offline);
    }
    if (snapshot() !== saved) timers.save = setTimeout(() => void save(), wait);
  }

  async function fill(target: HTMLElement, request: Promise<Response>): Promise<void> {
    const answer = await request.catch(() => null);
    // Not under somebody's finger: what they are about to press stays where it is.
    if (!answer?.ok || answer.redirected || target.contains(document.activeElement)) return;
    const opened = [...target.querySelectorAll("details")].map((details) => details.open);
    target.innerHTML = answer.status === 204 ? "" : await answer.text();
    target.hidden = target.innerHTML === "";
    for (const [index, details] of target.querySelectorAll("details").entries())
      details.open = opened[index] ?? details.open;
  }

  function look(): void {
    if (!live) return;
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    body.set("form", form.id);
    void fill(live, fetch(dataset.look!, { method: "POST", body }));
  }

  function findNear(): void {
    if (!near || !(title instanceof HTMLInputElement)) return;
    void fill(near, fetch(`${dataset.similar}?${new URLSearchParams({ title: title.value })}`));
  }

  form.addEventListener("input", ({ target }) => {
    clearTimeout(timers.save);
    timers.save = setTimeout(() => void save(), saveAfterMs);
    clearTimeout(timers.look);
    timers.look = setTimeout(look, lookAfterMs);
    if (target !== title) return;
    clearTimeout(timers.near);
    timers.near = setTimeout(findNear, nearAfterMs);
  });

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void save(true);
  });

  form.addEventListener("submit", (event) => {
    if (saving) {
      // The save on its way would overtake this one, or be overtaken: one after the other.
      event.preventDefault();
      void saving.then(() => form.requestSubmit(event.submitter));
      return;
    }
    isStopped = true;
    for (const timer of Object.values(timers)) clearTimeout(timer);
    timers = {};
  });

  // A page shown again from the browser's memory goes on where it was.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) isStopped = false;
  });
}
