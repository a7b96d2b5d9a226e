// Imported before a program (`node --import`): its clock is wrong by CLOCK_SKEW_MS from its first line on.
const skewMs = Number(process.env.CLOCK_SKEW_MS ?? 0);
const TrueDate = Date;
const now = () => TrueDate.now() + skewMs;

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
  apply: () => new TrueDate(now()).toString(),
  get: (target, key, receiver) => (key === "now" ? now : Reflect.get(target, key, receiver)),
});
