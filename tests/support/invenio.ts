import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

interface FakeRecord {
  id: string;
  /** Shared by the versions of one record. */
  parent: string;
  metadata: Record<string, unknown>;
  doi: string | null;
  files: Map<string, { content: string | null; isCommitted: boolean }>;
  state: "draft" | "published" | "editing";
}

export interface InvenioServer {
  url: string;
  token: string;
  records: Map<string, FakeRecord>;
  /** Answers the next request whose path ends so with 503, once. */
  failNext(ending: string): void;
  stop(): Promise<void>;
}

/**
 * A repository on the loopback that keeps what it is told and refuses what InvenioRDM refuses: no token, publishing
 * without title, creators, date or type, files that were announced and not committed, a second record of one version.
 */
export async function startInvenio(): Promise<InvenioServer> {
  const token = "a token of the tests";
  const records = new Map<string, FakeRecord>();
  let failing: string | null = null;
  const add = (parent: string | null, metadata: Record<string, unknown>): FakeRecord => {
    const id = `rec-${records.size + 1}`;
    const record: FakeRecord = {
      id,
      parent: parent ?? `parent-${id}`,
      metadata,
      doi: null,
      files: new Map(),
      state: "draft",
    };
    records.set(id, record);
    return record;
  };
  const shown = (record: FakeRecord) => ({
    id: record.id,
    parent: { id: record.parent },
    is_published: record.state !== "draft",
    metadata: record.metadata,
    pids: record.doi ? { doi: { identifier: record.doi, provider: "datacite" } } : {},
  });

  function answer(method: string, path: string, body: string): [number, unknown] {
    const json = () => JSON.parse(body) as { metadata: Record<string, unknown> };
    if (method === "POST" && path === "/records") return [201, shown(add(null, json().metadata))];
    const [, id, rest = ""] = /^\/records\/([^/]+)(\/.*)?$/.exec(path) ?? [];
    const record = records.get(id ?? "");
    if (!record) return [404, {}];
    if (method === "GET" && rest === "") return record.state === "draft" ? [404, {}] : [200, shown(record)];
    if (method === "POST" && rest === "/versions")
      return record.state === "draft" ? [404, {}] : [201, shown(add(record.parent, record.metadata))];
    if (method === "POST" && rest === "/draft") {
      if (record.state === "draft") return [404, {}];
      record.state = "editing";
      return [201, shown(record)];
    }
    if (record.state === "published") return [404, {}];
    if (rest === "/draft" && method === "GET") return [200, shown(record)];
    if (rest === "/draft" && method === "PUT") {
      record.metadata = json().metadata;
      return [200, shown(record)];
    }
    if (rest === "/draft/pids/doi" && method === "POST") {
      if (record.doi) return [400, {}];
      record.doi = `10.5072/${record.id}`;
      return [201, shown(record)];
    }
    if (rest === "/draft/actions/publish") {
      const required = ["title", "creators", "publication_date", "resource_type"];
      const isComplete = required.every((key) => record.metadata[key]) && record.doi !== null;
      const files = [...record.files.values()];
      if (!isComplete || files.length === 0 || files.some(({ isCommitted }) => !isCommitted))
        return [400, {}];
      record.state = "published";
      return [202, shown(record)];
    }
    return answerFiles(record, method, rest, body);
  }

  function answerFiles(record: FakeRecord, method: string, rest: string, body: string): [number, unknown] {
    if (rest === "/draft/files" && method === "GET") {
      const entries = [...record.files].map(([key, { isCommitted }]) => ({
        key,
        status: isCommitted ? "completed" : "pending",
      }));
      return [200, { entries }];
    }
    if (rest === "/draft/files" && method === "POST") {
      for (const { key } of JSON.parse(body) as { key: string }[]) {
        if (record.files.has(key)) return [400, {}];
        record.files.set(key, { content: null, isCommitted: false });
      }
      return [201, {}];
    }
    const [, name, action] = /^\/draft\/files\/([^/]+)\/(content|commit)$/.exec(rest) ?? [];
    const file = record.files.get(decodeURIComponent(name ?? ""));
    if (!file) return [404, {}];
    if (action === "content") file.content = body;
    else if (file.content === null) return [400, {}];
    else file.isCommitted = true;
    return [200, {}];
  }

  const server = createServer(async (request, response) => {
    const path = request.url!.replace(/^\/api/, "");
    const body = await bodyOf(request);
    const isFailing = failing !== null && path.endsWith(failing);
    if (isFailing) failing = null;
    const [status, json] = isFailing
      ? [503, {}]
      : request.headers.authorization === `Bearer ${token}`
        ? answer(request.method!, path, body)
        : [401, {}];
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api`,
    token,
    records,
    failNext: (ending) => (failing = ending),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
