/** Whatever happens to a child in whatever order, the charts agree with each other: found by children to whom anything happens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { often } from '../properties/how-often.ts';
import { WanderingChild } from './wandering-child.ts';
import { endsOf } from './what-ends.ts';

const ENDINGS = ['child.died', 'child.moved_away', 'child.turned_18', 'family.moved'];

/** The child after as many happenings as there are choices; `look` sees it after each. */
function wander(
  choices: readonly number[],
  fixed: readonly string[],
  look: (child: WanderingChild, type: string) => void,
): WanderingChild {
  const child = new WanderingChild(fixed);
  for (const choice of choices) {
    const possible = child.possible.filter((type) => !ENDINGS.includes(type));
    const type = possible[choice % possible.length];
    child.happens(type, choice);
    look(child, type);
  }
  return child;
}

const choices = fc.array(fc.nat(100_000), { minLength: 20, maxLength: 150 });
const fixed = fc.subarray(['is_disabled', 'under_5', 'of_learning_age', 'out_of_hours']);
const isOpen = (child: WanderingChild, name: string): boolean =>
  child.open.some(({ chart }) => chart.name === name);

/** The fact that holds in each state of being looked after. */
const STATUS_FACTS: Readonly<Record<string, string>> = {
  accommodated: 'accommodated',
  police_protection: 'under_emergency_power',
  emergency_order: 'under_emergency_power',
  interim_care_order: 'interim_order',
  care_order: 'on_care_order',
  placement_order: 'on_placement_order',
  remanded: 'on_remand',
};

function legalStatusOf({ open }: WanderingChild): string {
  const care = open.find(({ chart }) => chart.name === 'looked_after');
  return care?.chart.table.configurationName(care.configuration).split('.')[0] ?? '';
}

const BESIDE_CARE = ['care_planning', 'care_reviews', 'placement', 'care_health', 'care_education'];

describe('a child who comes home from care', () => {
  it('has an open case', () => {
    const child = new WanderingChild([]);
    for (const type of ['asylum_seeking_child.received', 'care.entered.section_20']) child.happens(type);
    child.happens('looked_after.ended.returned_home');
    expect(isOpen(child, 'child_in_need')).toBe(true);
    expect(child.holds('case_open')).toBe(true);
  });
});

describe('a child to whom anything happens', () => {
  it('never loses a consequence, and what runs beside care is open as long as care is', () => {
    fc.assert(
      fc.property(choices, fixed, (chosen, facts) => {
        wander(chosen, facts, (child) => {
          const inCare = isOpen(child, 'looked_after') && child.holds('in_care');
          const beside = BESIDE_CARE.map((name) => isOpen(child, name));
          expect(beside).toEqual(BESIDE_CARE.map(() => inCare));
        });
      }),
      { seed: 61, numRuns: often(200) },
    );
  });

  it('has one legal status at most, the same by the facts as by the chart', () => {
    const statuses = [...new Set(Object.values(STATUS_FACTS))];
    fc.assert(
      fc.property(choices, fixed, (chosen, facts) => {
        wander(chosen, facts, (child) => {
          const holding = statuses.filter((name) => child.holds(name));
          expect(holding.length).toBeLessThanOrEqual(1);
          if (!child.holds('in_care')) return;
          expect(holding).toEqual([STATUS_FACTS[legalStatusOf(child)]]);
        });
      }),
      { seed: 62, numRuns: often(100) },
    );
  });

  it.each(['child.died', 'child.moved_away', 'child.turned_18'])(
    '%s ends every chart that it must',
    (ending) => {
      fc.assert(
        fc.property(choices, fixed, (chosen, facts) => {
          const child = wander(chosen, facts, () => undefined);
          child.happens(ending);
          const open = child.open.map(({ chart }) => chart.name);
          expect(open.filter((name) => endsOf(name).includes(ending))).toEqual([]);
        }),
        { seed: 63, numRuns: often(100) },
      );
    },
  );
});
