// A bare node:http server that sends the bytes of one file: what this machine can do at most.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [file, headersJson] = process.argv.slice(2);
const body = readFileSync(file!);
const headers = JSON.parse(headersJson!) as Record<string, string>;

const server = createServer((request, response) => {
  if (request.url === "/cpu") return void response.end(JSON.stringify(process.cpuUsage()));
  response.writeHead(200, { ...headers, "Content-Length": body.length });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send!(typeof address === "object" && address ? address.port : 0);
});
process.on("disconnect", () => process.exit(0));
