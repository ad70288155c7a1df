/** Texts and numbers of a scenario that mean more than their type says: durations, dates, chances. */
import { z } from 'zod';
import { problemTexts, type ProblemCode } from '../problems.ts';

export interface Leaf {
  /** `name` is a text; `setting` and `position` are numbers that say nothing of the world: none of them needs a source. */
  readonly kind:
    'name' | 'duration' | 'date' | 'rate' | 'clock' | 'number' | 'chance' | 'setting' | 'position';
  /** What to write, in words with an example. */
  readonly words?: string;
  /** Regular expression for editors. */
  readonly pattern?: string;
}

/** What a schema of a single value stands for. */
export const leaves = z.registry<Leaf>();

/** Whatever a number counts, more than this is a slip. */
export const LARGEST_NUMBER = 1e12;

/** A fault with its place below the value that is looked at, in the words of `problems.ts`. */
export interface Fault {
  readonly code: ProblemCode;
  readonly details?: readonly unknown[];
  readonly path?: readonly (string | number)[];
  /** Whether the last key of the path is wrong itself, not its value. */
  readonly atKey?: boolean;
}

type FaultContext = z.core.$RefinementCtx;

/** Hands a fault to zod, so that it is told with all the others. */
export function addFault(
  context: FaultContext,
  { code, details = [], path = [], atKey = false }: Fault,
): void {
  const write = problemTexts[code] as (...details: readonly unknown[]) => { readonly message: string };
  context.addIssue({
    code: 'custom',
    message: write(...details).message,
    params: { problem: code, details, atKey },
    path: [...path],
  });
}

/** A refinement that finds faults in a value. */
export const faultsOf =
  <T>(find: (value: T) => readonly Fault[]) =>
  (value: T, context: FaultContext): void => {
    for (const fault of find(value)) addFault(context, fault);
  };

/** A text that is read further: `find` gives what is wrong with it. */
export function textLeaf(
  leaf: Leaf | undefined,
  describe: string,
  find: (text: string) => Fault | undefined,
): z.ZodString {
  const schema = z
    .string()
    .describe(describe)
    .superRefine((text, context) => {
      const fault = find(text);
      if (fault) addFault(context, fault);
    });
  return leaf ? schema.register(leaves, leaf) : schema;
}
