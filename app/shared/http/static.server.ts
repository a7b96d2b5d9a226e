import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative } from "node:path";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

type Asset = { headers: Record<string, string>; plain: Buffer; gzip?: Buffer; br?: Buffer };

/** Loads the client files and what the build packed of them. @returns a handler that answers whether it served the request */
export async function loadAssets(
  directory: string,
): Promise<(request: IncomingMessage, response: ServerResponse, extra: Record<string, string>) => boolean> {
  const assets = new Map<string, Asset>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(map|br|gz)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(directory, file).replaceAll("\\", "/")}`;
    const plain = await readFile(file);
    const type = types[extname(file)] ?? "application/octet-stream";
    const [br, gzip] = await Promise.all(
      [".br", ".gz"].map((end) => readFile(`${file}${end}`).catch(() => undefined)),
    );
    assets.set(path, {
      headers: {
        "Content-Type": type,
        "Cache-Control": path.startsWith("/assets/")
          ? "public, max-age=31536000, immutable"
          : "public, max-age=3600",
        ETag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
        Vary: "Accept-Encoding",
      },
      plain,
      ...(br && { br }),
      ...(gzip && { gzip }),
    });
  }
  return (request, response, extra) => {
    const asset = assets.get((request.url ?? "").split("?", 1)[0]!);
    if (!asset || (request.method !== "GET" && request.method !== "HEAD")) return false;
    for (const [name, value] of Object.entries({ ...extra, ...asset.headers }))
      response.setHeader(name, value);
    if (request.headers["if-none-match"] === asset.headers.ETag) {
      response.writeHead(304).end();
      return true;
    }
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const encoding =
      asset.br && accepted.includes("br") ? "br" : asset.gzip && accepted.includes("gzip") ? "gzip" : null;
    const body = encoding ? asset[encoding]! : asset.plain;
    if (encoding) response.setHeader("Content-Encoding", encoding);
    response.writeHead(200, { "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  };
}
