/** After this many failures in a row nobody asks for a while: a service that is down is not asked once per application. */
const failuresToOpen = 3;
const openMs = 60_000;

export class BreakerOpen extends Error {}

/**
 * A circuit breaker: closed, it lets calls through; opened by failures in a row, it refuses at once; after a minute it
 * lets one through to see.
 */
export function createBreaker(now: () => number = Date.now) {
  let failures = 0;
  let openUntil = 0;
  return async function guarded<T>(call: () => Promise<T>): Promise<T> {
    if (now() < openUntil) throw new BreakerOpen("the service failed a moment ago");
    // Whoever comes while the first one tries again is refused as before.
    if (failures >= failuresToOpen) openUntil = now() + openMs;
    try {
      const answer = await call();
      failures = 0;
      openUntil = 0;
      return answer;
    } catch (error) {
      failures += 1;
      if (failures >= failuresToOpen) openUntil = now() + openMs;
      throw error;
    }
  };
}
