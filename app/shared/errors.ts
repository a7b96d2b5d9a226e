/** What the person cannot fix by editing a form. Mapped to HTTP once, in app/shared/http. */
export class AppError extends Error {
  readonly status: number;
  /** Key below "errors" in the message catalogue. */
  readonly reason: string;
  constructor(status: number, reason: string) {
    super(reason);
    this.name = new.target.name;
    this.status = status;
    this.reason = reason;
  }
}

export class BadRequest extends AppError {
  constructor(reason = "bad-request") {
    super(400, reason);
  }
}

export class NotFound extends AppError {
  constructor(reason = "not-found") {
    super(404, reason);
  }
}

export class Forbidden extends AppError {
  constructor(reason = "forbidden") {
    super(403, reason);
  }
}

export class Conflict extends AppError {
  constructor(reason = "conflict") {
    super(409, reason);
  }
}

export class Gone extends AppError {
  constructor(reason = "gone") {
    super(410, reason);
  }
}

export class TooMany extends AppError {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super(429, "too-many");
    this.retryAfterSeconds = Math.max(1, Math.ceil(retryAfterSeconds));
  }
}
