/** Writes a session as a run folder: the events of the way that leads to where it stands. */
import { replicationHash, type EventSource } from '../../events/index.ts';
import { RunWriter, type Manifest } from '../../events/index.node.ts';
import { measureRows } from '../../indicators/index.ts';
import { GENERATOR } from '../../simulation/index.ts';
import { debriefSheet, type Session } from '../../walkthrough/index.ts';
import { indicatorContext } from '../answers/indicator-context.ts';
import { modelOf } from '../run/model-of.ts';
import { ownVersion } from '../run/write-run.ts';
import { SAVED_JOURNAL } from './journal-file.ts';
import type { WalkCase } from './walk-case.ts';

/** Days of a year, as a run's length counts them. */
const YEAR_DAYS = 365.25;
const DAY = 1440;

/** @throws RunError; what was begun is then cleared away */
export function writeWalk(
  session: Session,
  walked: WalkCase,
  journal: string,
  dir: string,
  replace: boolean,
): Manifest {
  const { start, seed } = walked;
  // The period that is measured ends with the day on which the session stands: what was not due by then is not late.
  const years = (Math.floor(session.scene.now / DAY) + 1) / YEAR_DAYS;
  const scenario = { ...walked.scenario, years };
  const model = modelOf({ scenario, years });
  const source = upTo(session.scene.source, model.horizon);
  const writer = RunWriter.create(dir, { start: start.date, replace });
  try {
    writer.writeReplication(source);
    writer.writeMeasures(measureRows(source, indicatorContext(model)));
    writer.writeText(SAVED_JOURNAL, journal);
    writer.writeText('debrief.md', debriefSheet(session));
    return writer.finish({
      casepath: ownVersion(),
      name: start.name,
      scenario,
      seed,
      random: GENERATOR,
      replications: 1,
      walk: {
        title: start.title,
        role: start.role,
        branch: session.branch,
        steps: session.pathTo(session.at.number).length - 1,
      },
      years,
      rules: scenario.rules ?? null,
      horizon: model.horizon,
      machines: Object.fromEntries(model.machines.map((one) => [one.name, one.table.hash])),
      replicationHashes: [replicationHash(source)],
      counts: { children: source.children.length, events: session.scene.family.log.length },
    });
  } catch (error) {
    writer.discard();
    throw error;
  }
}

/** The same events, with a period that ends earlier. */
const upTo = (log: EventSource, horizon: number): EventSource => ({
  replication: log.replication,
  vocabulary: log.vocabulary,
  children: log.children,
  details: log.details,
  horizon,
  chunks: () => log.chunks(),
});
