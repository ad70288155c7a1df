/** Where a child in care lives: states of the chart `placement`, waiting for a bed included, so that a gap shows. */
import { PLACEMENTS } from '../../../machines/endings.ts';
import type { SpellEntry, SpellList } from './spell-list.ts';

const home = (state: string, label: string, code?: string): SpellEntry => ({
  label,
  ...(code === undefined ? {} : { code }),
  states: [`placement.open.home.${state}`],
  renewedBy: [...PLACEMENTS, 'stop_gap.found'],
});

export const placements = {
  awaiting: home('awaiting', 'No bed yet'),
  stop_gap: home('stop_gap', 'A bed for a few nights', 'T4'),
  foster_in_house: home('foster_in_house', "The authority's own foster carers", 'U6'),
  foster_agency: home('foster_agency', 'Foster carers of an agency', 'U6'),
  connected_person: home('connected_person', 'Family or friends as foster carers', 'U3'),
  childrens_home: home('childrens_home', "Children's home", 'K2'),
  residential_school: home('residential_school', 'Residential special school', 'S1'),
  with_parents: home('with_parents', 'With the parents, in care', 'P1'),
  independent_living: home('independent_living', 'Independent living with support', 'P2'),
  secure: home('secure', 'Secure home or youth detention', 'K1'),
  adoptive: home('adoptive', 'With adopters', 'A5'),
} as const satisfies SpellList;
