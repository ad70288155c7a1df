/** Derived scenarios read, checked and played. */
import { stringify } from 'yaml';
import type { Derived } from '../../src/authority/index.ts';
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import { modelOf, SHIPPED_MACHINES } from '../../src/cli/run/model-of.ts';
import { measureRows } from '../../src/indicators/index.ts';
import {
  checkScenario,
  resolveMachines,
  type Problem,
  type ResolvedScenario,
} from '../../src/scenario/index.ts';
import { DiskFiles } from '../../src/scenario/disk-files.node.ts';
import { readScenarioFrom } from '../../src/scenario/read.ts';
import { simulate } from '../../src/simulation/index.ts';
import { READ } from '../scenarios/shipped.ts';

const disk = new DiskFiles(READ.shippedDirectory, READ.knownTrees);

/** As if it stood in a file beside the shipped scenarios. */
export const resolvedOf = ({ scenario }: Derived): ResolvedScenario =>
  readScenarioFrom(
    {
      load: (asked, from, where) =>
        from === undefined
          ? { id: `${READ.shippedDirectory}/derived.yaml`, name: asked, text: stringify(scenario) }
          : disk.load(asked, from, where),
    },
    'derived.yaml',
  );

/** What `casepath check` says of it. */
export function checkedDerived(derived: Derived): readonly Problem[] {
  const resolved = resolvedOf(derived);
  const machinery = resolveMachines(resolved.scenario, SHIPPED_MACHINES, new Map(), resolved.at);
  return checkScenario(resolved, machinery, SHIPPED_MACHINES);
}

/** Means of its figures over some replications of a year. */
export function playedFigures(derived: Derived, replications: number): ReadonlyMap<string, number> {
  const model = modelOf({ scenario: resolvedOf(derived).scenario, years: 1 });
  const sums = new Map<string, number>();
  for (let replication = 0; replication < replications; replication++)
    for (const { measure, value } of measureRows(
      simulate(model, { seed: 'plays', replication }),
      indicatorContext(model),
    )) {
      const [, name] = /^figure\.(.+)$/.exec(measure) ?? [];
      if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + (value ?? 0) / replications);
    }
  return sums;
}
