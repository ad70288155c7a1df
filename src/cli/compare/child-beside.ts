/** Both journeys of one child, step by step: what happened in both, and what in one alone. */
import type { LogRows } from '../../whatif/index.ts';
import { WORK_MACHINE } from '../../events/vocabulary.ts';

/** A step of a chart; a minute is null where that side has nothing of it. */
export interface StepBeside {
  readonly machine: string;
  readonly instance: number;
  readonly type: string;
  readonly base: number | null;
  readonly whatIf: number | null;
}

interface Step {
  readonly key: string;
  readonly machine: string;
  readonly instance: number;
  readonly type: string;
  readonly minute: number;
}

/** The child's own steps, those of the base in order, with what is only in the what-if where it comes. */
export function stepsBeside(base: LogRows, whatIf: LogRows, child: string): StepBeside[] {
  const before = stepsOf(base, child);
  const after = new Map(stepsOf(whatIf, child).map((step) => [step.key, step]));
  const rows: StepBeside[] = before.map(({ key, machine, instance, type, minute }) => {
    const other = after.get(key);
    after.delete(key);
    return { machine, instance, type, base: minute, whatIf: other?.minute ?? null };
  });
  for (const { machine, instance, type, minute } of after.values())
    rows.push({ machine, instance, type, base: null, whatIf: minute });
  const when = (row: StepBeside): number => row.base ?? row.whatIf ?? 0;
  return rows.toSorted((a, b) => when(a) - when(b));
}

function stepsOf(log: LogRows, child: string): Step[] {
  const { vocabulary } = log.source;
  const times = new Map<string, number>();
  return (log.subjects.get(`child ${child}`)?.rows ?? []).flatMap((sequence) => {
    const [chunk, row] = log.at(sequence);
    if (chunk.machine[row] === WORK_MACHINE) return [];
    const machine = vocabulary.machines.names[chunk.machine[row]] ?? '';
    const type = vocabulary.types.names[chunk.type[row]] ?? '';
    const instance = chunk.instance[row];
    const what = `${machine} ${instance} ${type}`;
    const nth = (times.get(what) ?? 0) + 1;
    times.set(what, nth);
    return [{ key: `${what} ${nth}`, machine, instance, type, minute: chunk.minute[row] }];
  });
}

/** The events that led to one, the nearest first. */
export function causesOf(log: LogRows, sequence: number): number[] {
  const chain: number[] = [];
  let at = causeOf(log, sequence);
  while (at >= 0) {
    chain.push(at);
    at = causeOf(log, at);
  }
  return chain;
}

function causeOf(log: LogRows, sequence: number): number {
  const [chunk, row] = log.at(sequence);
  return chunk.cause[row] < sequence ? chunk.cause[row] : -1;
}
