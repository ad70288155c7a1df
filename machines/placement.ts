/** Where a child in care lives, and the search for a home beside it: so that there is never a gap and never two homes at once. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { CARE_ENDINGS, careEndStates } from './care_endings.ts';
import { causes } from './causes.ts';
import type { StateMeta } from './machine-list.ts';

const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010';
const CHILDREN_ACT = 'Children Act 1989, section 22C';
const SEARCH = 'report:596-598, 664, 685-690, 1333-1346';

const placed = causes('child.placed');
const reviewSooner = causes('review.brought_forward');

/** One kind of home. The child leaves it for another home, or in a crisis for a bed that is yet to be found. */
const home = <Self extends string>(self: Self, label: string, explain: string, source: string) => ({
  meta: { label, explain, room: ['the child', 'the carers', 'the social worker'], source },
  on: {
    'placement.disrupted': { target: 'awaiting', actions: reviewSooner },
    'placement.supported': self,
    'placement.made_permanent': self,
  },
});

/** One ring of the search: a vacancy that is found is matched in the state named. */
const looking = (
  label: string,
  explain: string,
  found: 'matching_in_house' | 'matching',
  other: Record<string, string>,
) => ({
  meta: { label, explain, source: SEARCH },
  on: { 'vacancy.found': found, ...other },
});

/** A vacancy is there: what the child needs beside what its carers can give. */
const matching = (self: string, label: string, explain: string) => ({
  meta: {
    label,
    explain,
    room: ['the child', 'the carers', 'the social worker', 'the supervising worker'],
    source: SEARCH,
  },
  on: {
    'match.declined': 'agency',
    'placement.disrupted': 'in_house',
    'placement.must_end': self,
  },
});

export const placement: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'placement',
  initial: 'not_open',
  meta: {
    label: 'Placement',
    explain: 'The home of a child in care: found, lived in, changed by plan or in a crisis.',
    source: CHILDREN_ACT,
  },
  on: CARE_ENDINGS,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The child is not looked after.', source: CHILDREN_ACT },
      on: { 'care.started': 'open' },
    },
    open: {
      type: 'parallel',
      meta: {
        label: 'Placed',
        explain: 'The child lives in one home at a time, while another may be looked for.',
        source: CHILDREN_ACT,
      },
      states: {
        home: {
          initial: 'awaiting',
          meta: {
            label: 'Where the child lives',
            explain:
              'With relatives if they can, else near home, with brothers and sisters, at the same school.',
            source: CHILDREN_ACT,
          },
          on: {
            'stop_gap.found': '.stop_gap',
            'placement.started.foster_in_house': { target: '.foster_in_house', actions: placed },
            'placement.started.foster_agency': { target: '.foster_agency', actions: placed },
            'placement.started.connected_person': { target: '.connected_person', actions: placed },
            'placement.started.childrens_home': { target: '.childrens_home', actions: placed },
            'placement.started.residential_school': { target: '.residential_school', actions: placed },
            'placement.started.with_parents': { target: '.with_parents', actions: placed },
            'placement.started.independent_living': { target: '.independent_living', actions: placed },
            'placement.started.secure': { target: '.secure', actions: placed },
            'placement.started.adoptive': { target: '.adoptive', actions: placed },
          },
          states: {
            awaiting: {
              meta: {
                label: 'No bed yet',
                explain:
                  'The child waits in an office or with the duty team: hours, not days. Tonight’s bed comes first, then the right one.',
                source: `${SEARCH}, 412-415`,
              },
            },
            stop_gap: {
              meta: {
                label: 'A bed for a few nights',
                explain: 'Safe, but not chosen: a stop-gap that lasts becomes a bad match.',
                source: `${SEARCH}; SSDA903, PLACE T4`,
              },
            },
            foster_in_house: home(
              'foster_in_house',
              "With the authority's own foster carers",
              'Near, known, supported by our own workers. Former children who stay on past 18 hold some of these places.',
              'report:598, 685-690, 798-807, 1333-1346',
            ),
            foster_agency: home(
              'foster_agency',
              'With foster carers of an agency',
              'Where no carer of our own has a place or fits; dearer, and often further away.',
              'report:685-690, 1333-1346',
            ),
            connected_person: home(
              'connected_person',
              'With family or friends as foster carers',
              'Somebody the child knows. They are foster carers and need the same help, pay and visits.',
              `${REGULATIONS}, regs 24 and 25; report:636-641`,
            ),
            childrens_home: home(
              'childrens_home',
              "In a children's home",
              'For young people who cannot live in a family now. From this borough every one of them is away: visit more, not less.',
              'report:140-143, 654-663',
            ),
            residential_school: home(
              'residential_school',
              'In a residential special school',
              'Education and care in one place, mostly for disabled children; where are the holidays spent?',
              'report:142-143',
            ),
            with_parents: home(
              'with_parents',
              'With parents under a care order',
              'The order stays, the child lives at home: assessed and decided beforehand, visited often.',
              `${REGULATIONS}, regs 15 to 20; report:144`,
            ),
            independent_living: home(
              'independent_living',
              'In supported lodgings or semi-independent',
              'For 16 and 17 only, ready for it, with somebody to call at night.',
              `${REGULATIONS}, reg. 27; SSDA903, PLACE P2 and H5`,
            ),
            secure: home(
              'secure',
              'In a secure home or youth detention',
              'Liberty is taken by a court; the authority visits and plans for the day after.',
              'Children Act 1989, section 25; SSDA903, PLACE K1 and R5',
            ),
            adoptive: home(
              'adoptive',
              'With adopters',
              'The child has moved in; until the order the authority visits and reviews.',
              'SSDA903, PLACE A3 to A6; report:839-845, 876-878',
            ),
          },
        },
        search: {
          initial: 'in_house',
          meta: {
            label: 'Search for a home',
            explain: 'From near to far: each ring without a place costs distance, money and stability.',
            source: SEARCH,
          },
          on: {
            'placement.started.foster_in_house': '.settled',
            'placement.started.foster_agency': '.settled',
            'placement.started.connected_person': '.settled',
            'placement.started.childrens_home': '.settled',
            'placement.started.residential_school': '.settled',
            'placement.started.with_parents': '.settled',
            'placement.started.independent_living': '.settled',
            'placement.started.secure': '.settled',
            'placement.started.adoptive': '.settled',
          },
          states: {
            settled: {
              meta: {
                label: 'No search',
                explain: 'Nobody looks for another home.',
                source: SEARCH,
              },
              on: {
                'placement.move_planned': 'in_house',
                'placement.disrupted': 'in_house',
                'placement.must_end': 'in_house',
              },
            },
            in_house: looking(
              "Looking among the authority's own carers",
              'Own carers first. A place is free only when its last child has moved on.',
              'matching_in_house',
              {
                'vacancy.none_in_house': 'agency',
                'placement.disrupted': 'in_house',
                'placement.must_end': 'in_house',
              },
            ),
            agency: looking(
              'Looking among agencies nearby',
              'No own carer has a place: agencies in reach of school, family and friends are asked.',
              'matching',
              {
                'vacancy.none_nearby': 'further_away',
                'placement.disrupted': 'in_house',
                'placement.must_end': 'agency',
              },
            ),
            further_away: looking(
              'Looking further away',
              'Nothing near. A senior manager agrees to a home outside the area, and why is written down.',
              'matching',
              { 'placement.disrupted': 'in_house', 'placement.must_end': 'further_away' },
            ),
            matching_in_house: matching(
              'matching_in_house',
              'Does it fit our own carers?',
              'The place is kept while child and carers are asked: brothers and sisters together where best, language, faith, school. Meet before moving.',
            ),
            matching: matching(
              'matching',
              'Does it fit?',
              'What the child needs beside what an agency, a home or a relative can give. Meet before moving.',
            ),
          },
        },
      },
    },
    ...careEndStates,
  },
});
