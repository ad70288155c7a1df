/** A state in which a chart is over, with what it says of itself. */
import type { StateMeta } from './machine-list.ts';

export const finalState = (
  label: string,
  explain: string,
  source: string,
): { readonly type: 'final'; readonly meta: StateMeta } => ({
  type: 'final',
  meta: { label, explain, source },
});
