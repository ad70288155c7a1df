/** What the user gave is wrong: said in a sentence, answered with exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What would be right, or where to look. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
