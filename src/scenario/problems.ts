/**
 * Everything that is said about a scenario that is wrong, in one place and one tone: what it is, then what would be right.
 * A message goes on from the value found: `"10" has no unit`. None ends in a full stop.
 */
import { calibrationTexts } from './problems/calibration-texts.ts';
import { evidenceTexts, relationTexts } from './problems/evidence-texts.ts';
import { fileTexts, settingTexts } from './problems/file-texts.ts';
import { matchingTexts } from './problems/matching-texts.ts';
import { machineTexts, referenceTexts, stageTexts, teamTexts, wholeTexts } from './problems/machine-texts.ts';
import { returnTexts } from './problems/return-texts.ts';
import { timeTexts, valueTexts } from './problems/value-texts.ts';

export type { ProblemText } from './problems/problem-text.ts';
export { relationTexts };

export const problemTexts = {
  ...fileTexts,
  ...settingTexts,
  ...valueTexts,
  ...timeTexts,
  ...evidenceTexts,
  ...relationTexts,
  ...machineTexts,
  ...stageTexts,
  ...teamTexts,
  ...referenceTexts,
  ...matchingTexts,
  ...wholeTexts,
  ...calibrationTexts,
  ...returnTexts,
};

export type ProblemCode = keyof typeof problemTexts;
