/** What indicators need beside the log, of a model. */
import type { IndicatorContext } from '../../indicators/context.ts';
import type { Model } from '../../simulation/index.ts';

/** The context of the whole run; `period` may be narrowed by the caller. */
export function indicatorContext(model: Model): IndicatorContext {
  const { scenario, machinery } = model;
  const calendars = model.teams.flatMap((team) => {
    const name = scenario.teams?.[team.name]?.calendar;
    return name === undefined ? [] : [[name, team.calendar] as const];
  });
  return {
    scenario,
    timescales: machinery.timescales,
    facts: machinery.facts,
    charts: new Map(model.machines.map((machine) => [machine.name, machine.table.nodes])),
    office: model.office,
    calendars: new Map(calendars),
    partTimers: new Map(model.teams.map((team) => [team.name, team.partTimers])),
    period: { from: 0, to: model.horizon },
  };
}
