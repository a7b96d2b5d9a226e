import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { When } from "../../shared/ui/pieces.tsx";
import { ActionLink, OwnOrReport } from "./actions.tsx";
import { Body, ModeratorLabel, StatusNotice, useName } from "./pieces.tsx";
import type { SimpleWords } from "./types.ts";

/** The answer said again in simple words: a switch that needs no script, with who wrote it and for which wording. */
export function SimpleVersions({
  versions: [newest, ...earlier],
  target,
  isMember,
}: {
  versions: SimpleWords[];
  target: string;
  isMember: boolean;
}) {
  const { t } = useI18n();
  if (!newest) return null;
  return (
    <details className="simple">
      <summary>
        {t("questions.thread.simple.title")}
        <span className="visually-hidden">{`, ${target}`}</span>
      </summary>
      <Version version={newest} isMember={isMember} />
      {earlier.length > 0 ? (
        <details>
          <summary>{t("questions.thread.simple.earlier", { count: earlier.length })}</summary>
          {earlier.map((version) => (
            <Version key={version.id} version={version} isMember={isMember} />
          ))}
        </details>
      ) : null}
    </details>
  );
}

function Version({ version, isMember }: { version: SimpleWords; isMember: boolean }) {
  const { t } = useI18n();
  const name = useName()(version);
  return (
    <div className="stack tight" id={`post-${version.id}`}>
      <StatusNotice post={version} />
      <ModeratorLabel label={version.label} correction={version.correction} />
      {version.isStale ? <p className="notice">{t("questions.thread.simple.stale")}</p> : null}
      <Body post={version} />
      <p className="meta">
        {t("questions.thread.simple.by", { name })}{" "}
        {version.publishedAt ? <When at={version.editedAt ?? version.publishedAt} /> : null}
      </p>
      <div className="actions">
        <OwnOrReport
          id={version.id}
          isMine={version.isMine}
          isMember={isMember}
          isEdited={version.editedAt !== null}
          target={t("questions.thread.simple.this", { name })}
        />
      </div>
    </div>
  );
}

/** The way to write one, for whoever may. */
export function SimplifyLink({ id, target, isFirst }: { id: string; target: string; isFirst: boolean }) {
  const { t } = useI18n();
  const label = t(isFirst ? "questions.thread.simple.write" : "questions.thread.simple.rewrite");
  return <ActionLink href={paths.simplifyPost(id)} label={label} target={target} />;
}
