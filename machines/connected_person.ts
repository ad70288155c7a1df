/** A child goes to family or friends in an emergency: viability, a senior decision, weeks of temporary approval, full approval. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { CARE_ENDINGS, careEndStates } from './care_endings.ts';
import { causes } from './causes.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010, regs 24 and 25';
const SOURCE = `${REGULATIONS}; report:263-265, 593-595, 636-641`;
const APPROVAL = 'Fostering Services (England) Regulations 2011, regs 26 and 27; report:803-807';

const mustMove = causes('placement.must_end');
const moves = causes('placement.started.connected_person');

export const connectedPerson: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'connected_person',
  initial: 'not_open',
  meta: {
    label: 'Family and friends in an emergency',
    explain: 'From the offer of a bed tonight to carers who are fully approved, or to another home.',
    source: SOURCE,
  },
  on: CARE_ENDINGS,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'Nobody of family or friends was asked.', source: SOURCE },
      on: { 'connected_person.proposed': 'viability' },
    },
    viability: {
      meta: {
        label: 'Can the child safely be there tonight?',
        explain:
          'See the home, ask who lives there, check with the police, hear the child. Quick, and on paper.',
        room: ['the child', 'the relative or friend', 'the social worker'],
        source: SOURCE,
      },
      on: {
        'viability.assessed.suitable': 'senior_decision',
        'viability.assessed.unsuitable': 'refused',
        'connected_person.withdrew': 'refused',
      },
    },
    senior_decision: {
      meta: {
        label: 'A senior manager decides',
        explain:
          'Only the nominated officer may approve, in writing and in time. Inspectors found decisions made too low or not written down: then nobody knows by what right the child is there.',
        room: ['the nominated senior officer', 'the social worker', 'the reviewing officer is told'],
        source: SOURCE,
      },
      on: {
        'temporary_approval.given': { target: 'temporarily_approved', actions: moves },
        'temporary_approval.refused': 'refused',
        'connected_person.withdrew': 'refused',
      },
    },
    temporarily_approved: {
      type: 'parallel',
      meta: {
        label: 'Temporarily approved',
        explain: 'Sixteen weeks, once more eight: in this time the full assessment must be done.',
        source: SOURCE,
      },
      on: {
        'connected_person.approved': 'approved',
        'connected_person.not_approved': { target: 'not_approved', actions: mustMove },
        'connected_person.withdrew': { target: 'withdrawn', actions: mustMove },
      },
      states: {
        weeks: {
          initial: 'first',
          meta: {
            label: 'The weeks of temporary approval',
            explain: 'They run while the assessment is made and do not stop for anybody.',
            source: SOURCE,
          },
          states: {
            first: {
              meta: {
                label: 'First sixteen weeks',
                explain: 'The child is a foster child there; visit every week until the first review.',
                source: SOURCE,
              },
              on: { 'temporary_approval.extended': 'extended', 'temporary_approval.lapsed': 'lapsed' },
            },
            extended: {
              meta: {
                label: 'Eight weeks more',
                explain: 'Once only, because the assessment takes longer or the answer is looked at again.',
                source: SOURCE,
              },
              on: { 'temporary_approval.lapsed': 'lapsed' },
            },
            lapsed: {
              meta: {
                label: 'Lapsed',
                explain:
                  'The weeks have run out: the child lives there without lawful approval. Decide at once.',
                source: SOURCE,
              },
            },
          },
        },
        assessment: {
          initial: 'assessing',
          meta: {
            label: 'Full assessment',
            explain: 'As for any foster carer, with an eye to what only family can give.',
            source: APPROVAL,
          },
          states: {
            assessing: {
              meta: {
                label: 'Being assessed',
                explain: 'Start on the first day: with too few assessors the weeks run out.',
                room: ['the relative or friend', 'the assessing social worker'],
                source: APPROVAL,
              },
              on: { 'connected_person.assessed': 'at_panel' },
            },
            at_panel: {
              meta: {
                label: 'Before the fostering panel',
                explain: 'The panel recommends, the decision-maker of the agency decides.',
                room: ['the fostering panel', 'the relative or friend', 'the assessing social worker'],
                source: APPROVAL,
              },
            },
          },
        },
      },
    },
    approved: {
      type: 'final',
      meta: { label: 'Approved', explain: 'They are foster carers of this child.', source: APPROVAL },
    },
    not_approved: finalState('Not approved', 'The child must move; tell child and family why.', APPROVAL),
    withdrawn: finalState(
      'They do not go on',
      'Family or friends have given up; another home is looked for.',
      'report:636-641',
    ),
    refused: finalState('Not there', 'The child does not go there, or not for now.', SOURCE),
    ...careEndStates,
  },
});
