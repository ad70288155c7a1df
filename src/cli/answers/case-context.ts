/** What one child's file needs beside the log, of a model. */
import type { CaseContext } from '../../casefile/index.ts';
import { activePaths, isDone } from '../../indicators/states.ts';
import type { Model } from '../../simulation/index.ts';

export function caseContext(model: Model): CaseContext {
  const nodes = new Map(model.machines.map((machine) => [machine.name, machine.table.nodes]));
  const families = Object.values(model.scenario.stages ?? {})
    .filter((stage) => stage.allocated === 'family')
    .flatMap((stage) => stage.team ?? []);
  return {
    timescales: model.machinery.timescales,
    office: model.office,
    isOver: (machine, state) => isDone(nodes.get(machine) ?? [], new Set(activePaths(state))),
    familyTeams: new Set(families),
  };
}
