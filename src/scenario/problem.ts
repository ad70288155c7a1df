/** One thing that is wrong with a scenario, where it stands, and how a list of them is shown. */
import { pathText, type Path, type Place } from './place.ts';
import type { ResolvedScenario } from './read.ts';
import { problemTexts, type ProblemCode, type ProblemText } from './problems.ts';

export interface Problem extends Place {
  readonly code: ProblemCode;
  /** An error stops a run before it starts; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** `stages.assessment.in_progress.duration`; empty for the whole file. */
  readonly path: string;
  /** The value found, as it was written; the message goes on from it. */
  readonly found?: string;
  readonly message: string;
  /** What would be right. */
  readonly hint?: string;
  /** The valid name that was probably meant. */
  readonly nearest?: string;
}

/** What a problem is about. */
export interface Where {
  readonly place: Place;
  readonly path: Path | string;
  /** The value found, not yet shortened. */
  readonly found?: unknown;
}

/** A problem in the words of `problems.ts`. */
export function problem<C extends ProblemCode>(
  code: C,
  where: Where,
  ...details: Parameters<(typeof problemTexts)[C]>
): Problem {
  const write = problemTexts[code] as (...details: unknown[]) => ProblemText;
  const { message, hint, nearest, severity = 'error' } = write(...details);
  return {
    code,
    severity,
    ...where.place,
    path: typeof where.path === 'string' ? where.path : pathText(where.path),
    ...('found' in where && { found: shortened(where.found) }),
    message,
    ...(hint !== undefined && { hint }),
    ...(nearest !== undefined && { nearest }),
  };
}

const LONGEST_VALUE = 60;

/** A value as text that fits into a line: `"10"`, `1.2`, `a list`. */
function shortened(value: unknown): string {
  const text = valueText(value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE - 1)}…`;
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping';
}

/** By file in the order given (others after them), then line and column; the same problem twice counts once. */
export function sortProblems(problems: readonly Problem[], files: readonly string[] = []): Problem[] {
  const rank = (file: string) => (files.includes(file) ? files.indexOf(file) : files.length);
  const seen = new Map(
    problems.map((one) => [`${one.file}:${one.line}:${one.column} ${one.path} ${one.message}`, one]),
  );
  return [...seen.values()].sort(
    (a, b) =>
      rank(a.file) - rank(b.file) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column,
  );
}

/** Every problem of a scenario at once: it cannot be run. */
export class ScenarioErrors extends Error {
  override readonly name = 'ScenarioErrors';
  readonly problems: readonly Problem[];
  /** What could be read all the same, to look for further problems in it. */
  readonly readable: ResolvedScenario | undefined;

  constructor(problems: readonly Problem[], readable?: ResolvedScenario) {
    super(formatProblems(problems));
    this.problems = problems;
    this.readable = readable;
  }
}

/** What is shown of a problem. */
type Shown = Omit<Problem, 'code'>;

const WIDTH = 80;
const DEEPEST_INDENT = 24;

/**
 * The problems as text for a terminal, at most 80 columns wide as far as words allow:
 * `my.yaml:22:15  stages.x.tasks[0].hours   "10" has no unit`, the remedy on the line below.
 */
export function formatProblems(problems: readonly Shown[]): string {
  return problems.map(formatProblem).join('\n');
}

function formatProblem(one: Shown): string {
  const place = `${one.file}:${one.line}:${one.column}`;
  const margin = ' '.repeat(Math.min(place.length + 2, DEEPEST_INDENT));
  const says = [one.severity === 'warning' ? 'warning:' : '', one.found ?? '', one.message];
  const sentence = says.filter((part) => part !== '').join(' ');
  const head = [place, one.path].filter((part) => part !== '').join('  ');
  const hints = wrap(remedy(one), margin);
  const line = one.path === '' ? `${head}  ${sentence}` : `${head}   ${sentence}`;
  if (line.length <= WIDTH) return [line, ...hints].join('\n');
  return [head, ...wrap(sentence, margin), ...hints].join('\n');
}

function remedy({ nearest, hint }: Shown): string {
  const guess = nearest === undefined ? '' : `did you mean ${nearest}?`;
  return [guess, hint === undefined || guess === '' ? (hint ?? '') : `(${hint})`]
    .filter((part) => part !== '')
    .join('  ');
}

/** Lines of words behind a margin; one word alone may be wider. */
function wrap(text: string, margin: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && margin.length + last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else if (text !== '') lines.push(word);
  }
  return lines.map((line) => margin + line.trimEnd());
}
