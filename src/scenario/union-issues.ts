/** Which of zod's complaints to tell where a value may have several forms: those of the form it was probably meant to have. */
import type { z } from 'zod';

export type Issue = Exclude<z.core.$ZodIssue, z.core.$ZodIssueInvalidUnion | z.core.$ZodIssueInvalidElement>;

/** The issues with every union settled, with paths from the root. */
export function likeliestIssues(issues: readonly z.core.$ZodIssue[], root: unknown): Issue[] {
  return issues.flatMap((issue) => settle(issue, valueAt(root, issue.path)));
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

function settle(issue: z.core.$ZodIssue, value: unknown): Issue[] {
  if (issue.code === 'invalid_element') return [];
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((errors) => likeliestIssues(errors, value));
  const chosen = isEmpty(value) ? undefined : closest(branches.filter((branch) => !isOtherKind(branch)));
  const settled = chosen ? withAllValues(chosen, branches) : otherKind(branches, value);
  return settled.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

/** An empty mapping was not yet meant to be of any form. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** Whether the value is not even of the branch's kind: a text where a mapping was expected. */
const isOtherKind = (branch: readonly Issue[]): boolean =>
  branch.some(
    (issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value'),
  );

/** The branch that is nearest: a wrong value of a `kind` weighs more than keys too many, those more than keys that are missing. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const weight = (branch: readonly Issue[]): number =>
    branch.reduce((sum, issue) => sum + weightOf(issue), 0);
  return branches.reduce<readonly Issue[] | undefined>(
    (best, branch) => (best && weight(best) <= weight(branch) ? best : branch),
    undefined,
  );
}

function weightOf(issue: Issue): number {
  if (issue.code === 'invalid_value' && issue.path.length === 1) return 100;
  if (issue.code === 'unrecognized_keys') return 3 * issue.keys.length;
  return issue.code === 'invalid_type' ? 2 : 1;
}

/** Where a `kind` is none of the branches', all the kinds there are. */
function withAllValues(chosen: readonly Issue[], branches: readonly (readonly Issue[])[]): Issue[] {
  return chosen.flatMap((issue): Issue[] => {
    if (issue.code !== 'invalid_value' || issue.path.length !== 1) return [issue];
    const same = branches
      .flat()
      .filter(
        (other) =>
          other.code === 'invalid_value' && other.path.length === 1 && other.path[0] === issue.path[0],
      );
    return [{ ...issue, values: same.flatMap((other) => ('values' in other ? other.values : [])) }];
  });
}

/** No branch takes the value's kind: a choice of texts if it is a text, else simply the wrong kind. */
function otherKind(branches: readonly (readonly Issue[])[], value: unknown): Issue[] {
  const choice = branches.flat().find((issue) => issue.code === 'invalid_value' && issue.path.length === 0);
  const first = branches.flat().find((issue) => issue.path.length === 0);
  const one = typeof value === 'string' && choice ? choice : first;
  return one ? [one] : [];
}
