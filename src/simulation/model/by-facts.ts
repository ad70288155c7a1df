/** Values that depend on facts: `cases` in a scenario, with the facts as numbers. */
import type { Condition } from '../../scenario/schema.ts';
import type { FactBook } from '../facts.ts';
import { thrifty } from '../object-list.ts';

export interface ByFacts<T> {
  readonly cases: readonly { readonly facts: readonly number[]; readonly value: T }[];
  readonly otherwise: T;
}

/** Factors that multiply where their facts hold. */
export interface Modifier {
  readonly facts: readonly number[];
  readonly times: number;
}

/** Turns the names of a condition into fact numbers. */
export type FactNumbers = (condition: Condition) => readonly number[];

/** A value as a scenario writes it: plain, or by facts. */
export type WrittenByFacts<W> =
  W | { readonly cases: readonly { readonly when: Condition; readonly value: W }[]; readonly otherwise: W };

const dependsOnFacts = <W>(written: WrittenByFacts<W>): written is Exclude<WrittenByFacts<W>, W> =>
  typeof written === 'object' && written !== null && 'cases' in written && 'otherwise' in written;

/** Compiles each value of a written `byFacts`. */
export function compileByFacts<W, T>(
  written: WrittenByFacts<W>,
  numbers: FactNumbers,
  compile: (value: W) => T,
): ByFacts<T> {
  if (!dependsOnFacts(written)) return { cases: thrifty([]), otherwise: compile(written as W) };
  return {
    cases: written.cases.map((one) => ({ facts: numbers(one.when), value: compile(one.value) })),
    otherwise: compile(written.otherwise),
  };
}

/** Whether all these facts hold for the child. */
export function allHold(facts: readonly number[], book: FactBook, child: number, minute: number): boolean {
  for (let at = 0; at < facts.length; at++) if (!book.ask(facts[at], child, minute)) return false;
  return true;
}

/** The value for this child now: the first case that holds, else `otherwise`. */
export function pick<T>(by: ByFacts<T>, book: FactBook, child: number, minute: number): T {
  const { cases } = by;
  for (let at = 0; at < cases.length; at++)
    if (allHold(cases[at].facts, book, child, minute)) return cases[at].value;
  return by.otherwise;
}

/** The product of the factors whose facts hold. */
export function factor(
  modifiers: readonly Modifier[],
  book: FactBook,
  child: number,
  minute: number,
): number {
  let product = 1;
  for (let at = 0; at < modifiers.length; at++)
    if (allHold(modifiers[at].facts, book, child, minute)) product *= modifiers[at].times;
  return product;
}
