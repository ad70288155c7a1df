/** What two logs of the same replication have in common, and which children went another way. */
import type { LogRows, SubjectKind, SubjectRows } from './log-rows.ts';
import { shiftOf, wayOf, type Way } from './way.ts';

/** Where two logs differ first: sequences in each; null where one has nothing there. */
export interface FirstDifference {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly minute: number;
  readonly base: number | null;
  readonly whatIf: number | null;
}

/** A child whose file is not the same. */
export interface ChangedChild {
  readonly child: string;
  readonly way: Way;
  readonly first: FirstDifference;
  /** Minutes by which what happened in both came later in the what-if, where it is most; negative for sooner. */
  readonly shift: number;
}

export interface LogsCompared {
  readonly events: { readonly base: number; readonly whatIf: number; readonly common: number };
  readonly children: {
    readonly both: number;
    /** Every event the same, of work too. */
    readonly same: number;
    readonly onlyBase: number;
    readonly onlyWhatIf: number;
  };
  /** In the order of their first difference. */
  readonly changed: readonly ChangedChild[];
  /** The first of all, null where the logs are the same. */
  readonly first: FirstDifference | null;
  /** The first that is about somebody. */
  readonly firstOfSomebody: FirstDifference | null;
}

/** Compares the events of everybody in one log with those in the other, each person's in their own order. */
export function compareLogs(base: LogRows, whatIf: LogRows): LogsCompared {
  const changed: ChangedChild[] = [];
  const firsts: FirstDifference[] = [];
  const children = { both: 0, same: 0, onlyBase: 0, onlyWhatIf: 0 };
  let common = 0;
  for (const [key, one] of base.subjects) {
    const other = whatIf.subjects.get(key);
    if (other === undefined) {
      if (one.kind === 'child') children.onlyBase++;
      firsts.push(firstOf(base, one, whatIf, undefined));
      continue;
    }
    const differs = firstUnlike(base, one, whatIf, other);
    if (one.kind === 'child') children.both++;
    if (differs === null) {
      if (one.kind === 'child') children.same++;
      common += one.rows.length;
      continue;
    }
    common += differs + inCommon(base, one.rows.slice(differs), whatIf, other.rows.slice(differs));
    const first = firstOf(base, one, whatIf, other, differs);
    firsts.push(first);
    if (one.kind === 'child') {
      const [a, b] = [one.rows, other.rows];
      changed.push({
        child: one.id,
        way: wayOf(base, a, whatIf, b),
        first,
        shift: shiftOf(base, a, whatIf, b),
      });
    }
  }
  for (const [key, other] of whatIf.subjects) {
    if (base.subjects.has(key)) continue;
    if (other.kind === 'child') children.onlyWhatIf++;
    firsts.push(firstOf(base, undefined, whatIf, other));
  }
  const byTime = (a: FirstDifference, b: FirstDifference): number =>
    a.minute - b.minute || (a.whatIf ?? Infinity) - (b.whatIf ?? Infinity) || (a.base ?? 0) - (b.base ?? 0);
  firsts.sort(byTime);
  return {
    events: { base: base.length, whatIf: whatIf.length, common },
    children,
    changed: changed.sort((a, b) => byTime(a.first, b.first)),
    first: firsts[0] ?? null,
    firstOfSomebody: firsts.find(({ kind }) => kind !== 'nobody') ?? null,
  };
}

/** Place of the first event that is not the same; null where there is none. */
function firstUnlike(base: LogRows, one: SubjectRows, whatIf: LogRows, other: SubjectRows): number | null {
  const most = Math.max(one.rows.length, other.rows.length);
  for (let nth = 0; nth < most; nth++) {
    const [a, b] = [one.rows[nth], other.rows[nth]];
    if (a === undefined || b === undefined || base.exact[a] !== whatIf.exact[b]) return nth;
  }
  return null;
}

function firstOf(
  base: LogRows,
  one: SubjectRows | undefined,
  whatIf: LogRows,
  other: SubjectRows | undefined,
  nth = 0,
): FirstDifference {
  const [a, b] = [one?.rows[nth] ?? null, other?.rows[nth] ?? null];
  const { kind, id } = one ?? other ?? { kind: 'nobody', id: '' };
  const minutes = [a === null ? Infinity : base.minute[a], b === null ? Infinity : whatIf.minute[b]];
  return { kind, id, minute: Math.min(...minutes), base: a, whatIf: b };
}

/** How many events of two lists are the same, each counted once. */
function inCommon(base: LogRows, a: readonly number[], whatIf: LogRows, b: readonly number[]): number {
  const left = new Map<number, number>();
  for (const row of a) left.set(base.exact[row], (left.get(base.exact[row]) ?? 0) + 1);
  let common = 0;
  for (const row of b) {
    const count = left.get(whatIf.exact[row]) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(whatIf.exact[row], count - 1);
  }
  return common;
}
