// A bare node:http server that inserts one waiting answer per request, in a transaction: what posting costs at least.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import postgres from "postgres";

const sql = postgres(process.env.DATABASE_URL!, { max: 10, onnotice: () => {} });
/** An answer like those that are posted: the copies differ in their id only. */
const [model] = await sql`select id from posts where kind = 'experience' order by id limit 1`;

const insert = () =>
  sql.begin(
    (tx) => tx`
      insert into posts (id, question_id, kind, status, origin, author_id, language, body_markdown, body_html, body_text,
        renderer_version, created_at)
      select ${randomUUID()}, question_id, kind, 'pending', origin, author_id, language, body_markdown, body_html,
        body_text, renderer_version, now()
      from posts where id = ${model!.id as string}`,
  );

const server = createServer((request, response) => {
  if (request.url === "/cpu") return void response.end(JSON.stringify(process.cpuUsage()));
  request.resume();
  insert().then(
    () => response.writeHead(303, { Location: "/" }).end(),
    () => response.writeHead(500).end(),
  );
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send!(typeof address === "object" && address ? address.port : 0);
});
process.on("disconnect", () => process.exit(0));
