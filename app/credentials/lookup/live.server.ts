import { environment } from "../../shared/env.server.ts";
import { log } from "../../shared/log.server.ts";
import type { ImportedRegistry, RegistryRow } from "../checks/claim.ts";
import { createBreaker } from "./breaker.ts";
import { rowsOfBundle } from "./fhir.ts";
import { rowsOfNpi } from "./npi.ts";

const timeoutMs = 5_000;
const maxAnswerBytes = 1 << 20;

interface Service {
  url: string;
  headers: Record<string, string>;
  read: (answer: unknown, number: string) => RegistryRow[];
}

/** The service of a registry as it is configured; null, the default, asks nobody. */
function serviceOf(registry: ImportedRegistry, number: string): Service | null {
  const { RPPS_LOOKUP_URL, RPPS_LOOKUP_KEY, NPPES_LOOKUP_URL } = environment();
  if (registry === "rpps") {
    if (!RPPS_LOOKUP_URL) return null;
    const url = `${RPPS_LOOKUP_URL.replace(/\/$/, "")}/Practitioner?identifier=${number}`;
    return { url, headers: RPPS_LOOKUP_KEY ? { "ESANTE-API-KEY": RPPS_LOOKUP_KEY } : {}, read: rowsOfBundle };
  }
  if (!NPPES_LOOKUP_URL) return null;
  return { url: `${NPPES_LOOKUP_URL}?version=2.1&number=${number}`, headers: {}, read: rowsOfNpi };
}

const breakers = { rpps: createBreaker(), nppes: createBreaker() };

/**
 * Asks the registry's own service for one number, in the form in which a snapshot answers.
 * @returns null when none is configured, or it is slow, down or not understood: then the snapshot decides
 */
export async function findLive(
  registry: ImportedRegistry,
  number: string,
  giveUpAfterMs = timeoutMs,
): Promise<RegistryRow[] | null> {
  const service = serviceOf(registry, number);
  if (!service) return null;
  try {
    return await breakers[registry](async () => {
      const response = await fetch(service.url, {
        headers: { Accept: "application/json", ...service.headers },
        signal: AbortSignal.timeout(giveUpAfterMs),
        redirect: "error",
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return service.read(JSON.parse(await readText(response)), number);
    });
  } catch (error) {
    // Neither the address nor the answer: both hold the number.
    log.warn({ registry, error: (error as Error).name }, "registry look-up failed, the snapshot decides");
    return null;
  }
}

async function readText(response: Response): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for (const reader = response.body!.getReader(); ;) {
    const { value, done } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > maxAnswerBytes) throw new Error("the answer is too long");
  }
}
