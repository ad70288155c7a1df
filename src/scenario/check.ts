/** Checks a scenario against its machines before a run, each problem with file, line and column. */
import { checkAnswers } from './check/answers.ts';
import { checkCalibration } from './check/calibration.ts';
import { CheckContext } from './check/context.ts';
import { checkCoverage } from './check/coverage.ts';
import { checkDates } from './check/dates.ts';
import { checkDrawnEvents } from './check/drawn-events.ts';
import { checkFigures } from './check/figures.ts';
import { checkMachines } from './check/machines.ts';
import { checkMatching } from './check/matching.ts';
import { checkOpening } from './check/opening.ts';
import { checkReferences } from './check/references.ts';
import { checkScaled } from './check/scaled.ts';
import { checkTeams } from './check/teams.ts';
import type { ResolvedMachines, Shipped } from './machines.ts';
import { sortProblems, type Problem } from './problem.ts';
import type { ResolvedScenario } from './read.ts';

/**
 * Everything that would stop a run or make it meaningless. Errors: names that stand for nothing, states without a stage,
 * work without workers, events that a machine never takes where they are drawn. Warnings: events that guards may block
 * under facts that may never come together, changes that the run does not reach, teams that nobody asks for.
 */
export function checkScenario(
  resolved: ResolvedScenario,
  machinery: ResolvedMachines,
  shipped: Pick<Shipped, 'events'>,
): Problem[] {
  const context = new CheckContext(resolved, machinery, shipped.events);
  checkWhole(context);
  checkMachines(context);
  checkCoverage(context);
  checkDrawnEvents(context);
  checkTeams(context);
  checkReferences(context);
  checkMatching(context);
  checkOpening(context);
  checkAnswers(context);
  checkScaled(context);
  checkCalibration(context);
  checkFigures(context);
  checkDates(context);
  return sortProblems(context.problems.filter(isCertain(resolved)), resolved.files);
}

/** What is certain although some entries could not be read: errors outside them, and not that something is missing. */
function isCertain({ unread }: ResolvedScenario): (one: Problem) => boolean {
  if (unread.paths.length === 0) return () => true;
  const isUnread = (path: string): boolean =>
    unread.paths.some(
      (entry) => path === entry || path.startsWith(`${entry}.`) || path.startsWith(`${entry}[`),
    );
  return (one) => one.severity === 'error' && one.path !== '' && !isUnread(one.path);
}

/** What no scenario can do without, once everything that it extends is in. */
function checkWhole(context: CheckContext): void {
  const { start, machines, arrivals = {}, opening = {} } = context.scenario;
  if (start === undefined) context.add('no-start', []);
  if (machines === undefined) context.add('no-machines', []);
  if (Object.keys(arrivals).length === 0 && Object.keys(opening).length === 0)
    context.add('nobody-comes', []);
}
