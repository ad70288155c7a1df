/** The front door: what becomes of one contact about one child, until it is decided. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { guardsFromEvent } from './guards.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

const MASH_ROOM = ['social care', 'police', 'health'];
const MASH_SOURCE = 'report:399-407; London MASH practice';

/** The two steps of one MASH rating: the agencies look, then they agree. */
const rated = (label: string, within: string) => ({
  initial: 'gathering' as const,
  meta: {
    label: `MASH: ${label}`,
    explain: `The worry is rated ${label}: the agencies answer ${within}.`,
    source: MASH_SOURCE,
  },
  states: {
    gathering: {
      meta: {
        label: `MASH ${label}: information is gathered`,
        explain:
          'Police, health, probation, education and social care look up what they know of the family. The slowest agency decides how long it takes.',
        source: MASH_SOURCE,
      },
      on: { 'information.shared': 'deciding' as const },
    },
    deciding: {
      meta: {
        label: `MASH ${label}: the risk is agreed`,
        explain: 'The agencies lay what they know side by side and agree how great the risk is.',
        room: MASH_ROOM,
        source: MASH_SOURCE,
      },
      on: { 'mash.decided': '#contact.threshold' as const },
    },
  },
});

export const contact: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('out_of_hours', 'case_open'),
}).createMachine({
  id: 'contact',
  initial: 'not_open',
  meta: {
    label: 'Contact',
    explain: 'Somebody tells the authority of a worry about a child; it is decided what becomes of it.',
    source: 'report:388-397',
  },
  on: {
    'child.died': '.died',
    'child.turned_18': '.turned_18',
    'child.moved_away': '.moved_away',
    'looked_after.started': '.passed_to_open_case',
  },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'Nobody has been in touch yet.', source: 'report:388-393' },
      on: {
        'contact.received': [{ guard: 'out_of_hours', target: 'out_of_hours' }, { target: 'triage' }],
        'consultation.requested': 'consultation',
      },
    },
    consultation: {
      meta: {
        label: 'Consultation',
        explain:
          'A partner talks a worry through with a social worker before sending anything. Good consultations make for suitable referrals; record them.',
        room: ['the partner who is worried', 'a social worker of the single point of access'],
        source: 'report:392-394',
      },
      on: {
        'consultation.given.no_contact_needed': 'consulted',
        'consultation.given.early_help_advised': {
          target: 'consulted',
          actions: emit({ type: 'early_help.offered' }),
        },
        'consultation.given.contact_advised': {
          target: 'consulted',
          actions: emit({ type: 'contact.received' }),
        },
      },
    },
    out_of_hours: {
      initial: 'acting',
      meta: {
        label: 'Out of hours',
        explain: 'Nights and weekends belong to the emergency duty team, with an on-call manager.',
        source: 'report:412-415',
      },
      states: {
        acting: {
          meta: {
            label: 'The emergency duty team acts',
            explain:
              'The duty team asks one question: is the child safe until the office opens? If not, it acts at once.',
            source: 'report:412-415',
          },
          on: {
            'out_of_hours.made_safe': 'handing_over',
            'out_of_hours.danger_found': [
              {
                guard: 'case_open',
                target: '#contact.passed_to_open_case',
                actions: [
                  emit({ type: 'information.received' }),
                  emit({ type: 'immediate_danger.reported' }),
                ],
              },
              {
                target: '#contact.referred_urgently',
                actions: [emit({ type: 'referral.received' }), emit({ type: 'immediate_danger.reported' })],
              },
            ],
          },
        },
        handing_over: {
          meta: {
            label: 'Hand-over to the day team',
            explain:
              'What was done at night must be with the day team when the office opens, or the morning is lost.',
            source: 'report:413-415',
          },
          on: { 'out_of_hours.handed_over': '#contact.triage' },
        },
      },
    },
    triage: {
      meta: {
        label: 'Triage',
        explain:
          'A social worker of the single point of access reads the worry, checks the records and sorts by urgency. A child who may be in danger jumps the queue.',
        source: 'report:388-392',
      },
      on: {
        'contact.triaged': 'threshold',
        'consent.sought': 'consent',
        'mental_health.screening_requested': 'mental_health_screening',
        'mash.rated.red': 'mash.red',
        'mash.rated.amber': 'mash.amber',
        'mash.rated.green': 'mash.green',
      },
    },
    consent: {
      initial: 'asked',
      meta: {
        label: 'Consent',
        explain: "The parents' agreement is needed where the worry falls short of significant harm.",
        source: 'report:395-396',
      },
      states: {
        asked: {
          meta: {
            label: 'The parents are asked',
            explain:
              'Say openly what the worry is and what help there is. Never wait for consent when a child may be at risk of significant harm.',
            source: 'report:395-396',
          },
          on: { 'consent.given': '#contact.threshold', 'consent.refused': 'refused' },
        },
        refused: {
          meta: {
            label: 'The parents have refused',
            explain:
              'The manager weighs the refusal: only fear of significant harm overrides it. Otherwise offer again, and agree what would change the decision.',
            source: 'Working Together 2015, chapter 1 (information sharing)',
          },
          on: {
            'consent.overridden': '#contact.threshold',
            'contact.decided.no_further_action': '#contact.closed',
          },
        },
      },
    },
    mental_health_screening: {
      meta: {
        label: 'Mental health screening',
        explain:
          'A CAMHS worker sits in the single point of access since October 2014 and screens worries about mental health, so that the right service hears of it at once.',
        source: 'report:397-399',
      },
      on: {
        'mental_health.screened.camhs': 'passed_to_camhs',
        'mental_health.screened.social_care': 'threshold',
      },
    },
    mash: {
      initial: 'green',
      meta: {
        label: 'Multi-agency safeguarding hub',
        explain: 'Agencies put what each knows together; red, amber or green says how fast.',
        source: MASH_SOURCE,
      },
      on: { 'mash.rated.red': '.red' },
      states: {
        red: rated('red', 'within 4 hours'),
        amber: rated('amber', 'within one working day'),
        green: rated('green', 'within three working days'),
      },
    },
    threshold: {
      meta: {
        label: 'The manager decides',
        explain:
          'A manager applies the threshold, writes down why, and tells the referrer. Too low: families are assessed for nothing; too high: children come back worse.',
        room: ['the manager of the single point of access'],
        source: 'report:388-392, 396-397',
      },
      on: {
        'contact.decided.no_further_action': 'closed',
        'contact.decided.advice': 'closed',
        'contact.decided.early_help': {
          target: 'passed_to_early_help',
          actions: emit({ type: 'early_help.offered' }),
        },
        'contact.decided.referral': [
          {
            guard: 'case_open',
            target: 'passed_to_open_case',
            actions: emit({ type: 'information.received' }),
          },
          { target: 'referred', actions: emit({ type: 'referral.received' }) },
        ],
        'contact.decided.urgent_strategy_discussion': [
          {
            guard: 'case_open',
            target: 'passed_to_open_case',
            actions: [emit({ type: 'information.received' }), emit({ type: 'immediate_danger.reported' })],
          },
          {
            target: 'referred_urgently',
            actions: [emit({ type: 'referral.received' }), emit({ type: 'immediate_danger.reported' })],
          },
        ],
      },
    },
    consulted: finalState('Talked through', 'The partner knows what to do next.', 'report:392-394'),
    closed: finalState(
      'Closed',
      'The referrer is told why; the family may have had advice.',
      'report:388-392, 396-397',
    ),
    passed_to_camhs: finalState(
      'Mental health services have it',
      'Social care is not needed; CAMHS takes the child on.',
      'report:397-399',
    ),
    passed_to_early_help: finalState(
      'Early help has it',
      'The locality team offers help; social care is not needed.',
      'report:365-381',
    ),
    passed_to_open_case: finalState(
      'The worker who holds the case has it',
      "The child's case is open already: news goes to that worker and is no new referral.",
      'report:388-392',
    ),
    referred: finalState(
      'A referral',
      'The threshold is met; the clock of the assessment starts.',
      'report:388-390',
    ),
    referred_urgently: finalState(
      'A referral and a strategy discussion at once',
      'The child may be in danger now: agencies talk the same day, the referral runs beside it.',
      'Working Together 2015, chapter 1',
    ),
    moved_away: finalState(
      'Another authority has it',
      'The family lives elsewhere now; what is known is passed on.',
      'London Child Protection Procedures',
    ),
    died: finalState(
      'Died',
      'The child has died: nothing is decided on this contact any more.',
      'Working Together 2015, chapter 5',
    ),
    turned_18: finalState(
      'Turned 18',
      'Adult services would decide on it now.',
      'Children Act 1989, section 105',
    ),
  },
});
