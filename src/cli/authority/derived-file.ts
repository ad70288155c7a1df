/** The scenario file of an authority: where it is written, and its text. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { ReadReturn } from '../../authority/index.ts';
import { scenarioFiles, scenarioPath, SHIPPED, typed } from '../places.ts';
import { UserError } from '../user-error.ts';

/** By which a file is known that may be written again. */
const HEADING = '# Written by casepath authority';

/** `northshire-2014-15`: the authority's name in lower case, and the year. */
export const nameOfAuthority = ({ authority, year }: Pick<ReadReturn, 'authority' | 'year'>): string => {
  const words = authority
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${words === '' ? 'authority' : words}-${year}`;
};

/**
 * Where to write it.
 * @param out `--out`
 * @throws UserError where something stands there that is not to be written over
 */
export function derivedFile(read: ReadReturn, out: string | undefined): string {
  if (out !== undefined && !/\.ya?ml$/.test(out))
    throw new UserError(`--out ${out} is no name of a scenario file`, `write --out ${out}.yaml`);
  const file = out ?? `${nameOfAuthority(read)}.yaml`;
  if (!existsSync(file)) return file;
  if (out === undefined && readFileSync(file, 'utf8').startsWith(HEADING)) return file;
  throw new UserError(
    `${typed(file)} is there already`,
    out === undefined
      ? 'it was not written by casepath authority: write elsewhere with --out FILE.yaml'
      : 'remove it, or write elsewhere with --out',
  );
}

/** A shipped base by its name, another by the way to it. */
export function baseFrom(file: string, base: string): string {
  const path = scenarioFiles().get(base) ?? scenarioPath(base);
  if (dirname(resolve(path)) === resolve(SHIPPED)) return basename(path).replace(/\.ya?ml$/, '');
  const way = relative(resolve(dirname(file)), resolve(path)).replaceAll('\\', '/');
  return way.startsWith('.') ? way : `./${way}`;
}

const YAML_STYLE = { lineWidth: 110, singleQuote: true, aliasDuplicateObjects: false } as const;

export const derivedText = (scenario: unknown, returnFile: string): string =>
  `${HEADING} from ${basename(returnFile)}: to change it, change that and derive it again.\n${stringify(scenario, YAML_STYLE)}`;
