/** Which scenario says how it may be scaled: the file `scaling.yaml` in a folder that is called like it, beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { readScaling, type Base, type Scaling } from '../../authority/index.ts';
import { typed, scenarioFiles } from '../places.ts';
import { readTyped } from '../read-scenario.ts';
import { UserError } from '../user-error.ts';

export interface ScalableBase extends Base {
  /** As it was typed or found: what the new scenario extends. */
  readonly name: string;
  readonly scaling: Scaling;
}

const scalingBeside = (file: string): string => file.replace(/\.ya?ml$/, '/scaling.yaml');

/**
 * @param asked the base that a return names; where it names none, the one scenario that can be scaled
 * @throws UserError where there is none, or several and none is named
 */
export function scalableBase(asked: string | undefined): ScalableBase {
  const name = asked ?? onlyScalable();
  const resolved = readTyped(name);
  const file = resolved.files.map(scalingBeside).find(existsSync);
  if (file === undefined)
    throw new UserError(
      `${name} does not say how it may be scaled`,
      `its scaling.yaml would stand in a folder called like it; there are: ${scalable().join(', ')}`,
    );
  const scalingFile = typed(file);
  const scaling = readScaling(readFileSync(file, 'utf8'), scalingFile);
  return { name, scaling, scenario: resolved.scenario, scalingFile };
}

const scalable = (): string[] =>
  [...scenarioFiles()].filter(([, file]) => existsSync(scalingBeside(file))).map(([name]) => name);

function onlyScalable(): string {
  const [only, ...others] = scalable();
  if (only !== undefined && others.length === 0) return only;
  throw new UserError(
    only === undefined
      ? 'no scenario says how it may be scaled'
      : 'several scenarios say how they may be scaled',
    only === undefined
      ? undefined
      : `name one of them in the return, base: ${[only, ...others].join(' or ')}`,
  );
}
