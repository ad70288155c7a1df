/** A scenario for an authority: what goes with what, what is taken where a figure is missing, and that a run of it comes near. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  deriveScenario,
  readAnnualReturn,
  type Derived,
  type ReadReturn,
} from '../../src/authority/index.ts';
import { roundedTogether } from '../../src/authority/scaled-numbers.ts';
import { ROOT } from '../house/source-files.ts';
import { isLong } from '../properties/how-often.ts';
import { problemsIn, shown } from '../scenario/memory-files.ts';
import { checkedDerived, playedFigures, resolvedOf } from './played.ts';
import { asPlayed, base, BASE_NAME, returnOf, scaling, shippedReturn } from './returns.ts';

const derive = (read: ReadReturn): Derived =>
  deriveScenario(read, scaling, base, { name: 'made-up', extends: BASE_NAME });

/** Sum of the children who are there at the start, of the groups in whose name the text stands. */
function openingOf(derived: Derived, text: string): number {
  const opening = Object.entries(resolvedOf(derived).scenario.opening ?? {});
  return opening.filter(([name]) => name.includes(text)).reduce((sum, [, { count = 0 }]) => sum + count, 0);
}

const PLAYS = asPlayed() as Required<ReturnType<typeof asPlayed>>;

const amountOf = (rate: unknown): number => Number.parseFloat(String(rate));

/** A rate is written with four figures. */
const toFour = (amount: number): number => Number(amount.toPrecision(4));

const ours = derive(returnOf(asPlayed()));
const county = derive(shippedReturn('invented-county-2014-15'));

describe('what the base itself plays', () => {
  it('gives the base again: rates and stocks as they are, nothing scaled', () => {
    const { scenario } = resolvedOf(ours);
    expect(ours.scenario['scaled']).toBeUndefined();
    expect(scenario.stages).toEqual(base.scenario.stages);
    expect(scenario.returns).toEqual(base.scenario.returns);
    for (const [name, { rate }] of Object.entries(base.scenario.arrivals ?? {}))
      expect([name, amountOf(scenario.arrivals?.[name].rate)]).toEqual([name, toFour(amountOf(rate))]);
    for (const [name, { count }] of Object.entries(base.scenario.opening ?? {}))
      expect([name, scenario.opening?.[name].count]).toEqual([name, count]);
  });

  it('and ten times of it ten times as many of all, with chances as they are', () => {
    const { scenario } = resolvedOf(derive(returnOf(asPlayed(10))));
    expect(scenario.stages).toEqual(base.scenario.stages);
    for (const [name, { rate }] of Object.entries(base.scenario.arrivals ?? {}))
      expect([name, amountOf(scenario.arrivals?.[name].rate)]).toEqual([name, toFour(amountOf(rate) * 10)]);
    for (const [name, { count }] of Object.entries(base.scenario.opening ?? {}))
      expect([name, scenario.opening?.[name].count]).toEqual([name, count && count * 10]);
    expect(scenario.teams?.['safeguarding']).toMatchObject({ workers: 160, client_hours_per_year: 1103 });
  });
});

describe('every number of the base that is of its size', () => {
  const paths = (groups: readonly { readonly paths: readonly string[] }[]): string[] =>
    groups.flatMap((group) => group.paths).toSorted();

  it('is scaled once: arrivals, stocks, teams and meetings', () => {
    const { arrivals = {}, opening = {}, teams = {} } = base.scenario;
    expect(paths(scaling.rates)).toEqual(
      Object.keys(arrivals)
        .map((name) => `arrivals.${name}.rate`)
        .toSorted(),
    );
    const counts = [
      ...Object.entries(opening).flatMap(([name, { count }]) =>
        count === undefined ? [] : [`opening.${name}.count`],
      ),
      ...Object.entries(teams).flatMap(([name, { places, room }]) => [
        ...(places === undefined ? [] : [`teams.${name}.places`]),
        ...(room === undefined ? [] : [`teams.${name}.room`, `teams.${name}.workers`]),
      ]),
    ];
    expect(paths(scaling.counts)).toEqual(counts.toSorted());
    const staffed = Object.entries(teams).flatMap(([name, { workers, room }]) =>
      workers === undefined || room !== undefined ? [] : [name],
    );
    expect(Object.keys(scaling.teams).toSorted()).toEqual(staffed.toSorted());
  });
});

describe('figures of another shape', () => {
  it('move what they are about: a stock is a flow times how long it stays', () => {
    const longer = derive(returnOf({ ...asPlayed(), on_plan: 170 }));
    expect(openingOf(longer, 'plans_before') + openingOf(longer, 'plans_of')).toBe(
      Math.round((134 * 170) / PLAYS.on_plan),
    );
    expect(longer.scenario['scaled']).toMatchObject({
      plans_end: { times: expect.closeTo((PLAYS.on_plan / 170) ** 1.2, 3) as number },
    });
  });

  it('give as many hours as the work takes, whatever the heads', () => {
    const few = resolvedOf(derive(returnOf({ ...asPlayed(), social_workers: 30 }))).scenario.teams ?? {};
    const before = base.scenario.teams ?? {};
    for (const name of ['safeguarding', 'referral_and_assessment', 'looked_after_children']) {
      const hours = ({ workers, client_hours_per_year: each = 0 }: (typeof few)[string]): number =>
        Number(workers) * each;
      expect(Number(few[name].workers)).toBeLessThan(Number(before[name].workers));
      expect(hours(few[name]) / hours(before[name])).toBeCloseTo(1, 2);
    }
  });

  it('of another year have its dates, and the first years of the base go with them', () => {
    const { scenario } = resolvedOf(derive(returnOf(asPlayed(), '2023-24')));
    expect(scenario).toMatchObject({ start: '2023-04-01', stock_date: '2024-03-31' });
    expect(scenario.figures?.['on_plan'].at).toBe('2024-03-31');
    expect(scenario.figures?.['referrals'].over).toEqual({ from: '2023-04-01', to: '2024-03-31' });
    const later = scenario.arrivals?.['contacts'].changes?.filter(({ from }) => from >= '2023-04-01');
    expect(later?.map(({ times }) => times)).toEqual(
      base.scenario.arrivals?.['contacts'].changes?.map(({ times }) => times),
    );
  });

  it('that are missing are taken from what they go with, and nothing is fitted to them', () => {
    const { contacts: _c, adopted: _a, re_referrals: _r, ...rest } = asPlayed(2);
    const { taken, scenario } = derive(returnOf(rest));
    expect(taken.map(({ name, value, with: others }) => [name, value, others])).toEqual([
      ['contacts', 2 * PLAYS.contacts, ['referrals']],
      ['re_referrals', expect.closeTo(24.2, 5), []],
      ['adopted', expect.closeTo((2 * PLAYS.adopted * 17.1) / 15.3, 5), ['care_ceased']],
    ]);
    const unknown = Object.keys((scenario['calibration'] as { unknown: object }).unknown);
    expect(unknown).not.toContain('new_families_referred');
    expect(unknown).not.toContain('returns');
    expect(scenario['figures']).not.toHaveProperty('contacts');
  });

  it('without which nothing can be said are asked for', () => {
    const { section_47: _s, on_plan: _o, ...rest } = asPlayed();
    expect(problemsIn(() => derive(returnOf(rest))).map(shown)).toEqual([
      expect.stringMatching(
        /figures\.section_47: Section 47 enquiries is missing, and nothing else tells it/,
      ),
      expect.stringMatching(/figures\.on_plan: On a protection plan is missing/),
    ]);
  });

  it('that lack a digit are told', () => {
    const { warnings } = derive(returnOf({ ...asPlayed(), children: 3600 }));
    expect(warnings.map(({ path }) => path)).toContain('figures.referrals');
  });
});

describe('the return on the page', () => {
  it('is one: the check finds nothing in what follows from it', () => {
    const page = readFileSync(join(ROOT, 'docs/how-to/your-own-authority.md'), 'utf8');
    const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
    const derived = derive(readAnnualReturn(example, 'northshire.yaml'));
    expect(derived.warnings).toEqual([]);
    expect(checkedDerived(derived)).toEqual([]);
  });
});

describe('the shipped returns', () => {
  it.each(['kingston-2014-15', 'invented-county-2014-15'])(
    '%s: its figures agree, and the check finds nothing',
    (name) => {
      const derived = name.startsWith('invented') ? county : derive(shippedReturn(name));
      expect(derived.warnings).toEqual([]);
      expect(checkedDerived(derived)).toEqual([]);
    },
  );

  it('the county keeps no figure of the base, and a source of its own for every number', () => {
    const { scenario, parameters } = resolvedOf(county);
    expect(
      Object.keys(scenario.figures ?? {}).every((name) =>
        shippedReturn('invented-county-2014-15').figures.has(name as never),
      ),
    ).toBe(true);
    expect(Object.values(scenario.figures ?? {}).every(({ source }) => source?.includes('invented'))).toBe(
      true,
    );
    expect(scenario.calibration?.targets).toBeUndefined();
    const others = Object.values(scenario.comparators ?? {}).flatMap((one) => Object.keys(one));
    expect(others.filter((one) => /kingston/.test(one))).toEqual([]);
    expect(parameters.find(({ path }) => path === 'arrivals.contacts.rate')?.source).toMatch(
      /^calibrated: 7\.\d+ times kingston-2015, by new_contacts \(contacts 40,000 for 4,726, /,
    );
  });
});

const HOW =
  'The base plays otherwise now: write these means as plays: in scenarios/kingston-2015/scaling.yaml';

describe('a run', () => {
  /** Of children, for a short run: chance alone moves a small place by so much. */
  const NEAR = 0.3;

  it.runIf(isLong)('of a place an eighth as large comes near its own figures', () => {
    const asked = asPlayed(1 / 8);
    const played = playedFigures(derive(returnOf(asked)), 4);
    for (const name of ['contacts', 'referrals', 'children_in_need', 'section_47', 'looked_after'] as const) {
      const off = Math.abs((played.get(name) ?? 0) / (asked[name] ?? 1) - 1);
      expect([name, off < NEAR], `${name}: ${played.get(name)} for ${asked[name]}`).toEqual([name, true]);
    }
  });

  it.runIf(isLong)('of the base gives what is said that it plays', () => {
    const played = playedFigures(ours, 40);
    for (const [name, value] of played) {
      const said = asPlayed()[name as keyof ReturnType<typeof asPlayed>] ?? NaN;
      expect(Math.abs(value / said - 1), `${name}: ${value} for ${said}. ${HOW}`).toBeLessThan(0.02);
    }
  });
});

it('numbers that are rounded together keep their sum', () => {
  expect(roundedTogether([0.4, 0.4, 0.4])).toEqual([1, 0, 0]);
  expect(roundedTogether([1.5, 2.5, 3])).toEqual([2, 2, 3]);
  expect(roundedTogether([10, 20.6, 0.2])).toEqual([10, 21, 0]);
});
