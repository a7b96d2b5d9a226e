import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import type { S3Place } from "../../app/research/storage/s3.server.ts";

export interface S3Server {
  place: Omit<S3Place, "prefix">;
  stop(): Promise<void>;
}

/** An S3 server on the loopback with one bucket; it checks signatures. */
export async function startS3(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), "entraide-s3-"));
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: "releases", configs: [] }],
  });
  const { port } = await server.run();
  return {
    // The account that s3rver knows.
    place: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: "releases",
      region: "us-east-1",
      accessKeyId: "S3RVER",
      secretAccessKey: "S3RVER",
    },
    stop: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
