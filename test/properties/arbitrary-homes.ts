/** Generated worlds of children and adopters who wait for each other: how many come, whom whom would take, who parts from whom. */
import fc from 'fast-check';
import type { Homes } from '../simulation/homes.ts';

const days = fc.integer({ min: 1, max: 25 });
const perDay = fc.constantFrom(0.3, 1, 3);
const chance = fc.constantFrom(0.05, 0.3, 0.8, 1);
/** Shares of the outcomes that end a state otherwise than hoped for. */
const often = fc.constantFrom(0, 0.1, 0.4);

const stage = (length: number, rest: string): string => `{ duration: ${length} d, outcomes: [${rest}] }`;

const looking = (length: number, leaves: number): string =>
  leaves === 0
    ? '{ waits_for: the other side }'
    : `{ waits_for: the other side, hazards: [{ event: child.gave_up, per_year: ${(365 * leaves) / length} }] }`;

/** Adopters are asked about now and then by a team, and some give up. */
const ready = (length: number, leaves: number, asks: boolean): string => {
  const talks = asks
    ? `, team: finders, repeats: [{ name: talk, every: ${length} d, hours: 3 h, early: { uniform: { from: 0 d, to: 1 d } } }]`
    : '';
  const gives =
    leaves === 0 ? '' : `, hazards: [{ event: home.gave_up, per_year: ${(365 * leaves) / length} }]`;
  return `{ waits_for: the other side${talks}${gives} }`;
};

export const homes: fc.Arbitrary<Homes> = fc
  .record({
    children: perDay,
    adopters: perDay,
    chance,
    hard: fc.option(chance, { nil: undefined }),
    again: fc.option(days, { nil: undefined }),
    siblings: fc.boolean(),
    sizes: fc.constantFrom("{ '1': 1 }", "{ '1': 0.6, '2': 0.3, '3': 0.1 }"),
    lengths: fc.tuple(days, days, days, days),
    refused: often,
    cameBack: often,
    gaveUp: often,
    homeGaveUp: often,
    asks: fc.boolean(),
  })
  .map(({ lengths: [wait, meet, live, think], ...of }) => ({
    years: 0.3,
    facts: 'facts:\n  hard: { kind: attribute, attribute: hard, yes: hard to place, no: easy to place }\n',
    people: `people:\n  default: { family_size: ${of.sizes}, attributes: { hard: 0.4 } }\n`,
    children: `event: child.came, rate: ${of.children} per day`,
    adopters: `event: home.came, rate: ${of.adopters} per day`,
    rule: [
      of.hard === undefined
        ? `chance: ${of.chance}`
        : `chance: { cases: [{ when: hard, value: ${of.hard} }], otherwise: ${of.chance} }`,
      ...(of.siblings ? ['siblings: {}'] : []),
      ...(of.again === undefined ? [] : [`every: ${of.again} d`]),
    ].join('\n    '),
    looking: looking(wait, of.gaveUp),
    ready: ready(wait, of.homeGaveUp, of.asks),
    meeting: stage(
      meet,
      `{ event: child.refused, chance: ${of.refused} }, { event: child.gave_up, chance: ${of.gaveUp / 2} }, { event: child.moved, otherwise: true }`,
    ),
    living: stage(
      live,
      `{ event: child.came_back, chance: ${of.cameBack} }, { event: child.settled, otherwise: true }`,
    ),
    thinking: stage(think, '{ event: home.ready_again, otherwise: true }'),
    more: 'teams: { finders: { workers: 2 } }\n',
  }));
