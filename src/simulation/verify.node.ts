/** Verifies a run folder: its files, and its events by replay through the machines. */
import { verifyFiles, type EventCheck, type Finding, type Verification } from '../events/index.node.ts';
import type { Manifest } from '../events/index.ts';
import type { Model } from './model/model.ts';
import { replay } from './replay.ts';
import { readAgain } from './replay/read-again.ts';
import { replayRules, type ReplayRules } from './replay/rules.ts';
import { simulateAgain } from './simulate-again.ts';

/** What the manifest says against what its scenario gives. */
function contradictions({ start, horizon }: Manifest, model: Model): Finding[] {
  const pairs = [
    { key: 'start', found: start, expected: model.office.dateOf(0) },
    { key: 'horizon', found: String(horizon), expected: String(model.horizon) },
  ];
  return pairs
    .filter(({ found, expected }) => found !== expected)
    .map(({ key, found, expected }) => {
      const sentence = `the ${key} is said to be ${found}, and the scenario gives ${expected}`;
      return {
        where: `manifest.json ${key}`,
        found,
        expected,
        sentence: `manifest.json ${key}: ${sentence}`,
      };
    });
}

/** Machines of a run that are not those it was made by. */
function otherMachines({ machines }: Manifest, model: Model): Finding[] {
  return model.machines.flatMap(({ name, table }) => {
    const where = `manifest.json machines.${name}`;
    const made = machines[name] ?? 'none';
    if (made === table.hash) return [];
    const sentence = `${where}: the run was made by a machine with the hash ${made}, and this casepath has ${table.hash}: its events cannot be replayed`;
    return [{ where, found: made, expected: table.hash, sentence }];
  });
}

/** The model that a run was made by, or why it cannot be had. */
function modelFor(manifest: Manifest, modelOf: (manifest: Manifest) => Model): Model | Finding[] {
  try {
    const model = modelOf(manifest);
    const findings = [...contradictions(manifest, model), ...otherMachines(manifest, model)];
    return findings.length > 0 ? findings : model;
  } catch (error) {
    const sentence = `the scenario in the manifest cannot be run: ${(error as Error).message}`;
    const where = 'manifest.json scenario';
    return [{ where, found: 'damaged', expected: 'a scenario that runs', sentence }];
  }
}

export interface VerifyOptions {
  /** Simulate what was written again, and compare: it finds whatever was changed, at the cost of the run. */
  readonly again?: boolean;
  /** The model of one replication, where replications have parameters of their own; that of the manifest without it. */
  readonly modelOfReplication?: (manifest: Manifest, replication: number) => Model;
}

/**
 * Looks at every file of a run and replays every event that was written.
 * @param modelOf compiles the scenario of the manifest with the machines of this casepath
 */
export async function verifyRun(
  dir: string,
  modelOf: (manifest: Manifest) => Model,
  { again = false, modelOfReplication }: VerifyOptions = {},
): Promise<Verification> {
  let model: Model | null = null;
  let rules: ReplayRules | null = null;
  let isRefused = false;
  const check: EventCheck = (source, manifest) => {
    if (isRefused) return [];
    if (model === null || rules === null) {
      const made = modelFor(manifest, modelOf);
      isRefused = Array.isArray(made);
      if (Array.isArray(made)) return made;
      model = made;
      rules = replayRules(made);
    }
    if (manifest.imported !== undefined) return readAgain(source, rules, manifest.imported.misfits);
    const findings = [replay(source, rules)];
    const played = (): Model => modelOfReplication?.(manifest, source.replication) ?? (model as Model);
    if (again) findings.push(simulateAgain(source, played(), manifest.seed));
    return findings.filter((finding) => finding !== null);
  };
  return verifyFiles(dir, check);
}
