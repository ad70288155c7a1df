/** What holds of young people who leave care. */
import type { CaseFile } from '../case-file.ts';
import type { Invariant } from './invariant.ts';
import { ageAt, breachesAt, eventsOf, openSpans, stateSpans } from './journey-parts.ts';
import { endOf, overlaps, uncovered, type Span } from './spans.ts';

const RIGHTS = 'Children Act 1989, sections 23A to 23CA';

const lasting = (spans: readonly Span[]): Span[] => spans.filter((span) => endOf(span) > span.from);
const right = (file: CaseFile, name: string): Span[] =>
  lasting(stateSpans(file, `leaving_care.open.right.${name}`));

export const leavingCareInvariants: readonly Invariant[] = [
  {
    id: 'leaving_care_from_16',
    words: 'No leaving care service under 16.',
    source: RIGHTS,
    charts: ['leaving_care'],
    check: ({ file }) =>
      openSpans(file, 'leaving_care')
        .filter(({ from }) => ageAt(file, from) < 16)
        .map(({ from }) => ({ minute: from, words: `leaving care at ${Math.floor(ageAt(file, from))}` })),
  },
  {
    id: 'pathway_plan_at_16_to_25',
    words: 'A pathway plan is for young people from 16 to 25.',
    source: `${RIGHTS}; Care Leavers (England) Regulations 2010, regs 5 to 8`,
    charts: ['leaving_care'],
    check: ({ file }) =>
      eventsOf(file, ['pathway_plan.agreed', 'pathway_plan.reviewed'], 'leaving_care')
        .filter(({ minute }) => ageAt(file, minute) < 16 || ageAt(file, minute) >= 26)
        .map(({ minute }) => ({ minute, words: `a pathway plan at ${Math.floor(ageAt(file, minute))}` })),
  },
  {
    id: 'eligible_in_care',
    words: 'Eligible is who is in care; relevant who is out of care before 18.',
    source: RIGHTS,
    charts: ['leaving_care', 'looked_after'],
    check: ({ file }) => [
      ...breachesAt(uncovered(right(file, 'eligible'), file.periodsOfCare), 'eligible without being in care'),
      ...breachesAt(overlaps([...right(file, 'relevant'), ...file.periodsOfCare]), 'relevant and in care'),
    ],
  },
  {
    id: 'former_relevant_from_18',
    words: 'Former relevant is who is 18 or older; eligible and relevant who is not.',
    source: RIGHTS,
    charts: ['leaving_care'],
    check: ({ file }) => {
      const comesOfAge = eventsOf(file, ['child.turned_18'])[0]?.minute ?? Number.POSITIVE_INFINITY;
      const before = right(file, 'former_relevant').filter(({ from }) => from < comesOfAge);
      const after = ['eligible', 'relevant']
        .flatMap((name) => right(file, name))
        .filter((span) => comesOfAge < Number.POSITIVE_INFINITY && endOf(span) > comesOfAge);
      return [
        ...before.map(({ from }) => ({ minute: from, words: 'former relevant before 18' })),
        ...after.map(() => ({ minute: comesOfAge, words: 'eligible or relevant after 18' })),
      ];
    },
  },
  {
    id: 'leaving_care_after_care',
    words:
      'Help after care is for who is or was in care. (Who comes back to study may have been in care before the records begin.)',
    source: RIGHTS,
    charts: ['leaving_care', 'looked_after'],
    check: ({ file }) =>
      eventsOf(file, ['leaving_care.eligible'], 'leaving_care')
        .filter(({ minute }) => !file.periodsOfCare.some(({ from }) => from <= minute))
        .map(({ minute }) => ({ minute, words: 'leaving care without having been in care' })),
  },
  {
    id: 'care_leavers_have_a_right_to_help',
    words: 'A care leaver is visited and housed as long as there is a right to help, and no longer.',
    source: RIGHTS,
    charts: ['leaving_care'],
    check: ({ file }) =>
      ['care_leaver_home', 'care_leaver_contact'].flatMap((chart) =>
        breachesAt(
          uncovered(lasting(openSpans(file, chart)), openSpans(file, 'leaving_care')),
          `${chart} without a right to help`,
        ),
      ),
  },
];
