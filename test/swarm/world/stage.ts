/** Made-up stages: everything that may happen while a machine is in a state. */
import fc from 'fast-check';
import type { MachinePlan, Resting } from './machine.ts';
import { byFacts, conditionOf, hours, int, length, limit, memoryless, modifiers, part, percent, seldom, someTime, sometimes, tidy, type Part } from './pieces.ts'; // prettier-ignore
import { SKILLS, type TeamPlan } from './teams.ts';

type Teams = TeamPlan['teams'];

const POOLS = ['pool', 'desk', 'crowd'];
const HOLDERS = { family: ['for_families'], child: ['for_children', 'homes'] } as const;

/** What the stages of a scenario share. */
export interface Surroundings {
  readonly teams: Teams;
  readonly timescales: readonly string[];
  /** Events that hazards may bring to other machines of the child. */
  readonly elsewhere: readonly string[];
}

const per = sometimes(fc.constantFrom('family', 'child'));
const together = fc.constantFrom(undefined, 0, 0.5, 1);

/** A limit of one kind or the other, or none. */
const limited = (timescales: readonly string[]): fc.Arbitrary<Part> =>
  fc.oneof(
    fc.constant<Part>({}),
    limit.map((due): Part => ({ due })),
    fc.constantFrom(...timescales).map((name): Part => ({ limit: name })),
  );

const hasLimit = (how: Part): boolean => 'due' in how || 'limit' in how;

/** @param ofHolder whether the stage is allocated, so that a task without a team of its own is the holder's */
function task(name: string, home: string, ofHolder: boolean, { teams, timescales }: Surroundings): fc.Arbitrary<Part> {
  return fc
    .record({
      team: ofHolder ? sometimes(fc.constantFrom(...POOLS)) : fc.constantFrom(undefined, ...POOLS),
      hours: byFacts(hours),
      per,
      priority: sometimes(int(1, 9)),
      skill: seldom(fc.constantFrom(...SKILLS)),
      interrupts: sometimes(fc.constant(true)),
      how: limited(timescales),
      paced: fc.boolean(),
    })
    .map(({ team, skill, how, paced, ...rest }) => {
      const isPooled = team !== undefined || !ofHolder;
      const known = isPooled && hasSkill(teams, team ?? home, skill);
      return tidy({
        name,
        team,
        ...rest,
        ...how,
        skill: known ? skill : undefined,
        paced: paced && hasLimit(how) ? true : undefined,
      });
    });
} // prettier-ignore

const hasSkill = (teams: Teams, team: string, skill: string | undefined): boolean =>
  skill !== undefined && Object.hasOwn(teams[team]['skills'] ?? {}, skill);

const meeting = (timescales: readonly string[]): fc.Arbitrary<Part> =>
  fc
    .record({
      team: fc.constantFrom('chairs', 'panel'),
      per,
      how: limited(timescales),
      within: sometimes(fc.constantFrom('3 d', '5 wd', '10 wd')),
      notice: sometimes(fc.constantFrom('1 wd', '2 d', '30 h')),
    })
    .map(({ how, within, ...rest }) =>
      tidy({ name: 'meeting', ...rest, ...how, book_within: hasLimit(how) ? within : undefined }),
    );

/** Outcomes of which the last takes what is left. */
function outcomes(events: readonly string[], home: string, ofHolder: boolean, around: Surroundings): fc.Arbitrary<Part[]> {
  if (events.length === 1) {
    return fc.constant([{ event: events[0] }]);
  }
  const own = fc.record({
    duration: seldom(memoryless),
    tasks: seldom(fc.tuple(task('extra', home, ofHolder, around))),
    chance: byFacts(int(1, 60).map((of) => of / 100)),
    modifiers: seldom(modifiers),
  });
  return own.map((first) => [
    tidy({ event: events[0], ...first }),
    { event: events.at(-1), otherwise: true },
  ]);
} // prettier-ignore

const hazard = (events: readonly string[]): fc.Arbitrary<Part> =>
  part({
    event: fc.constantFrom(...events),
    per_year: byFacts(int(0, 40)),
    modifiers: seldom(modifiers),
    by_time: seldom(
      fc.constant([
        { to: '3 d', times: 3 },
        { to: '2 weeks', times: 0.5 },
      ]),
    ),
    when: seldom(conditionOf),
    together,
  });

/** Something that goes on beside a stay. @param events those that it may lead to */
function repeat(name: string, note: string, events: readonly string[], timescales: readonly string[]): fc.Arbitrary<Part> {
  return fc
    .record({
      event: sometimes(fc.constant(note)),
      rhythm: fc.oneof(
        int(2, 20).map((amount): Part => ({ every: `${amount} d` })),
        fc.constantFrom(...timescales).map((limited): Part => ({ limit: limited })),
        fc.tuple(fc.constantFrom(...timescales), int(3, 20)).map(([first, amount]): Part => ({ first_limit: first, every: `${amount} d` })),
      ),
      early: sometimes(fc.constantFrom<unknown>('1 d', { uniform: { from: '0 d', to: '3 d' } })),
      per,
      cost: fc.oneof(
        fc.constant<Part>({}),
        fc.record({ hours: byFacts(hours), team: fc.constantFrom(...POOLS), priority: sometimes(int(1, 9)) }).map(tidy),
        part({ meeting: fc.constantFrom('chairs', 'panel'), book_within: seldom(fc.constant('5 wd')) }),
      ),
      decides: sometimes(
        fc.tuple(fc.constantFrom(...events), percent).map(([event, chance]) => [
          { at: 2, outcomes: [{ event, chance: chance / 2 }] },
          { at: 'later', outcomes: [{ event, chance }] },
        ]),
      ),
      together,
    })
    .map(({ rhythm, cost, ...rest }) => tidy({ name, ...rest, ...rhythm, ...cost }));
} // prettier-ignore

/** The stage of a resting state. */
export function restingStage(plan: MachinePlan, { events, leadsBack }: Resting, around: Surroundings): fc.Arbitrary<Part> {
  const { name, pauses } = plan;
  const forward = events.at(-1) as string;
  const away = [`${name}.withdrawn`, forward];
  const strikes = [...away, `${name}.noted`, ...(pauses ? [`${name}.paused`] : []), ...around.elsewhere];
  return fc
    .constantFrom(undefined, undefined, 'family' as const, 'child' as const)
    .chain((allocated) => fc.tuple(fc.constant(allocated), fc.constantFrom(...(allocated === undefined ? POOLS : HOLDERS[allocated]))))
    .chain(([allocated, team]) => {
      const ofHolder = allocated !== undefined;
      return fc
        .record({
          tasks: sometimes(fc.uniqueArray(fc.constantFrom('first', 'second', 'third'), { minLength: 1, maxLength: 3 })
            .chain((names) => fc.tuple(...names.map((one) => task(one, team, ofHolder && team !== 'homes', around))))),
          meeting: seldom(meeting(around.timescales)),
          duration: sometimes(byFacts(length)),
          patience: seldom(part({ event: fc.constantFrom(...away), after: byFacts(length), together })),
          hazards: fc.array(hazard(strikes), { maxLength: 2 }),
          repeats: seldom(repeat('round', `${name}.noted`, away, around.timescales)),
          together,
          outcomes: outcomes(events, team, ofHolder, around),
          skill: seldom(fc.constantFrom(...SKILLS)),
          whenFull: fc.constantFrom(...away),
        })
        .map(({ hazards, repeats, skill, whenFull, duration, tasks, ...rest }) => {
          const roomy = ofHolder ? team : ((tasks?.[0]?.['team'] ?? team) as string);
          const asks = ofHolder || tasks !== undefined;
          return tidy({
            allocated,
            team,
            tasks,
            ...rest,
            // A state that leads back takes time, so that no loop is without delay.
            duration: leadsBack ? '1 d' : duration,
            hazards: hazards.length === 0 ? undefined : hazards,
            repeats: repeats === undefined ? undefined : [repeats],
            skill: ofHolder && hasSkill(around.teams, team, skill) ? skill : undefined,
            when_full: asks && around.teams[roomy]['room'] !== undefined ? whenFull : undefined,
          });
        });
    });
} // prettier-ignore

/** The stage around all resting states: what goes on whatever the case is at. */
export function outerStage({ name, pauses }: MachinePlan, around: Surroundings): fc.Arbitrary<Part> {
  const strikes = [`${name}.withdrawn`, `${name}.noted`, ...(pauses ? [`${name}.paused`] : [])];
  const { room } = around.teams['for_families'];
  return part({
    team: fc.constant('for_families'),
    allocated: room === undefined ? sometimes(fc.constant('family')) : fc.constant(undefined),
    hazards: fc.array(hazard(strikes), { minLength: 1, maxLength: 2 }),
    repeats: sometimes(fc.tuple(repeat('visit', `${name}.noted`, strikes, around.timescales))),
    waits_for: fc.constant('what is inside'),
  });
}

/** Stages of the second region and of the pause. */
export function besideStages({ name, side, pauses }: MachinePlan): fc.Arbitrary<Part> {
  const turning = (event: string): fc.Arbitrary<Part> =>
    someTime.map((duration) => ({ duration, outcomes: [{ event: `${name}.${event}` }] }));
  return part({
    ...(side && {
      [`${name}.active.side.on`]: turning('off'),
      [`${name}.active.side.off`]: turning('on'),
    }),
    ...(pauses && { [`${name}.paused`]: turning('resumed') }),
  });
}
