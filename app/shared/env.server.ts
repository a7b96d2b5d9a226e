import { z } from "zod";

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Entraide <no-reply@localhost>"),
  STORAGE_URL: z.url({ protocol: /^(file|s3)$/ }).optional(),
  /** For STORAGE_URL=s3://bucket/prefix; the names are those of every S3 client. */
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_REGION: z.string().default("us-east-1"),
  AWS_ENDPOINT_URL: z.url({ protocol: /^https?$/ }).optional(),
  SECRET_KEY: z.string().min(32),
  /** 32 random bytes in Base64: signs data releases. */
  RELEASE_SIGNING_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/)
    .optional(),
  /** API of an InvenioRDM repository (https://zenodo.org/api) and a token for it: gives releases a DOI; off until set. */
  DOI_REPOSITORY_URL: z.url({ protocol: /^https?$/ }).optional(),
  DOI_REPOSITORY_TOKEN: z.string().optional(),
  /** How many proxies in front add to X-Forwarded-For; 0 ignores the header. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** What Prometheus shows to read /metrics; without it nobody reads them. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** A web process that comes this late to its requests sheds those that cost most; 0: never. */
  SHED_AFTER_MS: z.coerce.number().int().min(0).max(60_000).default(500),
  /** A worker writes this file every few seconds while it reads its queues: what looks after processes looks at it. */
  HEARTBEAT_FILE: z.string().min(1).optional(),
  /** How long a worker's jobs wait for it when it is gone without a word; unset: 30 seconds, a minute for releases. */
  JOB_LOCK_SECONDS: z.coerce.number().int().min(1).max(3_600).optional(),
  /** Set by `npm start`: turns on the local mailbox at /dev/mail. */
  EMBEDDED: z.stringbool().default(false),
  /** Who runs the site: named on the legal pages, where the law wants it (GDPR art. 13, DSA art. 11 and 12). */
  OPERATOR_NAME: z.string().optional(),
  OPERATOR_ADDRESS: z.string().optional(),
  OPERATOR_EMAIL: z.email().optional(),
  /** Domains of institutional mailboxes that count as proof beside the built-in list, separated by commas. */
  TRUSTED_MAIL_DOMAINS: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((domain) => domain.trim().toLowerCase())
        .filter(Boolean),
    ),
  /** Sign-in that proves a profession (OpenID Connect); off until the issuer is set. The default claims are Pro Santé Connect's. */
  PROFESSIONAL_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  PROFESSIONAL_OIDC_CLIENT_ID: z.string().optional(),
  PROFESSIONAL_OIDC_CLIENT_SECRET: z.string().optional(),
  PROFESSIONAL_OIDC_NAME: z.string().default("Pro Santé Connect"),
  PROFESSIONAL_OIDC_SCOPE: z.string().default("openid scope_all"),
  PROFESSIONAL_OIDC_ACR: z.string().default("eidas1"),
  /** JSON: where this provider keeps number, names and professions (app/credentials/sign-in/claims.ts). */
  PROFESSIONAL_OIDC_CLAIMS: z.string().refine(isJson).optional(),
  /** Sign-in of researchers with their ORCID iD; off until the client is set. */
  ORCID_ISSUER: z.url({ protocol: /^https?$/ }).default("https://orcid.org"),
  ORCID_CLIENT_ID: z.string().optional(),
  ORCID_CLIENT_SECRET: z.string().optional(),
  /** Live look-ups beside the imported registers; off until set. */
  RPPS_LOOKUP_URL: z.url({ protocol: /^https?$/ }).optional(),
  RPPS_LOOKUP_KEY: z.string().optional(),
  NPPES_LOOKUP_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where each process also writes its log, a file a day, deleted after twelve months; unset: the host keeps them. */
  LOG_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

export type Environment = z.infer<typeof schema> & { BASE_URL: string };

/** The names of all variables. */
export const environmentNames: readonly string[] = Object.keys(schema.shape);

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
