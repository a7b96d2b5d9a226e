import { Fragment } from "react";
import type { ReactNode } from "react";
import { useLocation } from "@remix-run/react";
import { rich, useI18n } from "../i18n/index.tsx";
import { paths } from "../paths.ts";
import type { Role } from "../policy.ts";

export interface Reader {
  pseudonym: string;
  roles: readonly Role[];
  unread: number;
}

export interface HelpNumber {
  number: string;
  /** Named when numbers of several countries are shown. */
  where: string | null;
}

export interface HelpNumbers {
  emergency: HelpNumber[];
  suicide: HelpNumber[];
}

export interface ShellProps {
  reader: Reader | null;
  /** Null on the page of a failure that came before the reader was known. */
  help: HelpNumbers | null;
  isDemo: boolean;
  /** The same page in the other language. */
  otherLanguageHref: string;
  children: ReactNode;
}

/** What surrounds every page: header, emergency line, footer. */
export function Shell({ reader, help, isDemo, otherLanguageHref, children }: ShellProps) {
  const { t } = useI18n();
  return (
    <>
      <a className="skip" href="#main">
        {t("site.skip")}
      </a>
      <Header reader={reader} />
      {help ? <HelpLine help={help} /> : null}
      {children}
      <Footer isDemo={isDemo} otherLanguageHref={otherLanguageHref} />
    </>
  );
}

function Header({ reader }: { reader: Reader | null }) {
  const { t } = useI18n();
  return (
    <header className="top">
      <div>
        <a className="brand" href={paths.home()}>
          <svg
            width="26"
            height="26"
            viewBox="0 0 24 24"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
          >
            <circle cx="9" cy="12" r="6" />
            <circle cx="15" cy="12" r="6" />
          </svg>
          {t("site.name")}
        </a>
        <form className="search" role="search" action={paths.search()}>
          <input
            type="search"
            name="q"
            aria-label={t("site.search")}
            placeholder={t("site.searchHint")}
            maxLength={200}
          />
          <button className="visually-hidden">{t("site.searchButton")}</button>
        </form>
        <details className="menu">
          <summary className="button">{t("site.menu")}</summary>
          <nav aria-label={t("site.mainNav")}>
            <ul>
              <li>
                <NavLink href={paths.home()} end>
                  {t("site.questions")}
                </NavLink>
              </li>
              <li>
                <NavLink href={paths.topics()}>{t("site.topics")}</NavLink>
              </li>
              <li>
                <NavLink href={paths.data()}>{t("site.data")}</NavLink>
              </li>
            </ul>
          </nav>
          <nav aria-label={t("site.account")} className="account">
            {reader ? <ReaderLinks reader={reader} /> : <VisitorLinks />}
          </nav>
        </details>
        <a className="button primary" href={paths.ask()}>
          {t("site.ask")}
        </a>
      </div>
    </header>
  );
}

/** A plain link, since every page is a document of its own; it says when it leads to where the reader is. */
function NavLink({ href, end, children }: { href: string; end?: boolean; children: ReactNode }) {
  const { pathname } = useLocation();
  const isHere = pathname === href || (!end && pathname.startsWith(`${href}/`));
  return (
    <a href={href} aria-current={isHere ? "page" : undefined}>
      {children}
    </a>
  );
}

function VisitorLinks() {
  const { t } = useI18n();
  return (
    <ul>
      <li>
        <NavLink href={paths.login()}>{t("site.login")}</NavLink>
      </li>
      <li>
        <NavLink href={paths.signup()}>{t("site.signup")}</NavLink>
      </li>
    </ul>
  );
}

function ReaderLinks({ reader }: { reader: Reader }) {
  const { t } = useI18n();
  const desks: [Role, string, string][] = [
    ["moderator", paths.moderation(), t("site.moderation")],
    ["verifier", paths.credentialQueue(), t("site.verification")],
    ["steward", paths.stewardReleases(), t("site.releases")],
    ["admin", paths.admin(), t("site.admin")],
  ];
  return (
    <ul>
      {desks
        .filter(([role]) => reader.roles.includes(role))
        .map(([role, href, label]) => (
          <li key={role}>
            <NavLink href={href} end={role === "moderator"}>
              {label}
            </NavLink>
          </li>
        ))}
      <li>
        <NavLink href={paths.notifications()}>
          {t("site.notifications")}{" "}
          {reader.unread > 0 ? (
            <span className="count">
              <span aria-hidden="true">{reader.unread}</span>
              <span className="visually-hidden">{t("site.unread", { count: reader.unread })}</span>
            </span>
          ) : null}
        </NavLink>
      </li>
      <li>
        <NavLink href={paths.settings()}>{reader.pseudonym}</NavLink>
      </li>
      <li>
        <form method="post" action={paths.logout()}>
          <button>{t("site.logout")}</button>
        </form>
      </li>
    </ul>
  );
}

function HelpLine({ help }: { help: HelpNumbers }) {
  const { t } = useI18n();
  const call = (numbers: HelpNumber[]) => () =>
    numbers.map(({ number, where }, index) => (
      <Fragment key={number}>
        {index > 0 ? ", " : null}
        <a href={`tel:${number.replace(/[^0-9]/g, "")}`}>{number}</a>
        {where ? ` (${where})` : null}
      </Fragment>
    ));
  return (
    <aside className="help-line" aria-label={t("help.label")}>
      <p>
        {rich(t("help.line"), {
          b: (text) => <strong>{text}</strong>,
          emergency: call(help.emergency),
          suicide: call(help.suicide),
        })}
      </p>
    </aside>
  );
}

function Footer({ isDemo, otherLanguageHref }: { isDemo: boolean; otherLanguageHref: string }) {
  const { t, locale } = useI18n();
  const other = locale === "fr" ? "en" : "fr";
  return (
    <footer className="foot">
      <div>
        <a href={paths.document("about")}>{t("site.about")}</a>
        <a href={paths.document("charter")}>{t("site.charter")}</a>
        <a href={paths.proposals()}>{t("site.proposals")}</a>
        <a href={paths.consultations()}>{t("site.consultations")}</a>
        <a href={paths.studies()}>{t("site.research")}</a>
        <a href={paths.document("privacy")}>{t("site.privacy")}</a>
        <a href={paths.document("terms")}>{t("site.terms")}</a>
        <a href={paths.credentialsAbout()}>{t("site.badges")}</a>
        <a href={paths.moderationLog()}>{t("site.log")}</a>
        <a href={paths.transparency()}>{t("site.transparency")}</a>
        <a href={paths.notice()}>{t("site.notice")}</a>
        <a href={paths.reading()}>{t("site.reading")}</a>
        <a href={paths.glossary()}>{t("site.glossary")}</a>
        <a href={paths.document("accessibility")}>{t("site.accessibility")}</a>
        <a href={otherLanguageHref} lang={other} hrefLang={other}>
          {t("site.otherLanguage")}
        </a>
        {isDemo ? <span>{t("site.demo")}</span> : null}
      </div>
    </footer>
  );
}
