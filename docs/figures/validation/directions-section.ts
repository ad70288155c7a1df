/** Each what-if beside its base with the same luck: does what it is about move as it expects? */
import { counted, years } from '../../../src/cli/format/numbers.ts';
import { confidenceOfMean } from '../../../src/indicators/index.ts';
import { EXPECTED_DIRECTIONS, type Expected } from '../../../test/scenarios/expected-directions.ts';
import { FEEDBACK_EFFECTS } from '../../../test/scenarios/feedback-effects.ts';
import { code, table } from '../pathway/markdown.ts';
import type { MeasuredDirections, Pair } from './measured-directions.ts';
import type { Section } from './section.ts';

interface Moved {
  readonly name: string;
  readonly expected: Expected;
  readonly base: number;
  readonly whatIf: number;
  /** What-if less base, of each pair in which both were counted. */
  readonly differences: readonly number[];
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** @throws Error where a what-if was not measured */
function movedOf(name: string, expected: Expected, measured: MeasuredDirections): Moved {
  const pairs: readonly Pair[] | undefined = measured.pairs[name];
  if (pairs === undefined)
    throw new Error(`the what-if ${name} was not measured: npm run validation:measure -- directions`);
  const whole = pairs.flatMap(([base, whatIf]) => (base === null || whatIf === null ? [] : [[base, whatIf]]));
  return {
    name,
    expected,
    base: mean(whole.map(([base]) => base)),
    whatIf: mean(whole.map(([, whatIf]) => whatIf)),
    differences: whole.map(([base, whatIf]) => whatIf - base),
  };
}

const sign = ({ goes }: Expected): number => (goes === 'up' ? 1 : -1);
const asExpected = ({ expected, differences }: Moved): number =>
  differences.filter((one) => one * sign(expected) > 0).length;
/** Whether chance among the pairs is ruled out. */
function isSure({ expected, differences }: Moved): boolean {
  const interval = confidenceOfMean(differences);
  return interval !== null && (expected.goes === 'up' ? interval.from > 0 : interval.to < 0);
}

const digits = (value: number): string => String(Number(value.toPrecision(4)));

function rowOf(moved: Moved): string[] {
  const { name, expected, base, whatIf, differences } = moved;
  const interval = confidenceOfMean(differences);
  return [
    `[${name}](../scenarios/${name}.yaml)`,
    'event' in expected ? `how often ${code(expected.event)}` : code(expected.measure),
    expected.goes,
    digits(base),
    digits(whatIf),
    interval === null ? '-' : `${digits(interval.from)} to ${digits(interval.to)}`,
    `${asExpected(moved)} of ${differences.length}`,
  ];
}

export function directionsSection(measured: MeasuredDirections): Section {
  const moved = Object.entries(EXPECTED_DIRECTIONS).map(([name, expected]) =>
    movedOf(name, expected, measured),
  );
  const right = moved.filter(({ expected, differences }) => mean(differences) * sign(expected) > 0);
  const sure = moved.filter(isSure);
  const unsure = moved.filter((one) => !isSure(one));
  const pairs = Math.max(...Object.values(measured.pairs).map((one) => one.length));
  return {
    title: 'Changes have the effect that they should',
    glance: `${right.length} of ${counted(moved.length, 'what-if')} move what they are about in the direction that they state; ${sure.length} surely, on ${counted(pairs, 'pair')} each`,
    lines: [
      `Each what-if that is shipped says in its file what it expects. It is played beside \`kingston-2015\` with the same luck: ${counted(pairs, 'pair')} of`,
      `${years(measured.years)}, seed \`${measured.seed}\`. That is few: **95%** is the confidence of the mean difference, and an interval over 0 means that more pairs`,
      'are needed. Whoever wrote a what-if set its change, so that a direct measure moves is no surprise; the test finds a change that does',
      'nothing, or the opposite. How much it moves is the scenario’s assumption.',
      '',
      table(
        ['what-if', 'what is looked at', 'must go', 'base', 'what-if', 'difference, 95%', 'pairs that do'],
        moved.map(rowOf),
      ),
      '',
      `Not sure on so few pairs: ${unsure.map(({ name }) => name).join('; ') || 'none'}.`,
      '',
      `**What late work does next.** ${counted(FEEDBACK_EFFECTS.length, 'effect')} of [feedback](background/feedback.md) are each played strong and switched off, with the same families:`,
      `${FEEDBACK_EFFECTS.map(({ what }) => what).join('; ')}.`,
      '',
      '**What must hold of any world.** On made-up scenarios: a worker more delays nobody in a stage that serves first come first; fewer',
      'arrivals are some of the same families; nothing moves upstream of a change, or before its date ([Known',
      'answers](background/known-answers.md), common random numbers).',
    ],
  };
}
