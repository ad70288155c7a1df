/** Every option, said once. */
import { InvalidArgumentError } from 'commander';
import {
  DIMENSIONS,
  LOG_CHOICES,
  type AlsoOption,
  type MattersOption,
  type PrecisionOption,
  type VaryOption,
} from './command-options.ts';
import { dayOfDate } from '../events/day-number.ts';
import { FIGURE_USES } from '../scenario/figure-uses.ts';
import { parseVary } from './sweep/parse-vary.ts';
import { parseLimit } from '../scenario/limit-text.ts';
import { nearest } from '../scenario/nearest.ts';
import { ROLES } from '../walkthrough/role.ts';

export interface OptionDefinition {
  readonly flags: string;
  readonly description: string;
  /** @throws InvalidArgumentError where the text is none of what is meant. */
  readonly parse?: (text: string, before: unknown) => unknown;
}

const wholeNumber = (least: number) => (text: string) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
    throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`);
  }
  return value;
};

function positiveNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0) {
    throw new InvalidArgumentError('It must be a number above 0.');
  }
  return value;
}

const oneOf = (names: readonly string[]) => (text: string) => {
  if (names.includes(text)) return text;
  const near = nearest(text, names);
  throw new InvalidArgumentError(
    `It must be one of ${names.join(', ')}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  );
};

function assignment(text: string, before: unknown): readonly string[] {
  if (!/^[^=\s]+=/.test(text))
    throw new InvalidArgumentError('Write it as teams.referral_and_assessment.workers=10.');
  return [...(Array.isArray(before) ? (before as string[]) : []), text];
}

function sizesOf(text: string, before: unknown): VaryOption {
  if (before !== undefined) throw new InvalidArgumentError('One value can be varied at a time.');
  try {
    return parseVary(text);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

/** A date that there is, `2015-03-31`. */
function existingDate(text: string): string {
  try {
    dayOfDate(text);
    return text;
  } catch {
    throw new InvalidArgumentError('It must be a date that exists, written as 2015-03-31.');
  }
}

/** A length as a timescale's limit is written: `5wd`, `2 weeks`. */
function spanAhead(text: string): ReturnType<typeof parseLimit> {
  try {
    return parseLimit(text);
  } catch (error) {
    throw new InvalidArgumentError(`It ${(error as Error).message}.`);
  }
}

/** `5%`, `plans_started=5%`, `plans_started=8`. */
function widthOfMean(text: string): PrecisionOption {
  const match = /^(?:([^=\s]+)=)?(\d*\.?\d+)(%?)$/.exec(text);
  const width = Number(match?.[2]);
  if (match === null || !(width > 0)) {
    throw new InvalidArgumentError('Write it as 5%, as MEASURE=5%, or as MEASURE=2 in its own unit.');
  }
  const relative = match[3] === '%';
  return { measure: match[1], halfWidth: relative ? width / 100 : width, relative };
}

/** `5%`, `2`, `plans_started=8`; may be repeated. */
function smallestDifference(text: string, before: unknown): readonly MattersOption[] {
  const match = /^(?:([^=\s]+)=)?(\d*\.?\d+)(%?)$/.exec(text);
  if (match === null) {
    throw new InvalidArgumentError(
      'Write it as 5% of a value, as 2 for points of a percentage, or as MEASURE=5% or MEASURE=8.',
    );
  }
  const relative = match[3] === '%';
  const size = Number(match[2]) / (relative ? 100 : 1);
  const one: MattersOption = { measure: match[1], size, relative };
  return [...(Array.isArray(before) ? (before as MattersOption[]) : []), one];
}

/** `teams.duty.workers=8..14`, `arrivals.contacts.rate=1800 per year..2600 per year`; may be repeated. */
function rangeOfParameter(text: string, before: unknown): readonly AlsoOption[] {
  const [, path = '', low = '', high = ''] = /^([^=\s]+)=\s*(.*?\S)\s*\.\.\s*(\S.*)$/.exec(text) ?? [];
  if (path === '')
    throw new InvalidArgumentError(
      'Write it as PATH=LOW..HIGH, teams.referral_and_assessment.workers=8..14.',
    );
  return [...(Array.isArray(before) ? (before as AlsoOption[]) : []), { path, low, high: high.trim() }];
}

export const json: OptionDefinition = { flags: '--json', description: 'print JSON' };
export const csv: OptionDefinition = { flags: '--csv', description: 'print comma-separated values' };
export const seed: OptionDefinition = {
  flags: '--seed <text>',
  description: 'any text; the same seed gives the same bytes',
};
export const years: OptionDefinition = {
  flags: '--years <n>',
  description: 'how long to simulate',
  parse: positiveNumber,
};
export const replications: OptionDefinition = {
  flags: '--replications <n>',
  description: 'how many independent repetitions',
  parse: wholeNumber(1),
};
export const precision: OptionDefinition = {
  flags: '--precision <[measure=]width>',
  description: 'as many replications as make a mean so precise: plans_started=5%',
  parse: widthOfMean,
};
export const set: OptionDefinition = {
  flags: '--set <path=value>',
  description: 'change one value of the scenario; may be repeated',
  parse: assignment,
};
export const vary: OptionDefinition = {
  flags: '--vary <path=values>',
  description: 'try one value of the scenario at several sizes: 8..16, 8..16..2 or 8,10,12',
  parse: sizesOf,
};
export const machines: OptionDefinition = {
  flags: '--machines <file>',
  description: 'JavaScript module with machines that the scenario names',
};
export const out: OptionDefinition = {
  flags: '--out <dir>',
  description: 'where to keep the run (default: runs/NAME)',
};
export const log: OptionDefinition = {
  flags: '--log <which>',
  description: "which replications' events to write: all, first, none (default: first)",
  parse: oneOf(LOG_CHOICES),
};
export const threads: OptionDefinition = {
  flags: '--threads <n>',
  description: 'how many replications at once; changes nothing in the run',
  parse: wholeNumber(1),
};
export const uncertainty: OptionDefinition = {
  flags: '--uncertainty',
  description: 'draw what is not known anew for every two replications',
};
export const runs: OptionDefinition = {
  flags: '--runs <n>',
  description: 'runs to learn from (default: 100, and 8 for each unknown)',
  parse: wholeNumber(40),
};
export const also: OptionDefinition = {
  flags: '--also <path=low..high>',
  description: 'a further parameter, and what it may be; may be repeated',
  parse: rangeOfParameter,
};
export const answers: OptionDefinition = {
  flags: '--measures <text>',
  description: 'measures in whose name the text stands (default: those of the thresholds)',
};
export const trajectories: OptionDefinition = {
  flags: '--trajectories <n>',
  description: 'how often the screening moves each parameter (default: 10)',
  parse: wholeNumber(4),
};
export const samples: OptionDefinition = {
  flags: '--samples <n>',
  description: 'rows by which variance is apportioned (default: 64)',
  parse: wholeNumber(16),
};
export const most: OptionDefinition = {
  flags: '--most <n>',
  description: 'parameters that go on from the screening at most (default: 8)',
  parse: wholeNumber(1),
};
export const planOnly: OptionDefinition = {
  flags: '--plan',
  description: 'say how many runs it takes and how long, and run nothing',
};
export const stateFolder: OptionDefinition = {
  flags: '--out <dir>',
  description: 'where to keep what was run (default: runs/sensitivity/NAME)',
};
export const calibratedTo: OptionDefinition = {
  flags: '--out <file>',
  description: 'the scenario to write (default: NAME-calibrated.yaml)',
};
export const authorityTo: OptionDefinition = {
  flags: '--out <file>',
  description: 'the scenario to write (default: AUTHORITY-YEAR.yaml)',
};
export const noCalibrate: OptionDefinition = {
  flags: '--no-calibrate',
  description: 'only derive the scenario',
};
export const noFailTarget: OptionDefinition = {
  flags: '--no-fail',
  description: 'exit 0 although a target was missed',
};
export const by: OptionDefinition = {
  flags: '--by <dimension>',
  description: `figures for each ${DIMENSIONS.join(', ')}`,
  parse: oneOf(DIMENSIONS),
};
export const suppress: OptionDefinition = {
  flags: '--suppress <n>',
  description: 'hide counts of children from 1 to n',
  parse: wholeNumber(1),
};
export const use: OptionDefinition = {
  flags: '--use <use>',
  description: `only figures of this use: ${FIGURE_USES.join(', ')}`,
  parse: oneOf(FIGURE_USES),
};
export const noFail: OptionDefinition = {
  flags: '--no-fail',
  description: 'exit 0 although a threshold was missed',
};
export const at: OptionDefinition = {
  flags: '--at <date>',
  description: 'as it stood at the end of that day, e.g. 2015-03-31',
};
export const diff: OptionDefinition = {
  flags: '--diff [from..to]',
  description: 'what changed at each event, or between two dates: 2015-01-01..2015-03-31',
};
export const why: OptionDefinition = {
  flags: '--why',
  description: 'where each day went and what would have removed it',
};
export const longestWait: OptionDefinition = {
  flags: '--longest-wait <machine>',
  description: 'the child that waited longest in this machine',
};
export const replication: OptionDefinition = {
  flags: '--replication <n>',
  description: "which replication's events, from 0",
  parse: wholeNumber(0),
};
export const limit: OptionDefinition = {
  flags: '--limit <n>',
  description: 'rows shown, 0 for all (default: 20)',
  parse: wholeNumber(0),
};
export const coverage: OptionDefinition = {
  flags: '--coverage',
  description: 'what each process of the report became in the charts instead',
};
export const mermaid: OptionDefinition = {
  flags: '--mermaid',
  description: 'print the chart as a Mermaid state diagram',
};
export const svg: OptionDefinition = {
  flags: '--svg',
  description: 'print the chart as a picture, SVG',
};
export const mapping: OptionDefinition = {
  flags: '--mapping <file>',
  description: 'YAML that says which column is which, and which value which event',
};
export const from: OptionDefinition = {
  flags: '--from <date>',
  description: 'first day that is counted (default: of the first event)',
  parse: existingDate,
};
export const to: OptionDefinition = {
  flags: '--to <date>',
  description: 'last day that is counted (default: of the last event)',
  parse: existingDate,
};
export const rules: OptionDefinition = {
  flags: '--rules <date>',
  description: 'date whose law is asked for (default: 2015-06-01, or the scenario’s)',
  parse: existingDate,
};
export const judgedBy: OptionDefinition = {
  flags: '--scenario <scenario>',
  description: 'whose machines, measures and thresholds to judge by',
};
export const rejects: OptionDefinition = {
  flags: '--rejects <file>',
  description: 'also write the rows that do not fit to this CSV file',
};
export const onDate: OptionDefinition = {
  flags: '--at <date>',
  description: 'as at the end of that day (default: the last day of the run)',
  parse: existingDate,
};
export const within: OptionDefinition = {
  flags: '--within <time>',
  description: 'also what falls due in the time after it, e.g. 5wd or 2 weeks',
  parse: spanAhead,
};
export const ofRun: OptionDefinition = {
  flags: '--run <run>',
  description: 'walk on with a child of this run in place of a case card',
};
export const childOfRun: OptionDefinition = { flags: '--child <id>', description: 'which child of the run' };
export const atEvent: OptionDefinition = {
  flags: '--at <date-or-event>',
  description: 'end of that day, or after the child’s last event of that type, or that sequence',
};
export const role: OptionDefinition = {
  flags: '--role <role>',
  description: `whose decisions are yours: ${ROLES.join(', ')}`,
  parse: oneOf(ROLES),
};
export const script: OptionDefinition = {
  flags: '--script <file>',
  description: 'play what the file says, a line as it would be typed',
};
export const playSeed: OptionDefinition = {
  flags: '--play <seed>',
  description: 'let chance decide everything, with this seed',
};
export const sheet: OptionDefinition = {
  flags: '--sheet',
  description: "print the trainer's sheet, Markdown: aims, content, length",
};
export const resume: OptionDefinition = {
  flags: '--resume',
  description: 'go on with the session that was left or interrupted',
};
export const plain: OptionDefinition = {
  flags: '--plain',
  description: 'words in place of colour and signs, for a screen reader',
};
export const again: OptionDefinition = {
  flags: '--again',
  description: 'simulate what was written again and compare: finds any change',
};
export const childOf: OptionDefinition = {
  flags: '--child <id>',
  description: 'both journeys of one child, side by side, and what delayed the second',
};
export const measures: OptionDefinition = {
  flags: '--measures <text>',
  description: 'only measures in whose name the text stands: timeliness, ledger.assessment',
};
export const matters: OptionDefinition = {
  flags: '--matters <[measure=]size>',
  description: 'smallest difference that matters: 5% of a value, 2 points of a percentage (the defaults)',
  parse: smallestDifference,
};
export const pairPrecision: OptionDefinition = {
  flags: '--precision <[measure=]width>',
  description: 'as many pairs as make the difference so precise: referrals=5% of the base',
  parse: widthOfMean,
};
export const setOnBase: OptionDefinition = {
  flags: '--set <path=value>',
  description: 'the what-if is the base with this value; may be repeated',
  parse: assignment,
};
export const outOfRuns: OptionDefinition = {
  flags: '--out <dir>',
  description: 'where to keep the runs (default: runs/compare)',
};
export const markdown: OptionDefinition = {
  flags: '--markdown',
  description: 'print Markdown',
};
export const xlsx: OptionDefinition = {
  flags: '--xlsx <file>',
  description: 'also write an Excel workbook, with a sheet of sources',
};
