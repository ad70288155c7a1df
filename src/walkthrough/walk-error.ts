/** What cannot be done in a walk-through, in a sentence that helps. Nothing is lost by it. */
export class WalkError extends Error {
  override readonly name = 'WalkError';
  /** What would be right, or where to look. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
