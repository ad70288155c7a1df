/** Machines of a JavaScript module that the user names on the command line: a module runs code, so no scenario may name one. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyStateMachine } from 'xstate';
import type { Scenario } from '../scenario/index.ts';
import { nearest } from '../scenario/nearest.ts';
import { machineJson } from './chart/machine-json.ts';
import { UserError } from './user-error.ts';

type WrittenMachine = NonNullable<Scenario['machines']>[number];
type MachineInPlace = Extract<WrittenMachine, { config: unknown }>;

/** By name, as a scenario would hold them in place. */
export type BroughtMachines = ReadonlyMap<string, MachineInPlace>;

const WHAT_IS_RIGHT =
  "export const machines = { visit: { machine: createMachine({ … }), opens: ['patient.came'] } }";
const KEYS = ['machine', 'opens', 'label', 'subject', 'concurrent'];
const SUBJECTS = ['child', 'family', 'adopter'] as const;

/**
 * @param path of a module that exports `machines`, an object by name with the shape of casepath's own `machines/index.ts`
 * @throws UserError where there is no such file, it does not load, or what it exports is none
 */
export async function readMachineModule(path: string): Promise<BroughtMachines> {
  const file = resolve(path);
  if (!existsSync(file))
    throw new UserError(`there is no file ${path}`, '--machines takes a JavaScript module');
  const module = await load(path, pathToFileURL(file).href);
  const { machines } = module;
  if (typeof machines !== 'object' || machines === null) {
    throw new UserError(`${path} exports no machines`, WHAT_IS_RIGHT);
  }
  return new Map(
    Object.entries(machines).map(([name, entry]) => [
      name,
      inPlace(`${path}: machines.${name}`, name, entry),
    ]),
  );
}

async function load(path: string, url: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(url)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new UserError(`${path} does not load: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function inPlace(where: string, name: string, entry: unknown): MachineInPlace {
  if (typeof entry !== 'object' || entry === null) throw new UserError(`${where} is no entry`, WHAT_IS_RIGHT);
  refuseUnknownKeys(where, entry);
  const { machine, opens, label, subject = 'child', concurrent = false } = entry as Record<string, unknown>;
  if (!isMachine(machine)) throw new UserError(`${where}.machine is no machine of XState`, WHAT_IS_RIGHT);
  if (!isTexts(opens)) throw new UserError(`${where}.opens is no list of event types`, WHAT_IS_RIGHT);
  if (label !== undefined && typeof label !== 'string') throw new UserError(`${where}.label is no text`);
  if (!isSubject(subject)) throw new UserError(`${where}.subject is none of ${SUBJECTS.join(', ')}`);
  if (typeof concurrent !== 'boolean') throw new UserError(`${where}.concurrent is neither true nor false`);
  const config = configOf(where, machine);
  return { name, config, opens, subject, concurrent, ...(label !== undefined && { label }) };
}

function refuseUnknownKeys(where: string, entry: object): void {
  const wrong = Object.keys(entry).find((key) => !KEYS.includes(key));
  if (wrong === undefined) return;
  const near = nearest(wrong, KEYS);
  throw new UserError(
    `${where}.${wrong} is not known`,
    near === undefined ? `an entry has ${KEYS.join(', ')}` : `did you mean ${near}?`,
  );
}

/** Of the user's own copy of XState, which need not be ours. */
const isMachine = (value: unknown): value is AnyStateMachine =>
  typeof value === 'object' && value !== null && 'config' in value && 'root' in value;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');

const isSubject = (value: unknown): value is (typeof SUBJECTS)[number] =>
  (SUBJECTS as readonly unknown[]).includes(value);

/** As data, since the run's folder and its threads hold the machine too. */
function configOf(where: string, machine: AnyStateMachine): Record<string, unknown> {
  try {
    return machineJson(machine) as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      `${where}: ${error.message}`,
      'a guard is the name of a fact of the scenario; what it must know and do is data',
    );
  }
}
