/** What may stand at a place of a scenario, in words. */
import { leaves } from './schema/leaf.ts';
import { formKind, keysOf, type Forms } from './schema-walk.ts';

/** Whether a duration may stand here. */
export const isDurationPlace = (forms: Forms): boolean =>
  forms.some((form) => leaves.get(form)?.kind === 'duration');

/** `a duration such as 10 wd, or a mapping with median, p90`. */
export function expectedText(forms: Forms): string {
  const words = [...new Set(forms.map(wordsOf))];
  const mappings = words.filter((word) => word.startsWith('a mapping'));
  if (mappings.length <= 2) return words.join(', or ') || 'nothing';
  const one = isDurationPlace(forms) ? 'a mapping such as { median: 10 wd, p90: 18 wd }' : 'a mapping';
  return [...words.filter((word) => !mappings.includes(word)), one].join(', or ');
}

const wordsOf = (form: Forms[number]): string =>
  leaves.get(form)?.words ?? BY_KIND[formKind(form)]?.(form) ?? 'something else';

type Definition = {
  readonly values?: readonly unknown[];
  readonly entries?: object;
  readonly format?: string;
};
const definitionOf = (form: Forms[number]): Definition => form._zod.def as unknown as Definition;

const BY_KIND: Readonly<Record<string, (form: Forms[number]) => string>> = {
  string: () => 'a text',
  number: (form) => (isWhole(form) ? 'a whole number' : 'a number'),
  boolean: () => 'true or false',
  null: () => 'null',
  array: () => 'a list',
  record: () => 'a mapping',
  unknown: () => 'anything',
  object: (form) =>
    `a mapping with ${(keysOf(form) ?? []).filter((key) => key !== 'source' && key !== 'note').join(', ')}`,
  literal: (form) => (definitionOf(form).values ?? []).map(String).join(' or '),
  enum: (form) =>
    Object.values(definitionOf(form).entries ?? {})
      .map(String)
      .join(' or '),
};

/** zod keeps "whole" as the number's format or as a check on it. */
function isWhole(form: Forms[number]): boolean {
  const format = (form as { readonly format?: string | null }).format;
  return format === 'safeint' || definitionOf(form).format === 'safeint';
}
