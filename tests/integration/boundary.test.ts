import { afterAll, beforeAll, expect, test, vi } from "vitest";
import routes from "../../app/routes.ts";
import { fingerprint, useDatabase } from "../support/database.ts";
import { buildQuestion } from "../support/factories.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

// Every address is asked several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });
useDatabase();

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 120_000);
afterAll(() => web?.stop());

interface Entry {
  path?: string;
  children?: Entry[];
}

/** Every address of the table of contents, its parameters filled with something that exists nowhere. */
function addresses(entries: Entry[], base = ""): string[] {
  return entries.flatMap(({ path = "", children }) => {
    const here = `${base}/${path}`.replace(/\/+/g, "/");
    const filled = here
      .replace("*", "nothing")
      .replace(/:(\w+)\??/g, (_, name) => (name === "number" ? "999999" : "nothing"));
    return [filled, ...addresses(children ?? [], here)];
  });
}

const all = addresses(routes as Entry[]);
const endpoints = [...all, "/healthz", "/readyz", "/metrics", "/assets/nothing.js", "/nowhere"];

test("a form from a foreign site changes nothing: 403 on every address", async () => {
  for (const path of endpoints) {
    for (const headers of [
      { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" },
      { Origin: "https://evil.example" },
      { Origin: "null" },
      {} as Record<string, string>,
    ]) {
      const response = await web.fetch(path, {
        method: "POST",
        headers,
        body: new URLSearchParams({ a: "b" }),
      });
      // Probes and files never write, whatever the method.
      // A signed link is its own proof (RFC 8058): one that nobody signed leads nowhere.
      const expected = /^\/(healthz|readyz|metrics)$/.test(path)
        ? [path === "/metrics" ? 401 : 200]
        : [path.startsWith("/unsubscribe/") ? 404 : 403];
      expect(expected, `${path} ${JSON.stringify(headers)}`).toContain(response.status);
      await response.arrayBuffer();
    }
  }
});

test("the headers that protect a reader are on every kind of response", async () => {
  const { number } = await buildQuestion();
  const samples = ["/", "/login", `/questions/${number}`, "/nowhere", "/icon.svg", "/healthz", "/feed.atom"];
  for (const path of samples) {
    const { headers } = await web.fetch(path);
    expect(headers.get("content-security-policy"), path).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(headers.get("content-security-policy"), path).not.toContain("unsafe-inline");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBe("strict-origin-when-cross-origin");
    expect([...headers.keys()].filter((name) => name.startsWith("x-page-"))).toEqual([]);
  }
});

test("a GET never changes a row, and never fails", async () => {
  await buildQuestion();
  const before = await fingerprint();
  for (const path of all) {
    const response = await web.fetch(path);
    expect(response.status, path).toBeLessThan(500);
    await response.arrayBuffer();
  }
  expect(await fingerprint()).toEqual(before);
});

test("a body over 256 kB is refused with a sentence in the reader's language", async () => {
  const response = await web.fetch("/login", {
    method: "POST",
    headers: { Origin: web.url, "Accept-Language": "fr" },
    body: new URLSearchParams({ email: "x".repeat(300_000) }),
  });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain("trop volumineux");
});

test("the page answers in the language of the reader, and a choice in the address holds", async () => {
  const html = async (path: string, headers: Record<string, string>) =>
    (await web.fetch(path, { headers })).text();
  expect(await html("/login", { "Accept-Language": "fr-CA,en;q=0.5" })).toContain('<html lang="fr">');
  expect(await html("/login", { "Accept-Language": "en-US" })).toContain('<html lang="en">');
  const chosen = await web.fetch("/login?lang=en", { headers: { "Accept-Language": "fr" } });
  expect(await chosen.text()).toContain('<html lang="en">');
  expect(chosen.headers.get("set-cookie")).toMatch(/^lang=en;/);
});

test("nothing of a page for one person stays in a shared cache", async () => {
  const response = await web.fetch("/settings", { headers: { Cookie: "session=forged" } });
  expect(response.status).toBe(302);
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("an address that cannot be decoded gets the product's own page with 400, in the reader's language", async () => {
  for (const path of ["/%E0%A4%A", "/questions/%FF", "/search/%"]) {
    for (const [language, sentence] of [
      ["fr", "Cette adresse n’est pas valable."],
      ["en", "This address is not valid."],
    ] as const) {
      const response = await web.fetch(path, { headers: { "Accept-Language": language } });
      const html = await response.text();
      expect(response.status, path).toBe(400);
      expect(response.headers.get("content-type")).toContain("text/html");
      expect(html).toContain(sentence);
      expect(html).toContain("<header");
    }
  }
});

test("the figures of the process are for whoever shows the token, and closed without one", async () => {
  const token = "a-token-for-the-tests-of-figures";
  const read = (from: Web, headers: Record<string, string> = {}) => from.fetch("/metrics", { headers });
  expect((await read(web)).status).toBe(401);
  expect((await read(web, { Authorization: `Bearer ${token}` })).status).toBe(401);
  const open = await startWeb({ METRICS_TOKEN: token });
  try {
    for (const wrong of ["", "Bearer", "Bearer wrong", `Basic ${token}`])
      expect((await read(open, { Authorization: wrong })).status, wrong).toBe(401);
    await open.fetch("/questions/999999/somebody-s-words");
    const figures = await (await read(open, { Authorization: `Bearer ${token}` })).text();
    expect(figures).toMatch(
      /http_request_duration_seconds_count\{[^}]*route="\/questions\/:number\/:slug\?"/,
    );
    expect(figures).not.toContain("somebody-s-words");
    for (const name of ["outbox_age_seconds", "clock_skew_seconds", "event_loop_delay_seconds"])
      expect(figures).toMatch(new RegExp(`^${name} `, "m"));
  } finally {
    await open.stop();
  }
});

test("a body that is no form, or a broken one, is a 400 with a sentence", async () => {
  const bodies: [string, string][] = [
    ["application/json", "{}"],
    ["text/plain", "hello"],
    ["multipart/form-data; boundary=x", "--x\r\nnot a part"],
    ["multipart/form-data", ""],
  ];
  for (const path of ["/login", "/signup", "/forgot-password"]) {
    for (const [type, body] of bodies) {
      const response = await web.fetch(path, {
        method: "POST",
        headers: { Origin: web.url, "Content-Type": type, "Accept-Language": "en" },
        body,
      });
      expect(response.status, `${path} ${type}`).toBe(400);
      await response.arrayBuffer();
    }
  }
});
