import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Field, Select } from "../shared/ui/form.tsx";
import { filterValues } from "./choices.ts";
import type { QueueFilters } from "./schema.ts";

/** A plain GET form: a filtered queue has an address that can be kept. */
export function QueueFilterForm({ chosen }: { chosen: Omit<QueueFilters, "after"> }) {
  const { t } = useI18n();
  const any = { value: "all", label: t("moderation.queue.any") };
  const languages = { fr: t("moderation.queue.french"), en: t("moderation.queue.english") };
  return (
    <form method="get" action={paths.moderation()} className="form">
      <h2>{t("moderation.queue.filters")}</h2>
      <Select
        name="state"
        label={t("moderation.queue.state")}
        required
        initial={chosen.state ?? "all"}
        options={[
          { value: "all", label: t("moderation.queue.states.moderators") },
          ...filterValues.state.map((value) => ({ value, label: t(`moderation.queue.states.${value}`) })),
        ]}
      />
      <Select
        name="lane"
        label={t("moderation.queue.lane")}
        required
        initial={chosen.lane ?? "all"}
        options={[
          any,
          ...filterValues.lane.map((value) => ({ value, label: t(`moderation.lanes.${value}`) })),
        ]}
      />
      <Select
        name="severity"
        label={t("moderation.queue.severity")}
        required
        initial={chosen.severity ?? "all"}
        options={[
          any,
          ...filterValues.severity.map((value) => ({ value, label: t(`moderation.severities.${value}`) })),
        ]}
      />
      <Select
        name="language"
        label={t("moderation.queue.language")}
        required
        initial={chosen.language ?? "all"}
        options={[any, ...filterValues.language.map((value) => ({ value, label: languages[value] }))]}
      />
      <Select
        name="age"
        label={t("moderation.queue.age")}
        required
        initial={chosen.age ?? "all"}
        options={[
          any,
          ...filterValues.age.map((value) => ({ value, label: t(`moderation.queue.ages.${value}`) })),
        ]}
      />
      <Field
        name="topic"
        label={t("moderation.queue.topic")}
        hint={t("moderation.queue.topicHint")}
        initial={chosen.topic ?? ""}
        maxLength={80}
      />
      <div className="actions">
        <button className="button">{t("moderation.queue.filter")}</button>
      </div>
    </form>
  );
}
