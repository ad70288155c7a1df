/** What one child's file needs beside the log, of a model. */
import type { StateMeta } from '../../../machines/machine-list.ts';
import type { CaseContext } from '../../casefile/index.ts';
import { isDone } from '../../indicators/states.ts';
import type { Model } from '../../simulation/index.ts';
import { activePaths } from '../../statechart/active-paths.ts';
import type { ChartNode } from '../../statechart/table.ts';

export function caseContext(model: Model): CaseContext {
  const families = Object.values(model.scenario.stages ?? {})
    .filter((stage) => stage.allocated === 'family')
    .flatMap((stage) => stage.team ?? []);
  return {
    timescales: model.machinery.timescales,
    office: model.office,
    ...readCharts(new Map(model.machines.map((machine) => [machine.name, machine.table.nodes]))),
    familyTeams: new Set(families),
  };
}

/** What a file asks of the charts, by their names. */
export function readCharts(
  charts: ReadonlyMap<string, readonly ChartNode[]>,
): Pick<CaseContext, 'isOver' | 'room'> {
  const over = new Map<string, boolean>();
  const rooms = new Map<string, readonly string[]>();
  for (const [machine, nodes] of charts) {
    for (const { path, meta } of nodes)
      rooms.set(`${machine}.${path}`, (meta as StateMeta | undefined)?.room ?? []);
  }
  return {
    isOver: (machine, state) => {
      const key = `${machine}.${state}`;
      let answer = over.get(key);
      if (answer === undefined) {
        answer = isDone(charts.get(machine) ?? [], new Set(activePaths(state)));
        over.set(key, answer);
      }
      return answer;
    },
    room: (machine, path) => rooms.get(`${machine}.${path}`) ?? [],
  };
}
