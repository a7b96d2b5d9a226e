import { useI18n } from "../../shared/i18n/index.tsx";
import type { FormState } from "../../shared/http/forms.ts";
import { paths } from "../../shared/paths.ts";
import { Choices, Select, TextArea, typed, typedList } from "../../shared/ui/form.tsx";
import { bounds, relations } from "../schema.ts";
import type { TopicGroup } from "./topics.server.ts";

interface FieldsProps {
  state?: FormState;
}

export function BodyField({
  state,
  label,
  hint,
  rows = 10,
}: FieldsProps & { label: string; hint: string; rows?: number }) {
  const { t } = useI18n();
  return (
    <>
      <TextArea
        name="body"
        label={label}
        hint={hint}
        rows={rows}
        maxLength={bounds.body.max}
        required
        state={state}
      />
      <details>
        <summary className="meta">{t("answers.compose.formatting")}</summary>
        <p className="hint">{t("answers.compose.formattingDetail")}</p>
      </details>
      <div data-live hidden />
    </>
  );
}

/** Topics in folded groups of check boxes: short on a telephone, complete without script. */
export function TopicField({ groups, state }: FieldsProps & { groups: TopicGroup[] }) {
  const { t } = useI18n();
  const chosen = new Set(typedList(state, "topics"));
  const error = state?.errors.topics;
  return (
    <fieldset
      className={error ? "field invalid" : "field"}
      id="topics"
      tabIndex={-1}
      aria-describedby="topics-hint"
    >
      <legend>{t("answers.ask.topics")}</legend>
      <p className="hint" id="topics-hint">
        {t("answers.ask.topicsHint")}
      </p>
      {error ? <p className="error">{t.dynamic(`problems.${error}`)}</p> : null}
      <div className="topic-groups">
        {groups.map((group) => (
          <details key={group.label} open={group.topics.some(({ slug }) => chosen.has(slug))}>
            <summary>{group.label}</summary>
            <div className="choices compact">
              {group.topics.map(({ slug, label }, index) => (
                <label key={slug}>
                  <input type="checkbox" name="topics" value={slug} defaultChecked={chosen.has(slug)} />
                  <span>{index === 0 ? t("answers.ask.wholeTopic", { topic: label }) : label}</span>
                </label>
              ))}
            </div>
          </details>
        ))}
      </div>
    </fieldset>
  );
}

export function RelationField({ state }: FieldsProps) {
  const { t } = useI18n();
  return (
    <Select
      name="relation"
      label={t("answers.ask.relation")}
      hint={t("answers.ask.relationHint")}
      required
      state={state}
      options={[
        { value: "", label: t("answers.ask.relationChoose") },
        ...relations.map((value) => ({ value, label: t(`answers.relations.${value}`) })),
      ]}
    />
  );
}

export function AnonymousField({ state }: FieldsProps) {
  const { t } = useI18n();
  return (
    <div className="choices">
      <label>
        <input
          type="checkbox"
          name="anonymous"
          value="on"
          defaultChecked={typed(state, "anonymous") === "on"}
        />
        <span>
          {t("answers.ask.anonymous")}
          <span className="detail">{t("answers.ask.anonymousDetail")}</span>
        </span>
      </label>
    </div>
  );
}

export function LanguageField({ state }: FieldsProps) {
  const { t } = useI18n();
  return (
    <Select
      name="language"
      label={t("answers.compose.language")}
      required
      state={state}
      options={(["auto", "fr", "en"] as const).map((value) => ({
        value,
        label: t(`answers.languages.${value}`),
      }))}
    />
  );
}

/** What the thread already decided for what is written in it. */
export interface Bounds {
  audience: "everyone" | "members";
  indexable: boolean;
}

function useOptions(name: "audience" | "search" | "research", values: readonly string[]) {
  const { t } = useI18n();
  return values.map((value) => ({
    value,
    label: t.dynamic(`answers.choices.${name}.${value}`),
    detail: t.dynamic(`answers.choices.${name}.${value}Detail`),
  }));
}

/** Who may read it and find it. A thread for members leaves no choice to its answers. */
export function VisibilityFields({ state, thread }: FieldsProps & { thread?: Bounds }) {
  const { t } = useI18n();
  const audiences = useOptions("audience", ["everyone", "members"]);
  const engines = useOptions("search", ["index", "noindex"]);
  if (thread?.audience === "members") return <p>{t("answers.choices.membersThread")}</p>;
  return (
    <>
      <Choices
        name="audience"
        label={t("answers.choices.audience.label")}
        required
        initial="everyone"
        state={state}
        options={audiences}
      />
      {thread?.indexable === false ? null : (
        <Choices
          name="search"
          label={t("answers.choices.search.label")}
          required
          initial="index"
          state={state}
          options={engines}
        />
      )}
    </>
  );
}

/** The three separate choices. */
export function ChoicesFields({ state, thread }: FieldsProps & { thread?: Bounds }) {
  const { t } = useI18n();
  const scopes = useOptions("research", ["none", "controlled", "open"]);
  return (
    <section className="card form" aria-labelledby="choices-title">
      <div>
        <h2 id="choices-title">{t("answers.choices.title")}</h2>
        <p className="hint">{t("answers.choices.hint")}</p>
      </div>
      <VisibilityFields state={state} thread={thread} />
      <Choices
        name="research"
        label={t("answers.choices.research.label")}
        hint={<a href={paths.document("research-consent")}>{t("answers.choices.research.about")}</a>}
        required
        initial="none"
        state={state}
        options={scopes}
      />
    </section>
  );
}

/** Asked once a question seems to be about a child: it is for the person responsible to ask. */
export function ChildField({ state }: FieldsProps) {
  const { t } = useI18n();
  return (
    <Choices
      name="child"
      label={t("answers.ask.child")}
      hint={t("answers.ask.childHint")}
      state={state}
      options={(["responsible", "not-a-child"] as const).map((value) => ({
        value,
        label: t(`answers.ask.childOptions.${value}`),
      }))}
    />
  );
}
