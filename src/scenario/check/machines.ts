/** The machines by themselves and with each other: guards are facts, openings open, what is emitted is taken. */
import { nearest } from '../nearest.ts';
import type { CheckContext } from './context.ts';
import type { ExploredMachine } from './explored-machine.ts';

export function checkMachines(context: CheckContext): void {
  const names = Object.keys(context.machinery.list);
  checkSubjects(context);
  for (const machine of context.machines.values()) {
    const index = names.indexOf(machine.name);
    checkGuards(context, machine, index);
    checkOpenings(context, machine, index);
    checkEmitted(context, machine, index);
  }
}

/** Played as a child's, a family's machine would have an instance for each child. */
function checkSubjects(context: CheckContext): void {
  for (const [index, [name, { subject }]] of Object.entries(context.machinery.list).entries()) {
    if (subject !== 'family') continue;
    const isShipped = typeof context.scenario.machines?.[index] === 'string';
    const path = ['machines', index];
    context.add('subject-not-played', isShipped ? path : [...path, 'subject'], name, subject);
  }
}

function checkGuards(context: CheckContext, { name, table }: ExploredMachine, index: number): void {
  const facts = Object.keys(context.machinery.facts);
  for (const guard of new Set(table.guards.map((question) => question.name)))
    if (!facts.includes(guard))
      context.add('guard-without-fact', ['machines', index], name, guard, nearest(guard, facts));
}

/** An instance begins in the initial state and takes the opening event from there. */
function checkOpenings(context: CheckContext, machine: ExploredMachine, index: number): void {
  const { table, exploration, entry, name } = machine;
  const initial = exploration.transitions.filter(({ from }) => from < 0).map(({ step }) => step.next);
  for (const type of entry.opens) {
    const event = table.eventId(type);
    const taken = exploration.transitions.some((one) => one.event === event && initial.includes(one.from));
    if (!taken) context.add('opening-not-taken', ['machines', index], name, type);
  }
}

/** What a machine emits is named or opened by some machine, or listed as untaken with the reason. */
function checkEmitted(context: CheckContext, { name, exploration }: ExploredMachine, index: number): void {
  const emitted = new Set(exploration.transitions.flatMap(({ step }) => step.emitted));
  for (const type of emitted)
    if (!context.isKnownEvent(type) && !Object.hasOwn(context.machinery.untaken, type))
      context.add('emitted-untaken', ['machines', index], name, type);
}
