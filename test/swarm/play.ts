/** Plays one scenario with every law on: read as a file is, checked, simulated, replayed, simulated again, measured. */
import { brokenRules, replicationHash } from '../../src/events/index.ts';
import { checkScenario, resolveMachines, type Shipped } from '../../src/scenario/index.ts';
import { compileModel, replay, replayRules, simulate, simulateAgain, SimulationError } from '../../src/simulation/index.ts'; // prettier-ignore
import { inOrder, instancesLive, numbersMatchTimes, placesAreKept, workTakesItsHours } from '../properties/log-laws.ts'; // prettier-ignore
import { teamsAreKept } from '../properties/team-laws.ts';
import { readText, shown } from '../scenario/memory-files.ts';
import { tell } from '../simulation/engine/tiny.ts';
import { figuresHold } from './figure-laws.ts';

export interface Played {
  readonly machines: number;
  readonly events: number;
  readonly hash: string;
  /** Why the run stopped where it may: more meetings were asked for than there will ever be places. */
  readonly stopped: string | null;
}

export class Violation extends Error {
  override readonly name = 'Violation';
}

/** @throws Violation, or whatever a law throws */
export function play(text: string, shipped: Shipped, years?: number): Played {
  const resolved = readText(text);
  const machinery = resolveMachines(resolved.scenario, shipped, new Map(), resolved.at);
  const refused = checkScenario(resolved, machinery, shipped).filter((one) => one.severity === 'error');
  if (refused.length > 0) throw new Violation(`check refuses it: ${refused.map(shown).join('; ')}`);
  const model = compileModel(resolved.scenario, machinery, years === undefined ? {} : { years });
  const machines = model.machines.length;
  const { seed = '' } = resolved.scenario;
  let log;
  try {
    log = simulate(model, { seed, replication: 0 });
  } catch (error) {
    const isOverfull = error instanceof SimulationError && error.message.includes('no place for another meeting');
    if (!isOverfull) throw error;
    return { machines, events: 0, hash: '', stopped: error.message };
  } // prettier-ignore
  const rows = tell(log);
  inOrder(rows);
  instancesLive(rows, model);
  numbersMatchTimes(rows, model);
  teamsAreKept(rows, model);
  placesAreKept(rows, model);
  workTakesItsHours(rows, model);
  const findings = [...brokenRules(log), replay(log, replayRules(model)), simulateAgain(log, model, seed)];
  const finding = findings.find((one) => one !== null);
  if (finding) throw new Violation(finding.sentence);
  figuresHold(log, model);
  return { machines, events: rows.length, hash: replicationHash(log), stopped: null };
}
