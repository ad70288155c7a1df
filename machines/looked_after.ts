/** Being looked after: the way in, one legal status at a time, the way out with its reason. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { causes } from './causes.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

const CHILDREN_ACT = 'Children Act 1989';
const REMAND = 'Legal Aid, Sentencing and Punishment of Offenders Act 2012, sections 92 and 104; SSDA903';

const begins = causes('looked_after.started');
const started = causes('care.started');
const ended = causes('care.ended');
const home = causes('care.ended.returned_home');

/** Ways out that each status leaves open, by the end of the event's name. */
const waysOut = {
  returned_home: { target: '#looked_after.returned_home', actions: [home, ended] },
  with_relatives: { target: '#looked_after.with_relatives', actions: ended },
  special_guardianship: {
    target: '#looked_after.special_guardianship',
    actions: [causes('special_guardianship.ordered'), ended],
  },
  child_arrangements: {
    target: '#looked_after.child_arrangements',
    actions: [causes('child_arrangements.ordered'), ended],
  },
  adopted: { target: '#looked_after.adopted', actions: [causes('adoption_order.granted'), ended] },
  independent_living: { target: '#looked_after.independent_living', actions: ended },
  sentenced: { target: '#looked_after.sentenced', actions: ended },
  remand_ended: { target: '#looked_after.remand_ended', actions: ended },
  other: { target: '#looked_after.other', actions: ended },
} as const;

type WayOut = keyof typeof waysOut;

const endings = <Way extends WayOut>(...ways: readonly Way[]) =>
  Object.fromEntries(ways.map((way) => [`looked_after.ended.${way}`, waysOut[way]])) as {
    [Each in Way as `looked_after.ended.${Each}`]: (typeof waysOut)[Each];
  };

export const lookedAfter: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'looked_after',
  initial: 'not_open',
  meta: {
    label: 'Looked after',
    explain: 'By what right the child is in care, one legal status at a time, until care ends.',
    source: `${CHILDREN_ACT}, section 22; report:629-634`,
  },
  on: {
    'child.turned_18': { target: '.turned_18', actions: ended },
    'child.moved_away': { target: '.transferred', actions: ended },
    'child.died': { target: '.died', actions: ended },
    // What a court orders holds at once, whatever the status was.
    'interim_care_order.made': '.interim_care_order',
    'care_order.made': '.care_order',
    'placement_order.granted': '.placement_order',
    'special_guardianship.ordered': { target: '.special_guardianship', actions: ended },
    'child_arrangements.ordered': { target: '.child_arrangements', actions: ended },
    'adoption_order.granted': { target: '.adopted', actions: ended },
  },
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'The child is not looked after.',
        source: `${CHILDREN_ACT}, section 22`,
      },
      on: {
        'looked_after.started': 'entering',
        'asylum_seeking_child.received': { target: 'entering', actions: begins },
        'remand.ordered': { target: 'entering', actions: begins },
        'legal_status.changed.interim_care_order': { target: 'entering', actions: begins },
        'legal_status.changed.care_order': { target: 'entering', actions: begins },
        'interim_care_order.made': { target: 'entering', actions: begins },
        'care_order.made': { target: 'entering', actions: begins },
      },
    },
    entering: {
      meta: {
        label: 'By which right care begins',
        explain:
          'A senior manager, the police or a court has decided. Write down at once by which right the child is here: agreement, power or order; every later step rests on it.',
        room: ['the senior manager', 'the social worker'],
        source: 'report:591-593, 629-634',
      },
      on: {
        'looked_after.started': 'entering',
        'interim_care_order.made': 'entering',
        'care_order.made': 'entering',
        // A home, health and schooling begin only when the right is written down.
        'placement_order.granted': 'entering',
        'care.entered.section_20': { target: 'accommodated.by_agreement', actions: started },
        'care.entered.unaccompanied': { target: 'accommodated.unaccompanied', actions: started },
        'care.entered.police_protection': { target: 'police_protection', actions: started },
        'care.entered.emergency_order': { target: 'emergency_order', actions: started },
        'care.entered.interim_care_order': { target: 'interim_care_order', actions: started },
        'care.entered.care_order': { target: 'care_order', actions: started },
        'care.entered.placement_order': { target: 'placement_order', actions: started },
        'care.entered.remand': { target: 'remanded', actions: started },
      },
    },
    accommodated: {
      initial: 'by_agreement',
      meta: {
        label: 'Section 20: care without an order',
        explain: 'Nobody has taken rights from the parents. Who may agree can also take the child home.',
        source: `${CHILDREN_ACT}, section 20`,
      },
      on: {
        'legal_status.changed.police_protection': 'police_protection',
        'legal_status.changed.emergency_order': 'emergency_order',
        'legal_status.changed.interim_care_order': 'interim_care_order',
        'legal_status.changed.care_order': 'care_order',
        'legal_status.changed.placement_order': 'placement_order',
        'legal_status.changed.remand': 'remanded',
        ...endings(
          'returned_home',
          'with_relatives',
          'special_guardianship',
          'child_arrangements',
          'adopted',
          'independent_living',
          'sentenced',
          'other',
        ),
      },
      states: {
        by_agreement: {
          meta: {
            label: 'By agreement',
            explain:
              'The parents, or a young person of 16, agree and know what they agree to. Ask again as time goes by: agreement must not stand in for a court.',
            room: ['the parents', 'the child where old enough', 'the social worker'],
            source: `${CHILDREN_ACT}, section 20; report:570-575`,
          },
        },
        unaccompanied: {
          meta: {
            label: 'A child alone, seeking asylum',
            explain:
              'No parent is here to agree. Safety, an interpreter and a solicitor come first; trauma shows later.',
            room: ['the young person', 'the interpreter', 'the social worker'],
            source: `${CHILDREN_ACT}, section 20; report:955-959, 992-1001`,
          },
          on: { 'age.disputed': 'age_disputed' },
        },
        age_disputed: {
          meta: {
            label: 'The age is assessed',
            explain:
              'Two trained social workers and an interpreter listen to the whole story. Until they have decided, the young person is treated as a child.',
            room: ['the young person', 'an appropriate adult', 'the interpreter', 'two social workers'],
            source: 'report:955-959; assumption: two workers, as the courts ask since 2003',
          },
          on: {
            'age_assessment.completed.child': 'unaccompanied',
            'age_assessment.completed.adult': { target: '#looked_after.assessed_as_adult', actions: ended },
          },
        },
      },
    },
    police_protection: {
      meta: {
        label: 'Police protection',
        explain:
          'For 72 hours at most an officer keeps the child safe. Use them: agree care, go to court, or take the child home safely.',
        room: ['the designated police officer', 'the social worker'],
        source: `${CHILDREN_ACT}, section 46`,
      },
      on: {
        'legal_status.changed.section_20': 'accommodated.by_agreement',
        'legal_status.changed.emergency_order': 'emergency_order',
        'legal_status.changed.interim_care_order': 'interim_care_order',
        ...endings('returned_home', 'with_relatives'),
      },
    },
    emergency_order: {
      meta: {
        label: 'Emergency protection order',
        explain:
          'Eight days, once more by seven: the court wants to know why it could not wait, and what comes next.',
        room: ['the court', 'the social worker', "the authority's lawyer", 'the parents'],
        source: `${CHILDREN_ACT}, sections 44 and 45`,
      },
      on: {
        'emergency_order.extended': 'emergency_order',
        'legal_status.changed.section_20': 'accommodated.by_agreement',
        'legal_status.changed.interim_care_order': 'interim_care_order',
        ...endings('returned_home', 'with_relatives'),
      },
    },
    interim_care_order: {
      meta: {
        label: 'Interim care order',
        explain:
          'The authority shares parental responsibility while the court decides. The plan is not yet settled: work on home and on another home at once.',
        room: ['the court', "the children's guardian", 'the social worker', 'the parents'],
        source: `${CHILDREN_ACT}, section 38; report:253-256`,
      },
      on: {
        'legal_status.changed.section_20': 'accommodated.by_agreement',
        'legal_status.changed.care_order': 'care_order',
        'legal_status.changed.placement_order': 'placement_order',
        // An interim order ends with the proceedings: where no other order was made, nothing keeps the child in care.
        'proceedings.ended': { target: 'returned_home', actions: [home, ended] },
        ...endings('returned_home', 'with_relatives', 'special_guardianship', 'child_arrangements'),
      },
    },
    care_order: {
      meta: {
        label: 'Care order',
        explain:
          'The court has made the authority a parent until 18. Only a court ends it; ask at reviews whether it is still needed.',
        room: ['the social worker', 'the child', 'the parents'],
        source: `${CHILDREN_ACT}, sections 31 and 33`,
      },
      on: {
        'legal_status.changed.placement_order': 'placement_order',
        'care_order.discharged': {
          target: 'returned_home',
          actions: [home, ended],
        },
        ...endings('special_guardianship', 'child_arrangements', 'sentenced', 'other'),
      },
    },
    placement_order: {
      meta: {
        label: 'Placement order',
        explain:
          'The authority may place the child for adoption. If no family is found, ask the court to take the order back rather than let it stand.',
        room: ['the social worker', 'the family finder', 'the reviewing officer'],
        source: 'Adoption and Children Act 2002, sections 21 and 24; report:846-849, 879-882',
      },
      on: {
        'legal_status.changed.care_order': 'care_order',
        ...endings('adopted', 'special_guardianship', 'child_arrangements'),
      },
    },
    remanded: {
      meta: {
        label: 'Remanded',
        explain:
          'A court keeps the young person from home until the trial. He or she is looked after like any other child, in detention as well.',
        room: ['the young person', 'the social worker', 'the youth offending service'],
        source: REMAND,
      },
      on: {
        'legal_status.changed.section_20': 'accommodated.by_agreement',
        'legal_status.changed.interim_care_order': 'interim_care_order',
        ...endings('remand_ended', 'sentenced'),
      },
    },
    returned_home: finalState(
      'Returned home',
      'Home to the parents, planned or not. Support must not end on that day: many come back.',
      'SSDA903, REC E4A and E4B; report:144-148, 634-636',
    ),
    with_relatives: finalState(
      'With relatives',
      'The child lives with people who have no parental responsibility and no order.',
      'SSDA903, REC E13',
    ),
    special_guardianship: finalState(
      'Special guardianship',
      'Relatives or carers have the say until 18; birth parents stay parents.',
      'SSDA903, REC E43 and E44; report:147, 664-671',
    ),
    child_arrangements: finalState(
      'Child arrangements order',
      'A court has said with whom the child is to live.',
      'SSDA903, REC E41',
    ),
    adopted: finalState(
      'Adopted',
      'The child has new parents for life; support may be asked for at any time.',
      'SSDA903, REC E11 and E12; report:146, 935-946',
    ),
    independent_living: finalState(
      'Living independently before 18',
      'The young person left care for a home of their own; in the year of the report nobody did.',
      'SSDA903, REC E5 and E6; report:150',
    ),
    sentenced: finalState(
      'Sentenced to custody',
      'Care without an order ends with a sentence; visits do not.',
      'SSDA903, REC E9',
    ),
    remand_ended: finalState(
      'Remand over',
      'The court has ended the remand and the young person needs no care.',
      'SSDA903, REC E14',
    ),
    assessed_as_adult: finalState(
      'Assessed as an adult',
      'The assessment of age found an adult; other services take over, with an appeal open.',
      'SSDA903, REC E15',
    ),
    other: finalState(
      'Care ended for another reason',
      'None of the other reasons fits, as when a young person went abroad.',
      'SSDA903, REC E8',
    ),
    transferred: finalState(
      'Care taken over by another authority',
      'Another authority is responsible for the child from now on.',
      'SSDA903, REC E3',
    ),
    died: finalState(
      'Died',
      'The child has died in care: parents, government and the inspectorate are told.',
      `SSDA903, REC E2; ${CHILDREN_ACT}, schedule 2, paragraph 20`,
    ),
    turned_18: finalState(
      'Turned 18',
      'Care ends; help as a care leaver goes on to 21, or 25 in education.',
      `${CHILDREN_ACT}, section 23C; report:150-153`,
    ),
  },
});
