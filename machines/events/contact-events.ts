/** What may be said to have happened at the front door: contacts, consultation, consent, MASH, the threshold. */
import type { EventEntry } from '../machine-list.ts';

export const contactEvents = {
  'contact.received': {
    label: 'Somebody told the authority of a worry about a child',
    decidedBy: 'partner agency',
    carries: ['source'],
    source: 'report:388-393',
  },
  'consultation.requested': {
    label: 'A partner asked to talk a worry through before sending anything',
    decidedBy: 'partner agency',
    carries: ['source'],
    source: 'report:392-394',
  },
  'consultation.given.no_contact_needed': {
    label: 'Talked through: nothing needs to be sent',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:392-394',
  },
  'consultation.given.early_help_advised': {
    label: 'Talked through: early help is the better way',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:392-394',
  },
  'consultation.given.contact_advised': {
    label: 'Talked through: please send it in as a contact',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:392-394',
  },
  'out_of_hours.made_safe': {
    label: 'The duty team made sure that the child is safe until morning',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:412-415',
  },
  'out_of_hours.danger_found': {
    label: 'The duty team found that the child cannot wait until morning',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:412-415',
  },
  'out_of_hours.handed_over': {
    label: 'The duty team handed the contact over to the day team',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:413-415',
  },
  'contact.triaged': {
    label: 'The worry is plain enough for the manager to decide',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:388-392',
  },
  'consent.sought': {
    label: "The parents' agreement was asked for",
    decidedBy: 'social worker',
    carries: [],
    source: 'report:395-396',
  },
  'consent.given': {
    label: 'The parents agreed',
    decidedBy: 'family',
    carries: [],
    source: 'report:395-396',
  },
  'consent.refused': {
    label: 'The parents refused',
    decidedBy: 'family',
    carries: [],
    source: 'report:395-396',
  },
  'consent.overridden': {
    label: 'Significant harm is feared, so the refusal does not stand in the way',
    decidedBy: 'manager',
    carries: [],
    source: 'Working Together 2015, chapter 1 (information sharing)',
  },
  'mental_health.screening_requested': {
    label: 'The CAMHS worker in the single point of access was asked to screen the worry',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:397-399',
  },
  'mental_health.screened.camhs': {
    label: 'Screened: mental health services take it on',
    decidedBy: 'health',
    carries: [],
    source: 'report:397-399',
  },
  'mental_health.screened.social_care': {
    label: 'Screened: social care should decide',
    decidedBy: 'health',
    carries: [],
    source: 'report:397-399',
  },
  'mash.rated.red': {
    label: 'Rated red: risk of serious harm now, agencies answer within hours',
    decidedBy: 'manager',
    carries: [],
    source: 'London MASH practice',
  },
  'mash.rated.amber': {
    label: 'Rated amber: serious concern, agencies answer within a day',
    decidedBy: 'manager',
    carries: [],
    source: 'London MASH practice',
  },
  'mash.rated.green': {
    label: 'Rated green: concern for welfare, agencies answer within three days',
    decidedBy: 'manager',
    carries: [],
    source: 'London MASH practice',
  },
  'information.shared': {
    label: 'The agencies put what they know together',
    decidedBy: 'partner agency',
    carries: ['agencies'],
    source: 'report:399-405',
  },
  'mash.decided': {
    label: 'The agencies agreed how great the risk is',
    decidedBy: 'manager',
    carries: ['rating'],
    source: 'report:399-407',
  },
  'contact.decided.no_further_action': {
    label: 'Decided: no further action',
    decidedBy: 'manager',
    carries: [],
    source: 'report:388-392',
  },
  'contact.decided.advice': {
    label: 'Decided: information and advice',
    decidedBy: 'manager',
    carries: [],
    source: 'report:388-392',
  },
  'contact.decided.early_help': {
    label: 'Decided: early help',
    decidedBy: 'manager',
    carries: [],
    source: 'report:388-392',
  },
  'contact.decided.referral': {
    label: 'Decided: the threshold is met, it becomes a referral',
    decidedBy: 'manager',
    carries: [],
    source: 'report:388-390',
  },
  'contact.decided.urgent_strategy_discussion': {
    label: 'Decided: a strategy discussion at once',
    decidedBy: 'manager',
    carries: [],
    source: 'Working Together 2015, chapter 1',
  },
  'information.received': {
    label: 'News of a child whose case is open was passed to the worker',
    decidedBy: 'consequence',
    carries: [],
    source: 'report:388-392',
    untaken:
      'The worker who holds the case reads it; what follows, such as fear of harm, is an event of its own.',
  },
} as const satisfies Record<string, EventEntry>;
