/** `casepath machines [NAME]`: the charts, as text, a picture, Mermaid or XState's own JSON. */
import { events, facts, machines as list } from '../../../machines/index.ts';
import type { MachineEntry } from '../../../machines/machine-list.ts';
import { nearest } from '../../scenario/nearest.ts';
import { chartStates } from '../chart/chart-states.ts';
import { chartText, LEGEND } from '../chart/chart-text.ts';
import { machineJson } from '../chart/machine-json.ts';
import { mermaid } from '../chart/mermaid.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { table, wrap } from '../format/table.ts';
import { print, printJson, say } from '../terminal/output.ts';
import { styled } from '../terminal/style.ts';
import { UserError } from '../user-error.ts';

export async function machines(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [name] = args;
  if (name === undefined) await listMachines(options);
  else await showMachine(name, findMachine(name), options);
  return EXIT.done;
}

function findMachine(name: string): MachineEntry {
  const entry = list[name];
  if (entry !== undefined) return entry;
  const near = nearest(name, Object.keys(list));
  throw new UserError(
    `there is no machine ${name}`,
    near === undefined ? `there are: ${Object.keys(list).join(', ')}` : `did you mean ${near}?`,
  );
}

const summaryOf = (name: string, entry: MachineEntry) => {
  const states = chartStates(entry.machine).filter((state) => state.path !== '');
  const types = new Set(states.flatMap((state) => state.transitions.map((one) => one.event)));
  types.delete('');
  return {
    name,
    label: entry.label,
    subject: entry.subject,
    concurrent: entry.concurrent,
    opens: entry.opens,
    states: states.length,
    events: [...types],
  };
};

async function listMachines(options: CommandOptions): Promise<void> {
  const all = Object.entries(list).map(([name, entry]) => summaryOf(name, entry));
  if (options.json) {
    await printJson({ command: 'machines', machines: all });
    return;
  }
  const rows = all.map((one) => [
    one.name,
    one.label,
    one.subject,
    String(one.states),
    String(one.events.length),
  ]);
  const [heading = '', ...lines] = table([['MACHINE', 'WHAT IT IS', 'WHOSE', 'STATES', 'EVENTS'], ...rows], {
    align: 'lllrr',
  });
  await print(styled('dim', heading), ...lines);
  say('', `Next: casepath machines ${all[0]?.name ?? 'NAME'}`);
}

async function showMachine(name: string, entry: MachineEntry, options: CommandOptions): Promise<void> {
  if (options.json) {
    await printJson(machineJson(entry.machine));
    return;
  }
  if (options.svg) {
    // The layout is loaded only where a picture is asked for: it is larger than the rest of casepath.
    const { chartPicture } = await import('../chart/picture/chart-picture.ts');
    await print((await chartPicture(entry, events)).trimEnd());
    return;
  }
  const states = chartStates(entry.machine);
  if (options.mermaid) {
    await print(...mermaid(states));
    return;
  }
  await print(
    `${styled('bold', name)}  ${entry.label}`,
    ...wrap(`of each ${entry.subject}, opened by ${entry.opens.join(', ')}`),
    ...LEGEND,
    '',
    ...chartText(states, { events, facts }),
  );
}
