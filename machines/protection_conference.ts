/** The way to the initial conference, report and meeting side by side: a state of the protection chart. */
import { protectionSetup } from './protection_setup.ts';

/** The report is in hand; who writes it depends on where the enquiry was made. */
const reportIn = (label: string) => ({
  meta: {
    label,
    explain:
      'Parents who get it the evening before cannot prepare; inspectors found this here. Two working days before is the aim.',
    source: 'report:228-230, 345-347, 454-456',
  },
  on: { 'conference_report.shared': 'shared' as const },
});

/** State `initial_conference` of the protection chart. */
export const initialConference = protectionSetup.createStateConfig({
  type: 'parallel',
  meta: {
    label: 'On the way to the initial conference',
    explain: 'The conference meets within 15 working days of the discussion that began the enquiry.',
    source: 'Working Together 2015, chapter 1',
  },
  on: { 'conference.initial.held': 'conference_decision' },
  states: {
    report: {
      initial: 'by_assessing_worker',
      meta: {
        label: 'Report for the conference',
        explain: 'The social worker’s report is read by the family before the meeting.',
        source: 'report:454-456',
      },
      states: {
        by_assessing_worker: reportIn('The assessing worker writes the report'),
        by_case_worker: reportIn('The worker who holds the case writes the report'),
        shared: {
          meta: {
            label: 'Parents and child have the report',
            explain: 'Go through it with them, say what you will say in the meeting, hear what is wrong.',
            room: ['the parents', 'the child where old enough', 'the social worker'],
            source: 'report:454-456',
          },
        },
      },
    },
    meeting: {
      initial: 'booked',
      meta: {
        label: 'The meeting itself',
        explain: 'An independent chair, the family and at least two other professional groups.',
        source: 'London Child Protection Procedures',
      },
      states: {
        booked: {
          meta: {
            label: 'Conference booked',
            explain:
              'The chair finds a day and calls family and agencies. Children over 11 are asked whether and how they want to take part.',
            room: [
              'independent chair',
              'social worker',
              'parents unless excluded',
              'at least two other professional groups',
            ],
            source: 'report:343-349, 448-475',
          },
          on: {
            'conference.initial.adjourned': { target: 'booked', reenter: true },
            'harm.suspected': 'booked',
            'immediate_danger.reported': 'booked',
          },
        },
      },
    },
  },
});
