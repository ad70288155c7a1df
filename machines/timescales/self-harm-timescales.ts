/** Timescales after self-harm. */
import type { TimescaleList } from '../machine-list.ts';
import { LOCAL_PRACTICE } from './editions.ts';

export const selfHarmTimescales = {
  self_harm_follow_up: {
    ...LOCAL_PRACTICE,
    verified: true,
    source: 'report:1489-1491',
    label: 'Seen by the doctor after self-harm',
    starts: ['self_harm.attended'],
    stops: ['self_harm.followed_up'],
    ends: ['self_harm.not_followed_up', 'child.moved_away', 'child.died', 'child.turned_18'],
    limit: { amount: 2, unit: 'weeks' },
  },
} as const satisfies TimescaleList;
