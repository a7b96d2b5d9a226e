import { Fragment } from "react";
import type { ReactNode } from "react";
import { Form, Link, NavLink } from "@remix-run/react";
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
        <Link className="brand" to={paths.home()}>
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
        </Link>
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
                <NavLink to={paths.home()} end>
                  {t("site.questions")}
                </NavLink>
              </li>
              <li>
                <NavLink to={paths.topics()}>{t("site.topics")}</NavLink>
              </li>
              <li>
                <NavLink to={paths.data()}>{t("site.data")}</NavLink>
              </li>
            </ul>
          </nav>
          <nav aria-label={t("site.account")} className="account">
            {reader ? <ReaderLinks reader={reader} /> : <VisitorLinks />}
          </nav>
        </details>
        <Link className="button primary" to={paths.ask()}>
          {t("site.ask")}
        </Link>
      </div>
    </header>
  );
}

function VisitorLinks() {
  const { t } = useI18n();
  return (
    <ul>
      <li>
        <NavLink to={paths.login()}>{t("site.login")}</NavLink>
      </li>
      <li>
        <NavLink to={paths.signup()}>{t("site.signup")}</NavLink>
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
            <NavLink to={href} end={role === "moderator"}>
              {label}
            </NavLink>
          </li>
        ))}
      <li>
        <NavLink to={paths.notifications()}>
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
        <NavLink to={paths.settings()}>{reader.pseudonym}</NavLink>
      </li>
      <li>
        <Form method="post" action={paths.logout()}>
          <button>{t("site.logout")}</button>
        </Form>
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
        <Link to={paths.document("about")}>{t("site.about")}</Link>
        <Link to={paths.document("charter")}>{t("site.charter")}</Link>
        <Link to={paths.document("privacy")}>{t("site.privacy")}</Link>
        <Link to={paths.document("terms")}>{t("site.terms")}</Link>
        <Link to={paths.credentialsAbout()}>{t("site.badges")}</Link>
        <Link to={paths.moderationLog()}>{t("site.log")}</Link>
        <Link to={paths.transparency()}>{t("site.transparency")}</Link>
        <Link to={paths.notice()}>{t("site.notice")}</Link>
        <Link to={paths.document("accessibility")}>{t("site.accessibility")}</Link>
        <a href={otherLanguageHref} lang={other} hrefLang={other}>
          {t("site.otherLanguage")}
        </a>
        {isDemo ? <span>{t("site.demo")}</span> : null}
      </div>
    </footer>
  );
}
