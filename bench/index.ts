/**
 * `npm run bench`: every benchmark, as a table, or with `--json` as one flat object of numbers. `--quick` shortens the rounds;
 * `--only TEXT` runs those in whose names the text stands.
 */
import { parseArgs } from 'node:util';
import { benchCalibration } from './calibration.ts';
import { benchCommandLine } from './command-line.ts';
import { benchFullScenario } from './full-scenario.ts';
import { benchMemory } from './memory.ts';
import { benchParallel } from './parallel.ts';
import { benchQueue } from './queue.ts';
import { benchScaling } from './scaling.ts';
import { benchStatechart } from './statechart.ts';
import { TARGETS } from './targets.ts';
import { benchVarianceReduction } from './variance-reduction.ts';
import { benchWalk } from './walk.ts';

type Figures = Readonly<Record<string, number>>;
type Benchmark = (options: { readonly quick: boolean }) => Figures | Promise<Figures>;

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'statechart: the table beside XState': benchStatechart,
  'engine: a queue beside a loop by hand and SimPy': benchQueue,
  'engine: the base scenario': benchFullScenario,
  'engine: long runs beside short ones': benchScaling,
  'engine: memory of a run whose events leave it': benchMemory,
  'engine: two threads beside one': benchParallel,
  'whatif: pairs beside independent seeds': benchVarianceReduction,
  'calibration: known parameters are found again': benchCalibration,
  'command line: help beside node': benchCommandLine,
  'walk-through: a step and its screen': benchWalk,
};

const OPTIONS = {
  json: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
} as const;

const refuse = (what: string): void => {
  console.error(what);
  process.exitCode = 2;
};

try {
  const { json, quick, only } = parseArgs({ options: OPTIONS }).values;
  const chosen = Object.entries(BENCHMARKS).filter(([name]) => name.includes(only));
  if (chosen.length > 0) await bench(chosen, json, quick);
  else refuse(`no benchmark is called ${only}; there are:\n${Object.keys(BENCHMARKS).join('\n')}`);
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error)) throw error;
  refuse(`${error.message}; there are --json, --quick and --only TEXT`);
}

async function bench(
  chosen: readonly (readonly [string, Benchmark])[],
  json: boolean,
  quick: boolean,
): Promise<void> {
  const all: Record<string, number> = {};
  for (const [name, run] of chosen) {
    if (!json) console.log(name);
    const figures = await run({ quick });
    Object.assign(all, figures);
    if (!json) for (const [figure, value] of Object.entries(figures)) console.log(line(figure, value));
  }
  if (json) console.log(JSON.stringify(all));
}

function line(figure: string, value: number): string {
  const beginning = `  ${figure.padEnd(44)} ${shown(value).padStart(12)}`;
  const target = TARGETS[figure];
  if (target === undefined) return beginning;
  const { is, asked, hoped } = target;
  const isMet = is === 'at least' ? value >= asked : value <= asked;
  const aim = hoped === undefined ? '' : `, aim ${shown(hoped)}`;
  return `${beginning}   ${is} ${shown(asked)}${aim}: ${isMet ? 'met' : 'missed'}`;
}

/** Without the machine's own ideas of a number. */
function shown(value: number): string {
  if (value < 10) return value.toFixed(3);
  if (value < 100) return value.toFixed(1);
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}
