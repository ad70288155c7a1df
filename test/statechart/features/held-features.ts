/** Features of XState v5 that a table holds, each with a machine that uses it. */
import { actions } from './actions.ts';
import { eventless } from './eventless.ts';
import { everythingElse } from './everything-else.ts';
import type { HeldFeature, Unplaced } from './feature.ts';
import { guards } from './guards.ts';
import { states } from './states.ts';
import { transitions } from './transitions.ts';

const inArea = (area: HeldFeature['area'], rows: readonly Unplaced[]): readonly HeldFeature[] =>
  rows.map((row) => ({ area, ...row }));

export const heldFeatures: readonly HeldFeature[] = [
  ...inArea('States', states),
  ...inArea('Transitions', transitions),
  ...inArea('Eventless transitions', eventless),
  ...inArea('Actions', actions),
  ...inArea('Guards', guards),
  ...inArea('Everything else', everythingElse),
];
