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

const opened = new WeakMap<z.core.$ZodType, Forms>();

/** The forms of a schema. */
export function formsOf(schema: z.core.$ZodType): Forms {
  const before = opened.get(schema);
  if (before !== undefined) return before;
  const forms = openedAnew(schema);
  opened.set(schema, forms);
  return forms;
}

function openedAnew(schema: z.core.$ZodType): Forms {
  const { innerType, options, left, right } = definition(schema);
  if (innerType) return formsOf(innerType);
  if (options) return options.flatMap(formsOf);
  return left && right ? [...formsOf(left), ...formsOf(right)] : [schema];
}

const keys = new WeakMap<z.core.$ZodType, readonly string[] | undefined>();

/** The keys that a mapping of this form may have; undefined where the user names them. */
export function keysOf(form: z.core.$ZodType): readonly string[] | undefined {
  if (keys.has(form)) return keys.get(form);
  const { shape } = definition(form);
  const known = shape && Object.keys(shape);
  keys.set(form, known);
  return known;
}

/** The forms one step down: of a key, or of a list's entries. */
export function formsBelow(forms: Forms, step: string | number): Forms {
  const [only] = forms;
  return forms.length === 1 ? formsBelowOne(only, step) : forms.flatMap((form) => formsBelowOne(form, step));
}

function formsBelowOne(form: z.core.$ZodType, step: string | number): Forms {
  const { shape, valueType, element, type } = definition(form);
  if (typeof step === 'number') return element ? formsOf(element) : [];
  if (shape) return Object.hasOwn(shape, step) ? formsOf(shape[step]) : [];
  return type === 'record' && valueType ? formsOf(valueType) : [];
}

/** Of several forms of a mapping those that know all its keys; all forms where none does. */
export function fittingForms(forms: Forms, written: Iterable<string>): Forms {
  if (forms.length < 2) return forms;
  const wanted = [...written];
  const fitting = forms.filter((form) => {
    const known = keysOf(form);
    return known ? wanted.every((key) => known.includes(key)) : formKind(form) === 'record';
  });
  return fitting.length > 0 ? fitting : forms;
}
