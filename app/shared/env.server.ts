import { z } from "zod";

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Entraide <no-reply@localhost>"),
  STORAGE_URL: z.url({ protocol: /^(file|s3)$/ }).optional(),
  SECRET_KEY: z.string().min(32),
  /** How many proxies in front add to X-Forwarded-For; 0 ignores the header. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Set by `npm start`: turns on the local mailbox at /dev/mail. */
  EMBEDDED: z.stringbool().default(false),
  /** Who runs the site: named on the legal pages, where the law wants it (GDPR art. 13, DSA art. 11 and 12). */
  OPERATOR_NAME: z.string().optional(),
  OPERATOR_ADDRESS: z.string().optional(),
  OPERATOR_EMAIL: z.email().optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

export type Environment = z.infer<typeof schema> & { BASE_URL: string };

let parsed: Environment | undefined;

/** The environment, parsed once. Throws one line that names every wrong variable, never its value. */
export function environment(source: NodeJS.ProcessEnv = process.env): Environment {
  if (parsed && source === process.env) return parsed;
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
    throw new Error(`Wrong or missing environment: ${names.join(", ")}`);
  }
  const environment = {
    ...result.data,
    BASE_URL: result.data.BASE_URL ?? `http://localhost:${result.data.PORT}`,
  };
  if (source === process.env) parsed = environment;
  return environment;
}
