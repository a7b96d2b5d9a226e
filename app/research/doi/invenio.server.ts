/** An InvenioRDM repository (Zenodo is one): https://inveniordm.docs.cern.ch/reference/rest_api_drafts_records/ */
export interface Repository {
  /** Of its API, e.g. https://zenodo.org/api. */
  url: string;
  token: string;
}

/** What a record says; the part of InvenioRDM's metadata that a data set needs. */
export interface RecordMetadata {
  resource_type: { id: "dataset" };
  title: string;
  publication_date: string;
  creators: { person_or_org: { type: "organizational"; name: string } }[];
  description: string;
  publisher: string;
  version: string;
  rights: { id: string }[];
  subjects: { subject: string }[];
  related_identifiers: { identifier: string; scheme: "url"; relation_type: { id: string } }[];
  dates?: { date: string; type: { id: "withdrawn" }; description: string }[];
}

/** The repository said no, or something that is not an answer. Its words are kept out: they may repeat ours. */
export class RepositoryFailed extends Error {
  override readonly name = "RepositoryFailed";
  readonly code: string;
  constructor(step: string, status: number | string) {
    super(`${step}: ${status}`);
    this.code = `${step} ${status}`;
  }
}

const patienceMs = 30_000;

async function call(
  { url, token }: Repository,
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: object | string,
): Promise<{ status: number; json: Record<string, unknown> }> {
  const headers: Record<string, string> = { Authorization: `Bearer ${token}`, Accept: "application/json" };
  const isFile = typeof body === "string";
  if (body !== undefined) headers["Content-Type"] = isFile ? "application/octet-stream" : "application/json";
  const options: RequestInit = { method, headers, signal: AbortSignal.timeout(patienceMs) };
  if (body !== undefined) options.body = isFile ? body : JSON.stringify(body);
  const answer = await fetch(`${url.replace(/\/$/, "")}${path}`, options);
  const json = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  return { status: answer.status, json };
}

/** @throws RepositoryFailed for any other answer than a good one */
async function ask(repository: Repository, step: string, ...rest: DropFirst<Parameters<typeof call>>) {
  const { status, json } = await call(repository, ...rest);
  if (status < 200 || status > 299) throw new RepositoryFailed(step, status);
  return json;
}
type DropFirst<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

const files = { enabled: true };
const access = { record: "public", files: "public" };

/** A draft of a first record, or of a new version of an existing one. @returns its id */
export async function createDraft(
  repository: Repository,
  metadata: RecordMetadata,
  previousId: string | null,
): Promise<string> {
  const draft = previousId
    ? await ask(repository, "new-version", "POST", `/records/${previousId}/versions`)
    : await ask(repository, "create", "POST", "/records", { metadata, files, access });
  return String(draft.id);
}

/** Reserves a DOI for a draft, or finds the one that it has. */
export async function reserveDoi(repository: Repository, id: string): Promise<string> {
  const doiOf = (json: Record<string, unknown>) =>
    (json.pids as { doi?: { identifier?: string } } | undefined)?.doi?.identifier;
  const draft = await ask(repository, "read-draft", "GET", `/records/${id}/draft`);
  const doi =
    doiOf(draft) ?? doiOf(await ask(repository, "reserve-doi", "POST", `/records/${id}/draft/pids/doi`));
  if (!doi) throw new RepositoryFailed("reserve-doi", "no DOI");
  return doi;
}

export const describeDraft = (repository: Repository, id: string, metadata: RecordMetadata) =>
  ask(repository, "describe", "PUT", `/records/${id}/draft`, { metadata, files, access });

/** Uploads a text file into a draft, unless an earlier try did. */
export async function uploadFile(
  repository: Repository,
  id: string,
  key: string,
  text: string,
): Promise<void> {
  const base = `/records/${id}/draft/files`;
  const { entries = [] } = (await ask(repository, "list-files", "GET", base)) as {
    entries?: { key: string; status: string }[];
  };
  const found = entries.find((entry) => entry.key === key);
  if (found?.status === "completed") return;
  const name = encodeURIComponent(key);
  if (!found) await ask(repository, "add-file", "POST", base, [{ key }] as unknown as object);
  await ask(repository, "upload", "PUT", `${base}/${name}/content`, text);
  await ask(repository, "commit", "POST", `${base}/${name}/commit`);
}

/** Makes a draft public; a record that is public already stays as it is. */
export async function publishDraft(repository: Repository, id: string): Promise<void> {
  const { status } = await call(repository, "GET", `/records/${id}`);
  if (status === 200) return;
  await ask(repository, "publish", "POST", `/records/${id}/draft/actions/publish`);
}

export const isPublished = async (repository: Repository, id: string): Promise<boolean> =>
  (await call(repository, "GET", `/records/${id}`)).status === 200;

/** Opens a public record for a change of what it says, and publishes the change. */
export async function amendRecord(
  repository: Repository,
  id: string,
  metadata: RecordMetadata,
): Promise<void> {
  await ask(repository, "edit", "POST", `/records/${id}/draft`);
  await describeDraft(repository, id, metadata);
  await ask(repository, "publish", "POST", `/records/${id}/draft/actions/publish`);
}
