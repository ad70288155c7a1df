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
  const shown =
    mappings.length > 2 ? [...words.filter((word) => !mappings.includes(word)), 'a mapping'] : words;
  return shown.length > 0 ? shown.join(', or ') : 'nothing';
}

function wordsOf(form: Forms[number]): string {
  const leaf = leaves.get(form);
  if (leaf?.kind === 'duration') return 'a duration such as 10 wd';
  if (leaf?.kind === 'date') return 'a date such as 2014-10-01';
  if (leaf?.kind === 'rate') return 'a rate such as 2900 per year';
  if (leaf?.kind === 'clock') return 'a time of the day such as "09:00"';
  if (leaf?.kind === 'chance') return 'a number from 0 to 1';
  return BY_KIND[formKind(form)]?.(form) ?? 'something else';
}

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
