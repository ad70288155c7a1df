/** What the words of docs/validation.md take their numbers from: the base scenario, the charts, the package. */
import { readFileSync } from 'node:fs';
import { machines, timescales } from '../../../machines/index.ts';
import type { SourceKind } from '../../../src/scenario/index.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { EXPECTED_DIRECTIONS } from '../../../test/scenarios/expected-directions.ts';
import { resolvedScenario } from '../../../test/scenarios/shipped.ts';

export interface PageFacts {
  readonly base: Scenario;
  /** How many numbers of the base have a source of each kind. */
  readonly sources: ReadonlyMap<SourceKind, number>;
  readonly numbers: number;
  readonly charts: number;
  readonly timescales: number;
  readonly whatIfs: number;
  readonly version: string;
  /** The lowest version of Node. */
  readonly node: string;
  /** Versions of packages by name, as they are installed. */
  readonly packages: ReadonlyMap<string, string>;
}

interface Package {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version: string }>>;
}

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));

export function pageFacts(): PageFacts {
  const { scenario: base, parameters } = resolvedScenario('kingston-2015');
  const { version, engines, dependencies } = json('package.json') as Package;
  const lock = json('package-lock.json') as Lock;
  const sources = new Map<SourceKind, number>();
  for (const { kind } of parameters) sources.set(kind, (sources.get(kind) ?? 0) + 1);
  return {
    base,
    sources,
    numbers: parameters.length,
    charts: Object.keys(machines).length,
    timescales: Object.keys(timescales).length,
    whatIfs: Object.keys(EXPECTED_DIRECTIONS).length,
    version,
    node: engines.node.replace('>=', ''),
    packages: new Map(
      Object.keys(dependencies).map((name) => [name, lock.packages[`node_modules/${name}`].version]),
    ),
  };
}
