/** The face of sensitivity analysis: which parameters move which answers. */
export type { Chosen } from './chosen.ts';
export type { ElementaryEffects } from './elementary-effects.ts';
export type { EndOfRange, OneAtATime } from './one-at-a-time.ts';
export type { DesignedRun } from './run-design.ts';
export { ROWS_AT_ONCE } from './sobol-design.ts';
export type { Apportioned, Estimate, SobolIndices } from './sobol-indices.ts';
export {
  DEFAULT_SIZES,
  runsToApportion,
  runsToScreen,
  sensitivity,
  type AnswerSensitivity,
  type Sensitivity,
  type SensitivitySizes,
} from './sensitivity.ts';
