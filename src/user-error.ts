/** An error for people: one sentence, and the next step to take. A bug is any other error. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    /** Stable slug, for scripts and tests: `no-such-pack`. */
    readonly code: string,
    message: string,
    /** What to do now. */
    readonly next?: string,
    /** 1: findings · 2: usage, missing path, unusable home. */
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
  }
}
