/** `npm run bench`: every benchmark, as a table, or with `--json` as one flat object of numbers. `--quick` shortens the rounds. */
import { benchCommandLine } from './command-line.ts';
import { benchFullScenario } from './full-scenario.ts';
import { benchMemory } from './memory.ts';
import { benchParallel } from './parallel.ts';
import { benchQueue } from './queue.ts';
import { benchScaling } from './scaling.ts';
import { benchStatechart } from './statechart.ts';
import { TARGETS } from './targets.ts';

type Figures = Readonly<Record<string, number>>;
type Benchmark = (options: { readonly quick: boolean }) => Figures | Promise<Figures>;

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'statechart: the table beside XState': benchStatechart,
  'engine: a queue beside a loop by hand and SimPy': benchQueue,
  'engine: the base scenario': benchFullScenario,
  'engine: long runs beside short ones': benchScaling,
  'engine: memory of a run whose events leave it': benchMemory,
  'engine: two threads beside one': benchParallel,
  'command line: help beside node': benchCommandLine,
};

const known = ['--json', '--quick'];
const options = process.argv.slice(2);
const strange = options.find((option) => !known.includes(option));
if (strange !== undefined) {
  console.error(`unknown option ${strange}: there are ${known.join(' and ')}`);
  process.exitCode = 2;
} else {
  await bench(options.includes('--json'), options.includes('--quick'));
}

async function bench(json: boolean, quick: boolean): Promise<void> {
  const all: Record<string, number> = {};
  for (const [name, run] of Object.entries(BENCHMARKS)) {
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
