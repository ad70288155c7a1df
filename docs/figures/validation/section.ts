/** A part of docs/validation.md. */

export interface Section {
  readonly title: string;
  /** What came out, in one line of the table at the top. */
  readonly glance: string;
  /** Markdown below the title. */
  readonly lines: readonly string[];
}
