/** Walks a zod schema beside a value: which forms are possible at a place, which keys they know. */
import type { z } from 'zod';

/** The forms (objects, lists, texts, …) that a value may have at some place: unions and wrappers opened up. */
export type Forms = readonly z.core.$ZodType[];

interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly left?: z.core.$ZodType;
  readonly right?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly valueType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
}

const definition = (form: z.core.$ZodType): Definition => form._zod.def;

/** What kind of value a form is, in zod's words: `object`, `record`, `array`, `string`, `number`, … */
export const formKind = (form: z.core.$ZodType): string => definition(form).type;

/** The forms of a schema. */
export function formsOf(schema: z.core.$ZodType): Forms {
  const { innerType, options, left, right } = definition(schema);
  if (innerType) return formsOf(innerType);
  if (options) return options.flatMap(formsOf);
  return left && right ? [...formsOf(left), ...formsOf(right)] : [schema];
}

/** The keys that a mapping of this form may have; undefined where the user names them. */
export function keysOf(form: z.core.$ZodType): readonly string[] | undefined {
  const { shape } = definition(form);
  return shape && Object.keys(shape);
}

/** The forms one step down: of a key, or of a list's entries. */
export function formsBelow(forms: Forms, step: string | number): Forms {
  return forms.flatMap((form) => {
    const { shape, valueType, element, type } = definition(form);
    if (typeof step === 'number') return element ? formsOf(element) : [];
    if (shape) return Object.hasOwn(shape, step) ? formsOf(shape[step]) : [];
    return type === 'record' && valueType ? formsOf(valueType) : [];
  });
}

/** Of several forms of a mapping those that know all its keys; all forms where none does. */
export function fittingForms(forms: Forms, keys: Iterable<string>): Forms {
  const wanted = [...keys];
  const fitting = forms.filter((form) => {
    const known = keysOf(form);
    return known ? wanted.every((key) => known.includes(key)) : formKind(form) === 'record';
  });
  return fitting.length > 0 ? fitting : forms;
}
