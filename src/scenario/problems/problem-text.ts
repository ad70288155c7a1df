/** The form of what is said about a problem. */

export interface ProblemText {
  /** Goes on from the value found: `"10" has no unit`. Without a full stop. */
  readonly message: string;
  /** What would be right. */
  readonly hint?: string;
  /** The valid name that was probably meant. */
  readonly nearest?: string | undefined;
  readonly severity?: 'warning';
}

/** The valid name that was probably meant, or undefined. */
export type Near = string | undefined;

/** `a, b and 3 more`. */
export function listed(names: readonly string[], most = 8): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** `1 entry`, `3 entries`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
