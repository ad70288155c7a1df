/** Facts about what happens beside a case: missing, exploitation, homelessness. */
import type { FactList } from '../machine-list.ts';

const CHILD_LEAVES = ['child.moved_away', 'child.died', 'child.turned_18'] as const;

export const riskFacts = {
  missing_now: {
    kind: 'since',
    since: ['missing_from_home.reported', 'missing_from_care.reported'],
    until: ['child.found', ...CHILD_LEAVES],
    yes: 'The child is missing.',
    no: 'The child is not missing.',
    source: 'report:494-503, 699-703',
  },
  missing_before: {
    kind: 'count',
    events: ['missing_from_home.reported', 'missing_from_care.reported'],
    atLeast: 1,
    yes: 'The child was missing before.',
    no: 'The child was never missing before.',
    source: 'report:494-503, 699-703',
  },
  missing_often: {
    kind: 'count',
    events: ['missing_from_home.reported', 'missing_from_care.reported'],
    atLeast: 3,
    yes: 'The child was missing three times or more.',
    no: 'The child was missing fewer than three times.',
    source: 'report:700-701',
  },
  interview_thin: {
    kind: 'since',
    since: [
      'return_interview.declined',
      { type: 'return_interview.recorded', where: { interview_detail: 'too_little' } },
    ],
    until: [{ type: 'return_interview.recorded', where: { interview_detail: 'enough' } }],
    yes: 'Nobody knows well why the child went missing last time.',
    no: 'It is known why the child went missing last time, or there was no such time.',
    source: 'report:501-507',
  },
  exploitation_known: {
    kind: 'since',
    since: ['exploitation_risk.assessed.raised'],
    until: ['mase.exited', 'mase.considered.not_exploitation', ...CHILD_LEAVES],
    yes: 'The agencies hold the child to be at risk of sexual exploitation.',
    no: 'The agencies do not hold the child to be at risk of sexual exploitation.',
    source: 'report:508-525',
  },
} as const satisfies FactList;
