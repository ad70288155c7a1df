/** `npm run bench`: every benchmark, as a table, or with `--json` as one flat object of numbers. `--quick` shortens the rounds. */
import { benchCommandLine } from './command-line.ts';
import { benchEngine } from './engine.ts';
import { benchStatechart } from './statechart.ts';

type Figures = Readonly<Record<string, number>>;
type Benchmark = (options: { readonly quick: boolean }) => Figures | Promise<Figures>;

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  statechart: benchStatechart,
  engine: benchEngine,
  'command line': benchCommandLine,
};

/** Figures that are aimed at, and how: at least, or at most. */
const AIMS: Readonly<Record<string, string>> = {
  'statechart.tableOverTransition': 'at least 300',
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
    if (!json) console.log(`${name} …`);
    const figures = await run({ quick });
    Object.assign(all, figures);
    if (!json) for (const [figure, value] of Object.entries(figures)) console.log(line(figure, value));
  }
  if (json) console.log(JSON.stringify(all));
}

function line(figure: string, value: number): string {
  const digits = value < 100 ? 2 : 0;
  const text = value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const aim = AIMS[figure];
  return `  ${figure.padEnd(40)} ${text.padStart(14)}${aim === undefined ? '' : `   (${aim})`}`;
}
