/** Where the time goes: the days of the machine that is late most often, or where all is over in hours, the waits. */
import { CAUSES } from '../../indicators/index.ts';
import type { Model } from '../../simulation/index.ts';
import type { Words } from '../answers/words.ts';
import type { MeasureIndex } from './measure-index.ts';

export interface TimeBoard {
  /** Name of the machine whose longest wait is worth a look. */
  readonly machine: string;
  readonly title: string;
  /** The largest first. */
  readonly parts: readonly { readonly what: string; readonly amount: number }[];
}

export function timeBoard(model: Model, measures: MeasureIndex, words: Words): TimeBoard | null {
  const machine = busiestMachine(model, measures);
  if (machine === undefined) return null;
  const mean = measures.mean(`ledger.${machine}.length`);
  if (mean >= 1) return daysBoard(machine, mean, measures, words);
  const parts = Object.keys(model.scenario.teams ?? {})
    .flatMap((team) => waitsOf(team, measures, words))
    .sort((a, b) => b.amount - a.amount);
  return parts.length === 0 ? null : { machine, title: 'waits for a worker, mean in working hours', parts };
}

const measured = (words: string): string => words.replaceAll(' ', '_');

function daysBoard(machine: string, mean: number, measures: MeasureIndex, words: Words): TimeBoard {
  const parts = CAUSES.map((cause) => ({
    what: cause,
    amount: measures.mean(`ledger.${machine}.${measured(cause)}`),
  })).filter((part) => part.amount >= 0.05);
  const title = `${words.machine(machine)}: ${mean.toFixed(1)} working days on average`;
  return { machine, title, parts: parts.sort((a, b) => b.amount - a.amount) };
}

/** Waits of a team's tasks, by priority where there is more than one. */
function waitsOf(team: string, measures: MeasureIndex, words: Words): TimeBoard['parts'] {
  const names = measures.names(`wait.task.${team}.`).filter((name) => name.endsWith('.mean'));
  return names
    .map((name) => ({
      what:
        names.length > 1
          ? `${words.team(team)}, priority ${/\.p(\d+)\./.exec(name)?.[1] ?? ''}`
          : words.team(team),
      amount: measures.mean(name),
    }))
    .filter((part) => Number.isFinite(part.amount));
}

/** The machine whose opening starts the judged clock that was late most often; without one, the machine with most instances. */
function busiestMachine(model: Model, measures: MeasureIndex): string | undefined {
  const total = (measure: string): number =>
    measures.rows(measure).reduce((sum, row) => sum + (row.value ?? 0), 0);
  const judged = Object.values(model.scenario.thresholds ?? {}).flatMap(({ timescale }) => {
    const machine = timescale === undefined ? undefined : openedWith(model, timescale);
    if (machine === undefined || timescale === undefined) return [];
    const score = total(`timeliness.${timescale}.late`) + total(`timeliness.${timescale}.overdue`);
    return [{ machine, score }];
  });
  const all = Object.keys(model.machinery.list).map((machine) => ({
    machine,
    score: total(`ledger.${machine}.stays`),
  }));
  const candidates = judged.length > 0 ? judged : all;
  return candidates.toSorted((a, b) => b.score - a.score)[0]?.machine;
}

/** The machine that an event opens which starts a timescale. */
function openedWith({ machinery }: Model, timescale: string): string | undefined {
  const starts = (machinery.timescales[timescale]?.starts ?? []).map((one) =>
    typeof one === 'string' ? one : one.type,
  );
  return Object.keys(machinery.list).find((name) =>
    machinery.list[name]?.opens.some((type) => starts.includes(type)),
  );
}
