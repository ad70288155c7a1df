/** Children and adopters who wait for each other: the scenario's matching as the engine sees it. */
import { calendarMinutes, parseDuration } from '../../scenario/duration.ts';
import { tellsOf } from '../../scenario/matching-tells.ts';
import type { Matching } from '../../scenario/schema.ts';
import type { StatechartTable } from '../../statechart/index.ts';
import type { ModelMatching, ModelSide, ModelTold } from './model.ts';
import { ModelError, type Names } from './names.ts';
import { placeOf } from './place-of.ts';

type WrittenSide = Matching['child'];

export function compileMatching(
  name: string,
  written: Matching,
  tables: readonly StatechartTable[],
  names: Names,
): ModelMatching {
  const machines = {
    child: machineOf(written.child, tables, name),
    adopter: machineOf(written.adopter, tables, name),
  };
  const tells = Object.entries(tellsOf(written));
  const side = (whose: 'child' | 'adopter'): ModelSide => {
    const table = tables[machines[whose]];
    const told = tells.filter(([type]) => table.eventTypes.includes(type));
    return {
      machine: machines[whose],
      event: names.type(written[whose].event),
      paired: written[whose].paired.map((key) => placeOf(key, tables).node),
      freed: { types: written[whose].freed.map(names.type), must: true },
      tells: new Map(told.map(([from, to]): [number, ModelTold] => [names.type(from), saidOnce(names, to)])),
    };
  };
  return {
    name,
    child: side('child'),
    adopter: side('adopter'),
    chance: names.numbers(written.chance),
    modifiers: names.modifiers(written.modifiers),
    adopterModifiers: names.modifiers(written.adopter_modifiers),
    siblings: written.siblings === undefined ? null : names.facts(written.siblings.when ?? []),
    every: written.every === undefined ? 0 : Math.round(calendarMinutes(parseDuration(written.every))),
    purpose: names.purpose('matching', name),
  };
}

/** Of brothers and sisters the first says it: who has heard it need not take it again. */
const saidOnce = (names: Names, type: string): ModelTold => ({ types: [names.type(type)], must: false });

/** The one machine whose states a side waits in. */
function machineOf({ waits, paired }: WrittenSide, tables: readonly StatechartTable[], name: string): number {
  const found = new Set([...waits, ...paired].map((key) => placeOf(key, tables).machine));
  const [machine] = found;
  if (found.size !== 1) throw new ModelError(`${name} matches states of several machines`);
  return machine;
}

/** Number of the matching that a state is of, by its key; -1 for none. */
export const matchingOf = (key: string, written: Readonly<Record<string, Matching>> = {}): number =>
  Object.values(written).findIndex(
    ({ child, adopter }) => child.waits.includes(key) || adopter.waits.includes(key),
  );
