/** What was measured for docs/validation.md, kept beside the page so that the page needs no run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { MeasuredConformance } from './measured-conformance.ts';
import type { MeasuredDirections } from './measured-directions.ts';
import type { MeasuredTheory } from './measured-theory.ts';

export interface Kept {
  readonly theory: MeasuredTheory;
  readonly conformance: MeasuredConformance;
  readonly directions: MeasuredDirections;
}

const fileOf = (name: keyof Kept): URL => new URL(`kept/${name}.json`, import.meta.url);

export const readKept = <Name extends keyof Kept>(name: Name): Kept[Name] =>
  JSON.parse(readFileSync(fileOf(name), 'utf8')) as Kept[Name];

export async function writeKept<Name extends keyof Kept>(name: Name, measured: Kept[Name]): Promise<void> {
  const text = await format(JSON.stringify(measured), { parser: 'json', printWidth: 110 });
  writeFileSync(fileOf(name), text);
}

export const readAllKept = (): Kept => ({
  theory: readKept('theory'),
  conformance: readKept('conformance'),
  directions: readKept('directions'),
});
