/** Every state in which a case can stay has a stage, and every stage has a state and something in it. */
import { nearest } from '../nearest.ts';
import type { Stage } from '../schema.ts';
import type { CheckContext } from './context.ts';
import type { ExploredMachine } from './explored-machine.ts';

export function checkCoverage(context: CheckContext): void {
  for (const [key, stage] of Object.entries(context.scenario.stages ?? {})) {
    checkKey(context, key);
    checkContent(context, key, stage);
  }
  for (const machine of context.machines.values()) checkStates(context, machine);
}

/** Names of machines and states hold no dots, so that the first part is the machine. */
function checkKey(context: CheckContext, key: string): void {
  const name = key.split('.')[0];
  const path = ['stages', key];
  const machine = context.machines.get(name);
  if (!machine) {
    if (Object.hasOwn(context.machinery.list, name)) return;
    const names = Object.keys(context.machinery.list);
    return context.addAtKey('stage-machine', path, name, nearest(name, names), names);
  }
  const node = machine.node(key);
  if (!node) return context.addAtKey('stage-state', path, nearest(key, stateKeys(machine)));
  if (node.kind === 'final') context.addAtKey('stage-final', path);
  else if (!machine.exploration.nodes.includes(node.index) && node.index !== 0)
    context.addAtKey('stage-unreachable', path);
}

const stateKeys = ({ name, table }: ExploredMachine): string[] =>
  table.nodes.map(({ path }) => (path === '' ? name : `${name}.${path}`));

/** A stage does something or says what it waits for; what is worked on leads to something. */
function checkContent(context: CheckContext, key: string, stage: Stage): void {
  const path = ['stages', key];
  const work = stage.tasks?.length ?? stage.meeting ?? stage.duration;
  const beside =
    [...(stage.hazards ?? []), ...(stage.repeats ?? [])].length > 0 || stage.patience !== undefined;
  if (stage.outcomes || stage.waits_for !== undefined) {
    if (stage.outcomes && stage.waits_for !== undefined)
      context.add('waits-and-ends', [...path, 'waits_for']);
    return;
  }
  if (work) context.add('work-without-outcome', path);
  else if (!beside) context.add('stage-empty', path);
}

/** Leaf states in which an open instance can rest, without a stage of their own or above. */
function checkStates(context: CheckContext, machine: ExploredMachine): void {
  const { table, name } = machine;
  const stages = Object.keys(context.scenario.stages ?? {});
  const active = new Set(machine.resting.flatMap((configuration) => table.activeNodes(configuration)));
  const bare = [...active]
    .map((index) => table.nodes[index])
    .filter(({ kind }) => kind === 'atomic')
    .map(({ path }) => (path === '' ? name : `${name}.${path}`))
    .filter((key) => !stages.some((stage) => key === stage || key.startsWith(`${stage}.`)));
  const index = Object.keys(context.machinery.list).indexOf(name);
  for (const key of bare) context.add('state-without-stage', ['machines', index], key);
}
