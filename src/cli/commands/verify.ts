/** `casepath verify RUN…`: replays every event through the machines and checks every checksum. */
import type { Finding } from '../../events/index.ts';
import { isRun, openRun, type Manifest } from '../../events/index.node.ts';
import { unknownsOf, withValues } from '../../scenario/index.ts';
import type { Model } from '../../simulation/index.ts';
import { verifyRun } from '../../simulation/verify.node.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { counted } from '../format/numbers.ts';
import { wrap } from '../format/table.ts';
import { findRun, typed } from '../places.ts';
import { modelOf } from '../run/model-of.ts';
import { print, printJson } from '../terminal/output.ts';
import { styled } from '../terminal/style.ts';
import { UserError } from '../user-error.ts';

type Verified = { readonly run: string; readonly passed: boolean } & Awaited<ReturnType<typeof verifyRun>>;

/** Of a replication that had parameters of its own. */
function modelOfReplication({ scenario, years, uncertainty }: Manifest, replication: number): Model {
  if (uncertainty === undefined) return modelOf({ scenario, years });
  const values = uncertainty.values[Math.floor(replication / uncertainty.perDraw)];
  const drawn = unknownsOf(scenario).filter((one) => uncertainty.unknowns.includes(one.name));
  return modelOf({ scenario: withValues(scenario, drawn, values), years });
}

const modelOfManifest = ({ scenario, years }: Manifest) => modelOf({ scenario: scenario, years });

export async function verify(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const runs: Verified[] = [];
  for (const dir of args.map(findRun)) {
    if (options.again === true) refuseAgain(dir);
    const verification = await verifyRun(dir, modelOfManifest, {
      again: options.again === true,
      modelOfReplication,
    });
    runs.push({ run: typed(dir), passed: verification.findings.length === 0, ...verification });
  }
  const passed = runs.every((run) => run.passed);
  if (options.json) await printJson({ command: 'verify', passed, runs: runs.map(runJson) });
  else await print(...runs.flatMap(runText));
  return passed ? EXIT.done : EXIT.missed;
}

/** Nothing can be simulated again that never was, or in which somebody decided. */
function refuseAgain(dir: string): void {
  const { imported, walk } = isRun(dir) ? manifestIn(dir) : {};
  if (walk !== undefined)
    throw new UserError(
      `${typed(dir)} is a walk-through, in which somebody decided: it cannot be simulated again`,
      'without --again its files are checked and its events replayed',
    );
  if (imported === undefined) return;
  throw new UserError(
    `${typed(dir)} was imported from ${imported.file}: it cannot be simulated again`,
    'without --again its files are checked and its events read through the charts again',
  );
}

/** A manifest that is damaged says nothing here: the check will tell. */
function manifestIn(dir: string): Partial<Manifest> {
  try {
    return openRun(dir).manifest;
  } catch {
    return {};
  }
}

const runJson = ({ findings, ...run }: Verified) => ({ ...run, faults: findings });

function runText({ run, findings, files, events, replications }: Verified): string[] {
  const what = `${counted(files, 'file')}, ${counted(events, 'event')} of ${counted(replications, 'replication')}`;
  if (findings.length === 0) return [`${styled('green', 'sound')}  ${run}: ${what} checked`];
  return [
    `${styled('red', 'FAULT')}  ${run}: ${counted(findings.length, 'fault')} in ${what}`,
    ...findings.flatMap(faultText),
  ];
}

const faultText = ({ sentence }: Finding): string[] => wrap(sentence, 80, 7);
