/** A state in which a chart is over, with what it says of itself. */
import type { StateMeta } from './machine-list.ts';

interface FinalState {
  readonly type: 'final';
  readonly meta: StateMeta;
}

export const finalState = (label: string, explain: string, source: string): FinalState => ({
  type: 'final',
  meta: { label, explain, source },
});
