/** What a reader may change of every page, with the values of each, the first being how the page is made. */
export const choices = {
  size: ["normal", "large", "largest"],
  spacing: ["normal", "wide"],
  face: ["normal", "legible"],
  contrast: ["normal", "high"],
} as const;

export type Setting = keyof typeof choices;
export type Settings = { [S in Setting]: (typeof choices)[S][number] };
export const settingNames = Object.keys(choices) as Setting[];

export const cookieName = "reading";

const valueOf = <S extends Setting>(name: S, given: unknown): Settings[S] =>
  ((choices[name] as readonly string[]).find((value) => value === given) ?? choices[name][0]) as Settings[S];

/** What was chosen, from whatever was sent; what is not known is as the page is made. */
export const settingsFrom = (read: (name: Setting) => unknown): Settings =>
  Object.fromEntries(settingNames.map((name) => [name, valueOf(name, read(name))])) as Settings;

/** The settings in a Cookie header. */
export function settingsOf(cookies: string | null | undefined): Settings {
  const value = new RegExp(`(?:^|;\\s*)${cookieName}=([a-z.]{1,100})`).exec(cookies ?? "")?.[1];
  const parts = value?.split(".") ?? [];
  return settingsFrom((name) => parts[settingNames.indexOf(name)]);
}

/** The Set-Cookie value that keeps them for a year; nothing in it is about a person. */
export function settingsCookie(settings: Settings, secure: boolean): string {
  const value = settingNames.map((name) => settings[name]).join(".");
  return `${cookieName}=${value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}

const sizes: Record<Settings["size"], string> = {
  normal: "",
  large: "html{font-size:125%}",
  largest: "html{font-size:150%}",
};

/** WCAG 2.2 success criterion 1.4.12: what a page must bear is what a reader may ask for. */
const wide =
  "body{line-height:1.9;letter-spacing:.05em;word-spacing:.16em}.prose :is(p,ul,ol,blockquote),main p{margin-bottom:1.6em}";

const legible =
  ':root{--sans:"Atkinson Hyperlegible","OpenDyslexic",Verdana,"DejaVu Sans",sans-serif;--serif:var(--sans)}em{font-style:normal;font-weight:700}';

const high =
  ":root{--paper:light-dark(#fff,#000);--sheet:light-dark(#fff,#000);--sunken:light-dark(#fff,#000);--ink:light-dark(#000,#fff);--ink-soft:light-dark(#000,#fff);--line:light-dark(#000,#fff);--line-strong:light-dark(#000,#fff);--accent:light-dark(#00378f,#9ecbff);--on-accent:light-dark(#fff,#000)}a{text-decoration-thickness:.12em}";

/** The style sheet that makes them so; it stands after the others, outside of their layers. */
export const styleSheetOf = ({ size, spacing, face, contrast }: Settings): string =>
  [
    sizes[size],
    spacing === "wide" ? wide : "",
    face === "legible" ? legible : "",
    contrast === "high" ? high : "",
  ].join("");
