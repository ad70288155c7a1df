/** Typical journeys beside a case, at home and in care: missing, exploited, homeless, short breaks. */
import { describe, expect, it } from 'vitest';
import { ToldCase } from './told-case.ts';

const chart = (told: ToldCase, name: string) => told.states.findLast((state) => state.includes(`${name}.`));

describe('missing', () => {
  it('found, talked with, written down, and the group sees signs of exploitation', () => {
    const told = new ToldCase()
      .happens('missing_from_home.reported')
      .happens('child.found')
      .happens('return_interview.offered')
      .happens('return_interview.held')
      .happens('return_interview.recorded')
      .happens('return_themes.collated')
      .happens('misper.met.exploitation_flagged');
    expect(told.states).toEqual(['(missing.flagged)', 'exploitation.screening']);
  });

  it('gone again before anybody has talked', () => {
    const told = new ToldCase()
      .happens('looked_after.started')
      .happens('care.entered.section_20')
      .happens('missing_from_care.reported')
      .happens('child.found')
      .happens('missing_from_care.reported');
    expect(chart(told, 'missing')).toBe('missing.missing_from_care');
    told.happens('child.found').happens('return_interview.offered').happens('return_interview.declined');
    expect(chart(told.happens('misper.met.nothing_more'), 'missing')).toBe('(missing.closed)');
  });
});

describe('sexual exploitation', () => {
  const listed = (): ToldCase =>
    new ToldCase()
      .happens('exploitation_worry.raised')
      .happens('exploitation_risk.assessed.raised')
      .happens('exploitation_planning.met');

  it('refuses the worker, accepts at the second offer, leaves the list', () => {
    const told = listed()
      .happens('mase.considered.support')
      .happens('exploitation_support.refused')
      .happens('mase.considered.support')
      .happens('exploitation_support.engaged')
      .happens('mase.considered.kept_on')
      .happens('mase.exited');
    expect(told.states).toEqual(['(exploitation.lower_risk)']);
  });

  it('was not exploitation: another service', () => {
    expect(listed().happens('mase.considered.not_exploitation').states).toEqual([
      '(exploitation.other_service)',
    ]);
  });
});

describe('homeless at 16 or 17', () => {
  const assessed = (): ToldCase =>
    new ToldCase()
      .happens('homelessness.presented')
      .happens('emergency_bed.found')
      .happens('rights.explained');

  it('chooses care, and care begins', () => {
    const told = assessed().happens('homelessness.assessed.section_20');
    expect(told.states).toEqual(['looked_after.entering', '(homeless_16_17.looked_after)']);
  });

  it('chooses help without care: a child in need, housed by the panel', () => {
    const told = assessed().happens('homelessness.assessed.section_17');
    expect(told.open).toEqual(['child_in_need.safeguarding.deciding', 'homeless_16_17.helped']);
    told.happens('young_people_panel.reviewed').happens('young_people_panel.moved_on');
    expect(chart(told, 'homeless_16_17')).toBe('(homeless_16_17.housed)');
  });

  it('goes home with some help', () => {
    const told = new ToldCase().happens('homelessness.presented').happens('homelessness.mediated_home');
    expect(told.open).toEqual([]);
  });
});

describe('short breaks', () => {
  const series = (): ToldCase =>
    new ToldCase()
      .happens('short_breaks.agreed')
      .happens('short_break_carer.found')
      .happens('short_break.stay_held')
      .happens('short_break_review.first.held');

  it('the carer stops, another is found, and the family does without in the end', () => {
    const told = series()
      .happens('short_break_carer.lost')
      .happens('short_break_carer.found_again')
      .happens('short_breaks.ended');
    expect(told.states).toEqual(['(short_breaks.ended)']);
  });

  it('grow too long: the child is looked after with all rules', () => {
    const told = series().happens('short_breaks.limit_passed');
    expect(told.states).toEqual(['looked_after.entering', '(short_breaks.full_care)']);
  });
});
