/** Where a value was written, and how the way to it is named. */

/** Line and column count from 1, in UTF-16 units as editors do; a value of `--set` stands in file `command line`, on the line of its turn. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The way from the root of a scenario to a value: keys and list positions. */
export type Path = readonly (string | number)[];

/** The file that values of `--set` are said to come from. */
export const COMMAND_LINE = 'command line';

/** `stages.assessment.in_progress.tasks[0].hours`, as `--set` reads it back; the root is an empty text. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}
