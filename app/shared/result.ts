/** What a command answers: done with something, or a problem that the person can fix. */
export type Result<Problem extends string, Value extends object = object> =
  ({ ok: true } & Value) | { ok: false; problem: Problem };

export function done(): { ok: true };
export function done<V extends object>(value: V): { ok: true } & V;
export function done<V extends object>(value?: V) {
  return { ok: true, ...value };
}

export function problem<P extends string>(name: P): { ok: false; problem: P } {
  return { ok: false, problem: name };
}
