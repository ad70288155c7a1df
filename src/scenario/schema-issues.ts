/** What zod finds wrong with a scenario, as problems with their places and words. */
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Path } from './place.ts';
import { problem, type Problem, type Where } from './problem.ts';
import { relationTexts, type ProblemCode } from './problems.ts';
import { expectedText, isDurationPlace } from './expected.ts';
import { readablePart } from './readable-part.ts';
import { scenarioSchema, type Scenario } from './schema.ts';
import { LARGEST_NUMBER, leaves } from './schema/leaf.ts';
import { fittingForms, formKind, formsBelow, formsOf, keysOf, type Forms } from './schema-walk.ts';
import { keyPlaceAt, nodeAt, placeAt, toPlain, type TreeNode } from './tree.ts';
import { likeliestIssues, type Issue } from './union-issues.ts';

/** What the schema says of a tree: the scenario with defaults filled in, or all that is wrong. */
export type Matched =
  | { readonly scenario: Scenario }
  | {
      readonly problems: readonly Problem[];
      /** What can be read all the same. */
      readonly readable: ReturnType<typeof readablePart>;
    };

export function matchSchema(root: TreeNode): Matched {
  const plain = toPlain(root);
  const result = scenarioSchema.safeParse(plain);
  if (result.success) return { scenario: result.data };
  const reader = new IssueReader(root);
  const issues = likeliestIssues(result.error.issues, plain);
  const problems = issues.flatMap((issue) => reader.problems(issue));
  return {
    problems: problems.filter((one) => !isMisspelt(one, problems)),
    readable: readablePart(plain, issues.flatMap(faultPaths)),
  };
}

/** Where to leave something out: keys too many are at fault themselves. */
const faultPaths = (issue: Issue): Path[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => [...(issue.path as Path), key])
    : [issue.path as Path];

/**
 * What another schema of such values says of a tree: its data, or all that is wrong, in the words of a scenario's.
 * @param schema made of the leaves of `schema/values.ts`
 */
export function matchOther<S extends z.ZodType>(
  schema: S,
  root: TreeNode,
): { readonly data: z.output<S> } | { readonly problems: readonly Problem[] } {
  const plain = toPlain(root);
  const result = schema.safeParse(plain);
  if (result.success) return { data: result.data };
  const reader = new IssueReader(root, schema);
  const problems = likeliestIssues(result.error.issues, plain).flatMap((issue) => reader.problems(issue));
  return { problems: problems.filter((one) => !isMisspelt(one, problems)) };
}

/** Whether a key that is missing stands there under a name like it, which is told already. */
const isMisspelt = (missing: Problem, problems: readonly Problem[]): boolean =>
  missing.code === 'key-missing' &&
  problems.some(
    (one) =>
      one.code === 'key-unknown' &&
      one.path.startsWith(`${missing.path}.`) &&
      missing.message.startsWith(`"${one.nearest}"`),
  );

/** The schema's forms at a path of a tree. */
export function formsAt(root: TreeNode, path: Path, schema: z.ZodType = scenarioSchema): Forms {
  let forms = formsOf(schema);
  let node: TreeNode | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') forms = fittingForms(forms, node.entries.keys());
    forms = formsBelow(forms, step);
    node = node && nodeAt(node, [step]);
  }
  return forms;
}

class IssueReader {
  readonly #root: TreeNode;
  readonly #schema: z.ZodType;

  constructor(root: TreeNode, schema: z.ZodType = scenarioSchema) {
    this.#root = root;
    this.#schema = schema;
  }

  #formsAt(path: Path): Forms {
    return formsAt(this.#root, path, this.#schema);
  }

  problems(issue: Issue): Problem[] {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => this.#unknownKey(path, key));
    if (issue.code === 'invalid_key') return [this.#badKey(issue, path)];
    const where = this.#where(path);
    if (where.found === undefined && issue.code !== 'custom') return [this.#missingKey(path)];
    return [this.#valueProblem(issue, where, path)];
  }

  #where(path: Path): Where & { readonly found: unknown } {
    const node = nodeAt(this.#root, path);
    return { place: placeAt(this.#root, path), path, found: node && toPlain(node) };
  }

  #unknownKey(path: Path, key: string): Problem {
    const known = [...new Set(this.#formsWithout(path, key).flatMap((form) => keysOf(form) ?? []))];
    const where = { place: keyPlaceAt(this.#root, [...path, key]), path: [...path, key] };
    return problem('key-unknown', where, nearest(key, known), known);
  }

  /** The forms that a mapping was probably meant to have: those that know most of its keys, but not this one. */
  #formsWithout(path: Path, key: string): Forms {
    const forms = this.#formsAt(path).filter((form) => !keysOf(form)?.includes(key));
    const node = nodeAt(this.#root, path);
    return node?.kind === 'map' ? closestForms(forms, [...node.entries.keys()]) : forms;
  }

  #missingKey(path: Path): Problem {
    const around = path.slice(0, -1);
    const expected = expectedText(this.#formsAt(path));
    const where = { place: this.#where(around).place, path: around };
    return problem('key-missing', where, String(path.at(-1)), expected, this.#namesake(around));
  }

  /** Of an entry that the user named, the one beside it whose name is like it: it was probably meant to change that one. */
  #namesake(path: Path): string | undefined {
    const parent = path.slice(0, -1);
    const siblings = nodeAt(this.#root, parent);
    const named = this.#formsAt(parent).some((form) => formKind(form) === 'record');
    if (!named || siblings?.kind !== 'map') return undefined;
    const own = String(path.at(-1));
    return nearest(
      own,
      [...siblings.entries.keys()].filter((key) => key !== own),
    );
  }

  #badKey(issue: Issue & { code: 'invalid_key' }, path: Path): Problem {
    const where = { place: keyPlaceAt(this.#root, path), path, found: path.at(-1) };
    const [inner] = issue.issues;
    return inner?.code === 'custom' ? customProblem(inner, where) : problem('name-form', where);
  }

  #valueProblem(issue: Issue, where: Where, path: Path): Problem {
    const forms = this.#formsAt(path);
    if (issue.code === 'custom') return customProblem(issue, this.#customWhere(issue, path));
    if (issue.code === 'too_big') return tooBig(issue, where, forms);
    if (issue.code === 'too_small') return tooSmall(issue, where, forms);
    if (issue.code === 'invalid_value') return notOneOf(issue.values.map(String), where, forms);
    return wrongKind(where, forms);
  }

  #customWhere(issue: z.core.$ZodIssueCustom, path: Path): Where {
    if (issue.params?.atKey !== true) return withoutCollection(this.#where(path));
    return { place: keyPlaceAt(this.#root, path), path, found: path.at(-1) };
  }
}

/** Of several forms of a mapping those that know most of its keys. */
function closestForms(forms: Forms, keys: readonly string[]): Forms {
  const knownKeys = (form: Forms[number]): number => {
    const known = keysOf(form);
    return known ? keys.filter((key) => known.includes(key)).length : -1;
  };
  const most = Math.max(...forms.map(knownKeys));
  return forms.filter((form) => knownKeys(form) === most);
}

/** A problem about a whole list or mapping says nothing of the value found. */
function withoutCollection({ place, path, found }: Where): Where {
  return typeof found === 'object' || found === undefined ? { place, path } : { place, path, found };
}

function customProblem(issue: z.core.$ZodIssueCustom, where: Where): Problem {
  const { problem: code, details } = issue.params as { problem: ProblemCode; details: readonly unknown[] };
  if (code === 'not-one-of') {
    const [written, values, what] = details as [string, readonly string[], string];
    return problem(
      code,
      { place: where.place, path: where.path },
      written,
      values,
      what,
      nearest(written, values),
    );
  }
  const { place, path } = where;
  return problem(code, code in relationTexts ? { place, path } : where, ...(details as []));
}

const isChance = (forms: Forms): boolean => forms.some((form) => leaves.get(form)?.kind === 'chance');

function tooBig(issue: z.core.$ZodIssueTooBig, where: Where, forms: Forms): Problem {
  const found = Number(where.found);
  if (isChance(forms))
    return problem('chance-range', where, found >= 2 && found <= 100 ? sharesOf(found) : undefined);
  return problem('too-large', where, Math.min(Number(issue.maximum), LARGEST_NUMBER));
}

/** 27 percent as 0.27, without the machine's last digits. */
const sharesOf = (percent: number): number => Number((percent / 100).toPrecision(12));

function tooSmall(issue: z.core.$ZodIssueTooSmall, where: Where, forms: Forms): Problem {
  if (issue.origin === 'array') return problem('list-empty', withoutCollection(where));
  if (isChance(forms)) return problem('chance-range', where, undefined);
  return problem('too-small', where, Number(issue.minimum), issue.inclusive === true);
}

function notOneOf(values: readonly string[], where: Where, forms: Forms): Problem {
  const { found, place, path } = where;
  if (typeof found !== 'string' && typeof found !== 'number' && typeof found !== 'boolean')
    return wrongKind(where, forms);
  const near = typeof found === 'string' ? nearest(found, values) : undefined;
  return problem('not-one-of', { place, path }, String(found), values, 'values', near);
}

function wrongKind(where: Where, forms: Forms): Problem {
  const { found } = where;
  const expected = expectedText(forms);
  if (found === null) return problem('no-value', { place: where.place, path: where.path }, expected);
  if (typeof found === 'number') return wrongNumber(where, found, forms, expected);
  if (typeof found === 'string' && expected.startsWith('a number'))
    return numberInWords(where, found, forms, expected);
  return problem('wrong-kind', where, expected);
}

function wrongNumber(where: Where, found: number, forms: Forms, expected: string): Problem {
  if (!Number.isFinite(found)) return problem('not-finite', where);
  if (isDurationPlace(forms)) return problem('duration-without-unit', where, String(found));
  if (expected.includes('whole number')) return problem('not-whole', where);
  if (expected === 'a text') return problem('needs-quotes', where, String(found));
  return problem('wrong-kind', where, expected);
}

/** `27%`, `1_000`, `"0.5"`. */
function numberInWords(where: Where, found: string, forms: Forms, expected: string): Problem {
  const percent = /^\s*([\d.]+)\s*%\s*$/.exec(found);
  if (percent && isChance(forms)) return problem('percentage', where, sharesOf(Number(percent[1])));
  const plain = found.replaceAll(/[_,\s]/g, '');
  if (plain !== '' && Number.isFinite(Number(plain))) return problem('number-in-words', where, plain);
  return problem('wrong-kind', where, expected);
}
