const sampleMs = 200;
/** Weight of the newest sample: one long computation is no overload, several in a row are. */
const weight = 0.3;

export interface LoadGauge {
  /** Milliseconds by which this process is late, smoothed over about a second. */
  delayMs(): number;
  isOverloaded(): boolean;
  stop(): void;
}

/**
 * Measures how late the event loop comes to what is due: the time that every request waits for its turn.
 * @param limitMs from which on there is too much to do; 0: never
 */
export function measureLoad(limitMs: number): LoadGauge {
  let delay = 0;
  let due = performance.now() + sampleMs;
  const timer = setInterval(() => {
    const now = performance.now();
    delay = (1 - weight) * delay + weight * Math.max(0, now - due);
    due = now + sampleMs;
  }, sampleMs).unref();
  return {
    delayMs: () => delay,
    isOverloaded: () => limitMs > 0 && delay > limitMs,
    stop: () => clearInterval(timer),
  };
}
