import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { I18nProvider } from "../shared/i18n/index.tsx";
import { translator } from "../shared/i18n/translators.server.ts";
import { SourceLinks } from "./source-links.tsx";

test("a source whose page bears its publisher's name is named once", () => {
  const sources = [
    { url: "https://a.example/", title: "ANSM", publisher: "ANSM", lang: "fr" },
    { url: "https://b.example/", title: "Drugs", publisher: "NIH", lang: "en" },
  ];
  const html = renderToStaticMarkup(
    <I18nProvider value={{ locale: "fr", t: translator("fr") }}>
      <SourceLinks sources={sources} />
    </I18nProvider>,
  );
  expect(html.match(/>ANSM</g)).toHaveLength(1);
  expect(html).toContain(">NIH<");
});
