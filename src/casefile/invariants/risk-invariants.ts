/** What holds of children who go missing, have no home, or live with others by private arrangement. */
import type { Invariant } from './invariant.ts';
import { ageAt, onlyAfter, onlyWhile, openSpans } from './journey-parts.ts';

const MISSING = 'statutory guidance: Children who run away or go missing from home or care 2014';

export const riskInvariants: readonly Invariant[] = [
  {
    id: 'interview_after_return',
    words: 'A return interview is offered and held only after a child was missing and came back.',
    source: MISSING,
    charts: ['missing'],
    check: onlyAfter(
      'missing',
      [
        'return_interview.offered',
        'return_interview.held',
        'return_interview.declined',
        'return_interview.recorded',
      ],
      ['child.found'],
    ),
  },
  {
    id: 'missing_from_care_in_care',
    words: 'Missing from care is who is in care.',
    source: `${MISSING}; SSDA903, missing from care`,
    charts: ['missing', 'looked_after'],
    check: onlyWhile(
      'missing',
      ['missing_from_care.reported'],
      ({ periodsOfCare }) => periodsOfCare,
      'without being in care',
    ),
  },
  {
    id: 'homeless_at_16_or_17',
    words: 'The protocol for homeless young people is for those of 16 and 17.',
    source: 'report:569-575; statutory guidance: homeless 16 and 17 year olds 2010',
    charts: ['homeless_16_17'],
    check: ({ file }) =>
      openSpans(file, 'homeless_16_17')
        .filter(({ from }) => ageAt(file, from) < 16 || ageAt(file, from) >= 18)
        .map(({ from }) => ({ minute: from, words: `homeless at ${Math.floor(ageAt(file, from))}` })),
  },
  {
    id: 'private_fostering_under_16',
    words: 'Private fostering is of children under 16, or under 18 where disabled.',
    source: 'Children Act 1989, section 66',
    charts: ['private_fostering'],
    check: ({ file }) => {
      const below = file.person.attributes.includes('disabled') ? 18 : 16;
      return openSpans(file, 'private_fostering')
        .filter(({ from }) => ageAt(file, from) >= below)
        .map(({ from }) => ({
          minute: from,
          words: `private fostering at ${Math.floor(ageAt(file, from))}`,
        }));
    },
  },
];
