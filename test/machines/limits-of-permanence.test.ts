/** The limits of court, permanence, adoption and what stands beside a case, as the rules of June 2015 have them. */
import { describe, expect, it } from 'vitest';
import { machines, timescales, type StateMeta } from '../../machines/index.ts';
import { createTable } from '../../src/statechart/index.ts';

describe('limits', () => {
  it.each([
    ['pre_proceedings', 12, 'weeks'],
    ['case_management_hearing', 17, 'working days'],
    ['issues_resolution_hearing', 20, 'weeks'],
    ['care_proceedings', 26, 'weeks'],
    ['care_proceedings_extension', 8, 'weeks'],
    ['permanence_plan', 4, 'months'],
    ['entry_to_adoptive_placement', 547, 'days'],
    ['placement_order_to_match', 152, 'days'],
    ['adoption_decision', 2, 'months'],
    ['panel_to_decision', 7, 'working days'],
    ['adoption_review_first', 3, 'months'],
    ['adoption_review_later', 6, 'months'],
    ['adoptive_placement_visit', 7, 'days'],
    ['adoptive_placement_review_first', 4, 'weeks'],
    ['adoptive_placement_review_second', 3, 'months'],
    ['adoptive_placement_review_later', 6, 'months'],
    ['adopter_stage_1', 2, 'months'],
    ['adopter_stage_2', 4, 'months'],
    ['private_fostering_visit', 7, 'working days'],
    ['private_fostering_visits_first_year', 6, 'weeks'],
    ['private_fostering_visits_later', 12, 'weeks'],
    ['private_fostering_assessment', 42, 'working days'],
    ['allegation_reported', 1, 'working days'],
    ['allegation_concluded_1_month', 1, 'months'],
    ['allegation_concluded_3_months', 3, 'months'],
    ['allegation_concluded', 12, 'months'],
    ['home_education_contact', 6, 'months'],
    ['complaint_stage_1', 10, 'working days'],
    ['self_harm_follow_up', 2, 'weeks'],
    ['life_story_book', 10, 'working days'],
  ])('%s: %i %s', (name, amount, unit) => {
    expect(timescales[name]?.limit).toEqual({ amount, unit });
  });
});

describe('who must be in the room', () => {
  it.each([
    ['proceedings', 'legal_planning.due', ['social worker', 'team manager', 'lawyer']],
    ['proceedings', 'pre_proceedings.meeting_due', ['the parents', "the parents' lawyer"]],
    ['permanence', 'planning', ['managers of adoption and fostering', 'reviewing officer']],
    ['adoption', 'family_finding.linked', ['the independent chair', 'independent members']],
    ['adoption', 'decision_due', ['the agency decision-maker']],
    ['adopter', 'panel_due', ['the independent chair', 'the adopters']],
    ['allegation', 'meeting_due', ['the designated officer', 'the employer', 'police', 'social care']],
    ['missing_education', 'registered', ['heads of services', 'health']],
  ])('%s %s', (machine, path, core) => {
    const chart = machines[machine]?.machine;
    const node = chart && createTable(chart).nodes.find((one) => one.path === path);
    expect((node?.meta as StateMeta | undefined)?.room).toEqual(expect.arrayContaining(core));
  });
});
