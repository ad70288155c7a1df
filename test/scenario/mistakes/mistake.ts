/** A mistake in a scenario, with the place and words of the answer. */

export interface Mistake {
  readonly title: string;
  readonly text: string;
  /** As `shown` shows them, in order of their places. */
  readonly problems: readonly string[];
}

const SOURCED = 'source: "assumption: for the test"\n';

/** The text with a source, so that numbers may stand in it. */
export const sourced = (title: string, text: string, ...problems: readonly string[]): Mistake => ({
  title,
  text: SOURCED + text,
  problems,
});

/** Lines of the stage `a.b`; the first is line 4, from column 5. */
export const inStage = (title: string, lines: string, ...problems: readonly string[]): Mistake =>
  sourced(title, `stages:\n  a.b:\n${lines.replaceAll(/^/gm, '    ')}`, ...problems);

export const plain = (title: string, text: string, ...problems: readonly string[]): Mistake => ({
  title,
  text,
  problems,
});
