/** What queueing theory knows beside what the engine gave, case by case, as it was measured. */
import { beyondChance } from '../../../src/indicators/index.ts';
import { counted, count, percent } from '../../../src/cli/format/numbers.ts';
import { FAULTS } from '../../../test/simulation/theory/faults/planted.ts';
import { LONG_PART, WITHIN_THEORY, type Oracle } from '../../../test/simulation/theory/oracle.ts';
import { oracles } from '../../../test/simulation/theory/oracles/index.ts';
import { KNOWN_ANSWERS, ROWS } from '../../../test/simulation/theory/rows.ts';
import { cell, table } from '../pathway/markdown.ts';
import type { MeasuredCase, MeasuredFigure, MeasuredTheory } from './measured-theory.ts';
import type { Section } from './section.ts';

/** More figures of a case than this are told by the one that lies furthest off. */
const MOST_SHOWN = 6;

/** How many standard errors the mean lies off; none where every replication has the known value. */
const errorsOff = ([known, mean, error]: MeasuredFigure): number =>
  mean === known ? 0 : Math.abs(mean - known) / error;

const digits = (value: number): string => value.toPrecision(4);

/** Figures that a case is narrow in are shown one by one where they are few, the others by the one that lies furthest off. */
function rowsOf(oracle: Oracle, { replications, customers, figures }: MeasuredCase): string[][] {
  const narrow = oracle.narrow ?? Object.keys(figures);
  const shown = narrow.length > MOST_SHOWN ? [] : narrow;
  const rest = Object.entries(figures).filter(([figure]) => !shown.includes(figure));
  const furthest = rest.toSorted(([, a], [, b]) => errorsOff(b) - errorsOff(a)).slice(0, 1);
  const size = [count(replications), count(customers)];
  return [
    ...shown.map((figure) => figureRow(oracle.name, figure, figures[figure], size)),
    ...furthest.map(([figure, value]) =>
      figureRow(
        oracle.name,
        `of ${rest.length} ${shown.length === 0 ? '' : 'more '}the furthest: ${figure}`,
        value,
        size,
      ),
    ),
  ];
}

const figureRow = (
  name: string,
  figure: string,
  value: MeasuredFigure,
  size: readonly string[],
): string[] => {
  const [known, mean, error] = value;
  return [
    cell([name]),
    cell([figure]),
    digits(known),
    digits(mean),
    digits(4 * error),
    percent(mean / known - 1, 2),
    errorsOff(value).toFixed(1),
    ...size,
  ];
};

/** @throws Error where a case was not measured, or where what is known of it changed */
function measuredOf(oracle: Oracle, measured: MeasuredTheory): MeasuredCase {
  const found: MeasuredCase | undefined = measured[oracle.name];
  const figures = Object.keys(oracle.known);
  if (found === undefined || figures.some((figure) => found.figures[figure] === undefined))
    throw new Error(`the case "${oracle.name}" was not measured: npm run validation:measure -- theory`);
  return found;
}

export function theorySection(measured: MeasuredTheory): Section {
  const cases = oracles.map((oracle) => [oracle, measuredOf(oracle, measured)] as const);
  const off = cases.flatMap(([, { figures }]) => Object.values(figures)).map(errorsOff);
  const within = (errors: number): number => off.filter((one) => one <= errors).length;
  const expected = cases.reduce(
    (sum, [, { replications, figures }]) =>
      sum + Object.keys(figures).length * beyondChance(2, replications - 1),
    0,
  );
  const customers = cases.reduce((sum, [, one]) => sum + one.customers, 0);
  const elsewhere = ROWS.filter(({ proofs }) => proofs.every(({ file }) => file !== KNOWN_ANSWERS));
  return {
    title: 'The engine counts right: queueing theory',
    glance: `${within(4)} of ${off.length} figures of ${counted(cases.length, 'case')} lie within four standard errors of the known value; the furthest is ${Math.max(...off).toFixed(1)} off`,
    lines: [
      `${counted(cases.length, 'case')} with known answers, each written as a scenario and read as any other; ${count(customers)} customers in all. **Off** is in`,
      'standard errors of the mean over the replications. A case fails at more than four. By chance alone about',
      `${Math.round(expected)} of the ${off.length} figures would lie more than two off; ${off.length - within(2)} do (figures of one case move together). Times are in the`,
      'unit of the case’s formula, mostly hours; those of charts and meetings in minutes.',
      '',
      table(
        [
          'case',
          'figure',
          'known',
          'measured',
          '± 4 errors',
          'difference',
          'off',
          'replications',
          'customers',
        ],
        cases.flatMap(([oracle, one]) => rowsOf(oracle, one)),
      ),
      '',
      `The runs are as long as those of \`npm run test:long\`, which are played with every change; \`npm run test:theory\` plays ${LONG_PART}`,
      `times as many, until four errors are ${percent(WITHIN_THEORY)} of the value at most. What is known, by which formula, and the tests of every case stand in`,
      '[Known answers](background/known-answers.md). Of its',
      `${counted(ROWS.length, 'case')}, ${elsewhere.length} are of another kind, and not in this table: ${elsewhere.map((row) => row.case).join('; ')}.`,
      '',
      `**Would a fault be found?** ${counted(FAULTS.length, 'fault is', 'faults are')} planted in the source, one at a time, and the case that is named for each must fail:`,
      `${FAULTS.map(({ what }) => what).join('; ')}.`,
    ],
  };
}
