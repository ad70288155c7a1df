/** One process of the report, and a part of the journey that has several. */

export interface Process {
  /** Part of the journey. */
  readonly part: string;
  readonly what: string;
  /** Of the report; empty where the process is general practice. */
  readonly lines: string;
  /** Events, states, timescales or facts that it became, where none has its own name. */
  readonly as?: readonly string[];
  /** Why it is not modelled. */
  readonly leftOut?: string;
}

export const part = (
  name: string,
  rows: Readonly<Record<string, Omit<Process, 'part'>>>,
): Record<string, Process> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, { part: name, ...row }]));
