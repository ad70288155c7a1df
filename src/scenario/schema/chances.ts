/** Chances of outcomes that exclude each other: what they may sum to. */
import type { Fault } from './leaf.ts';
import { rounded, SUM_TOLERANCE } from './relations.ts';

type Chance =
  | number
  | {
      readonly cases: readonly { readonly when: unknown; readonly value: number }[];
      readonly otherwise: number;
    };

export interface ChanceOutcome {
  readonly chance?: Chance | undefined;
  readonly otherwise?: true | undefined;
  readonly modifiers?: readonly unknown[] | undefined;
}

/**
 * Each outcome has a chance or is `otherwise`, at most one is `otherwise`, and the chances sum to 1 where none is: in
 * every case of the facts, as far as this can be told from the file.
 * @param rest whether what is left to 1 may mean that nothing happens, as with a review that ends nothing
 */
export function outcomeFaults(outcomes: readonly ChanceOutcome[], rest = false): Fault[] {
  if (outcomes.length === 1 && outcomes[0].chance === undefined) return [];
  const others = outcomes.flatMap((one, index) => (one.otherwise ? [index] : []));
  const faults = outcomes.flatMap(formFaults);
  for (const index of others.slice(1)) faults.push({ code: 'otherwise-twice', path: [index, 'otherwise'] });
  return faults.length > 0 ? faults : sumFaults(outcomes, rest || others.length > 0);
}

function formFaults(one: ChanceOutcome, index: number): Fault[] {
  if (one.otherwise && one.chance !== undefined)
    return [{ code: 'chance-and-otherwise', path: [index, 'otherwise'] }];
  if (one.otherwise && one.modifiers) return [{ code: 'modified-otherwise', path: [index, 'modifiers'] }];
  return one.otherwise || one.chance !== undefined ? [] : [{ code: 'chance-missing', path: [index] }];
}

function sumFaults(outcomes: readonly ChanceOutcome[], open: boolean): Fault[] {
  const chances = outcomes.flatMap((one) => one.chance ?? []);
  if (chances.flatMap(valuesOf).some((value) => value < 0 || value > 1)) return [];
  if (!open && outcomes.some((one) => one.modifiers && one.modifiers.length > 0))
    return [{ code: 'modifiers-need-otherwise' }];
  const sums = sumsByCase(chances);
  if (sums === undefined) return open ? tooMuch([leastSum(chances)]) : [{ code: 'cases-need-otherwise' }];
  if (open) return tooMuch(sums);
  const wrong = sums.find((sum) => Math.abs(sum - 1) > SUM_TOLERANCE);
  return wrong === undefined ? [] : [{ code: 'chances-sum', details: [rounded(wrong)] }];
}

function tooMuch(sums: readonly number[]): Fault[] {
  const wrong = sums.find((sum) => sum > 1 + SUM_TOLERANCE);
  return wrong === undefined ? [] : [{ code: 'chances-over-one', details: [rounded(wrong)] }];
}

/** The sum in each case, where all values that depend on facts ask for the same facts in the same order; else undefined. */
function sumsByCase(chances: readonly Chance[]): number[] | undefined {
  const varied = chances.filter((chance) => typeof chance === 'object');
  const questions = new Set(varied.map((chance) => JSON.stringify(chance.cases.map((one) => one.when))));
  if (questions.size > 1) return undefined;
  const cases = varied[0]?.cases.length ?? 0;
  return Array.from({ length: cases + 1 }, (_, index) =>
    chances.reduce<number>((sum, chance) => sum + valueIn(chance, index), 0),
  );
}

const valuesOf = (chance: Chance): number[] =>
  typeof chance === 'number' ? [chance] : [chance.otherwise, ...chance.cases.map((one) => one.value)];

const valueIn = (chance: Chance, index: number): number =>
  typeof chance === 'number' ? chance : (chance.cases[index]?.value ?? chance.otherwise);

/** What the chances sum to whatever the facts are. */
const leastSum = (chances: readonly Chance[]): number =>
  chances.reduce<number>((sum, chance) => sum + Math.min(...valuesOf(chance)), 0);
