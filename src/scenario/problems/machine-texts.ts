/** What is said of machines, and of a scenario that does not meet them. */
import { listed, type Near, type ProblemText } from './problem-text.ts';

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The machines that a scenario names, and what belongs to them. */
export const machineTexts = {
  'machine-unknown': (near: Near, names: readonly string[]): ProblemText => ({
    message: 'is no machine that casepath ships',
    hint: `shipped: ${listed(names)}; one of your own has name, file (or config) and opens, or comes with --machines FILE`,
    nearest: near,
  }),
  'machine-file': (): ProblemText => ({
    message: 'holds no machine configuration',
    hint: "write XState's configuration as a JSON object",
  }),
  'machine-refused': (why: string): ProblemText => ({
    message: `XState refuses this machine: ${inOneLine(why)}`,
  }),
  'machine-twice': (): ProblemText => ({ message: 'is the name of a machine above', hint: 'names differ' }),
  'json-form': (why: string): ProblemText => ({ message: `this is not JSON: ${why}` }),
  'fact-twice': (): ProblemText => ({
    message: 'there is a shipped fact of this name',
    hint: 'give yours another name, or use the shipped one',
  }),
};

/** Stages and the states that they belong to. */
export const stageTexts = {
  'stage-machine': (name: string, near: Near, names: readonly string[]): ProblemText => ({
    message: `there is no machine "${name}" in this scenario`,
    hint: `machines: ${listed(names)}`,
    nearest: near,
  }),
  'stage-state': (near: Near): ProblemText => ({
    message: 'the machine has no such state',
    hint: 'casepath machines lists the states',
    nearest: near,
  }),
  'stage-final': (): ProblemText => ({
    message: 'nothing happens in a final state: the case is closed',
    hint: 'remove the stage, or put it on the state before',
  }),
  'stage-unreachable': (): ProblemText => ({
    message: 'no case ever comes into this state',
    severity: 'warning',
  }),
  'stage-empty': (): ProblemText => ({
    message: 'nothing happens in this stage',
    hint: 'add outcomes, hazards or repeats, or say in words what it waits_for',
  }),
  'work-without-outcome': (): ProblemText => ({
    message: 'work is done here and nothing follows',
    hint: 'add outcomes, or say in words what it waits_for',
  }),
  'waits-and-ends': (): ProblemText => ({
    message: 'outcomes end this stay, so it waits for nothing else',
    hint: 'keep outcomes or waits_for',
    severity: 'warning',
  }),
  'state-without-stage': (state: string): ProblemText => ({
    message: `a case can stay in ${state}, and no stage says what happens there`,
    hint: `add stages: ${state}: with outcomes, or with waits_for in words`,
  }),
  'event-unknown': (type: string, machine: string, near: Near): ProblemText => ({
    message: `${machine} knows no event ${type}`,
    nearest: near,
  }),
  'event-not-taken': (type: string, taken: readonly string[]): ProblemText => ({
    message: `the machine does not take ${type} in this state`,
    hint: taken.length > 0 ? `it takes ${listed(taken)}` : 'it takes no event here',
  }),
  'event-sometimes-lost': (type: string, states: readonly string[]): ProblemText => ({
    message: `the machine does not take ${type} in every state of this stage: not in ${listed(states, 3)}`,
    hint: 'the run stops where it is drawn there; put it on the states that take it',
    severity: 'warning',
  }),
  'event-may-be-blocked': (type: string, state: string, facts: readonly string[]): ProblemText => ({
    message: `${type} may be blocked in ${state} where these hold: ${facts.join('; ')}`,
    hint: 'the run stops where it is drawn then; give it the chance 0 there by cases',
    severity: 'warning',
  }),
};

/** Teams and what they are asked to do. */
export const teamTexts = {
  'work-without-team': (): ProblemText => ({
    message: 'nobody does this work',
    hint: 'add team: to it or to the stage',
  }),
  'team-unstaffed': (name: string): ProblemText => ({
    message: `nobody staffs ${name}`,
    hint: 'give the team workers: 3, or unlimited: true',
  }),
  'team-without-workers': (name: string): ProblemText => ({
    message: `${name} has no worker at any time, so its work is never done`,
    hint: 'give it one at least, or unlimited: true',
  }),
  'team-empty-at-start': (name: string): ProblemText => ({
    message: `${name} has no worker when the run starts`,
    hint: 'its work waits until the first comes',
    severity: 'warning',
  }),
  'team-without-meetings': (name: string): ProblemText => ({
    message: `${name} does not meet`,
    hint: 'give the team meets: every working day, and places: 2',
  }),
  'team-without-places': (name: string): ProblemText => ({
    message: `${name} has no place at any time, so nobody is ever heard`,
    hint: 'give it one at least',
  }),
  'part-time-beyond': (workers: number, most: number): ProblemText => ({
    message: `${workers} workers are to be part-time, and the team has ${most} at the most`,
    hint: `leave it at ${most} or fewer, or give the team more workers`,
  }),
  'part-time-off': (days: readonly string[]): ProblemText => ({
    message: 'the team works on none of these days',
    hint: `it works on ${listed(days)}`,
  }),
  'absence-of-no-time': (): ProblemText => ({
    message: 'an absence takes no time',
    hint: 'write a length such as { mean: 5 wd, sd: 6 wd }',
  }),
  'absence-over-hours': (hours: number, without: number): ProblemText => ({
    message: `the ${hours} client_hours_per_year of this team were written without this absence, and are those of a worker who is never away: time away may count twice`,
    hint: `write the hours of who is never away beside it, ${without} where time away was taken off before`,
    severity: 'warning',
  }),
  'full-without-room': (name: string): ProblemText => ({
    message: `${name || 'the team'} is never full: it says no room`,
    hint: 'give the team room: 3, or leave when_full out',
  }),
  'room-without-full': (name: string): ProblemText => ({
    message: `${name} may be full, and nothing says what happens to who finds it so`,
    hint: 'add when_full: and an event that the machine takes here',
  }),
  'allocated-without': (name: string, key: string): ProblemText => ({
    message: `cases cannot be held by ${name}, which has no ${key}`,
    hint: 'a team that holds cases has workers and a caseload',
  }),
  'team-unused': (near: Near): ProblemText => ({
    message: near === undefined ? 'no stage asks for this team' : 'there is no such team in any stage',
    nearest: near,
    ...(near === undefined && { severity: 'warning' as const }),
  }),
};

/** Names that must stand for something. */
export const referenceTexts = {
  'no-such-name': (what: string, near: Near, names: readonly string[]): ProblemText => ({
    message: `is no ${what}`,
    hint: names.length > 0 ? `there is ${listed(names)}` : 'there is none',
    nearest: near,
  }),
  'event-opens-nothing': (type: string, near: Near, opening: readonly string[]): ProblemText => ({
    message: `${type} opens no machine, so nobody who comes is let in`,
    hint: `opening: ${listed(opening)}`,
    nearest: near,
  }),
  'details-unknown-event': (near: Near): ProblemText => ({
    message: 'no machine takes an event of this type',
    nearest: near,
  }),
  'code-unknown': (type: string, near: Near, codes: readonly string[]): ProblemText => ({
    message: `${type} carries no such code`,
    hint: codes.length > 0 ? `it carries ${listed(codes)}` : 'it carries none',
    nearest: near,
  }),
  'compares-nothing': (near: Near): ProblemText => ({
    message: 'there is no timescale or measure of this name',
    nearest: near,
  }),
  'prices-nothing': (what: string, near: Near): ProblemText => ({
    message: `there is no ${what} of this name`,
    nearest: near,
  }),
  'history-stuck': (event: string, states: readonly string[]): ProblemText => ({
    message: `no machine takes ${event} here`,
    hint:
      states.length > 0
        ? `open: ${listed(states, 4)}`
        : 'nothing is open: the first event must open a machine',
  }),
  'history-ends': (): ProblemText => ({
    message: 'after these events nothing is open any more, and nobody comes again after the last',
    hint: 'leave out the event that closes the case, or name it in returns',
    severity: 'warning',
  }),
};

/** The scenario as a whole, and its machines among each other. */
export const wholeTexts = {
  'no-start': (): ProblemText => ({ message: 'there is no start', hint: 'add start: 2014-04-01' }),
  'no-machines': (): ProblemText => ({
    message: 'there are no machines',
    hint: 'add machines: [contact, assessment]',
  }),
  'nobody-comes': (): ProblemText => ({
    message: 'nobody ever comes',
    hint: 'add arrivals, or an opening stock',
  }),
  'machine-too-large': (name: string): ProblemText => ({
    message: `${name} has too many steps to look at all of them, so its stages are not checked`,
    severity: 'warning',
  }),
  'machine-no-table': (why: string): ProblemText => ({ message: inOneLine(why).replace(/\.$/, '') }),
  'guard-without-fact': (machine: string, guard: string, near: Near): ProblemText => ({
    message: `${machine} asks the guard ${guard}, and there is no fact of that name`,
    hint: 'add it under facts:',
    nearest: near,
  }),
  'subject-not-played': (machine: string, subject: string): ProblemText => ({
    message: `${machine} is of each ${subject}, and only machines of a child or of adopters are played yet`,
    hint: 'write subject: child where each child may have one of its own',
  }),
  'opening-not-taken': (machine: string, type: string): ProblemText => ({
    message: `${type} is to open ${machine}, which does not take it in its first state`,
  }),
  'emitted-untaken': (machine: string, type: string): ProblemText => ({
    message: `${machine} causes ${type}, which no machine takes`,
    hint: 'list it under untaken: with the reason if that is right',
  }),
  'change-after-end': (date: string, end: string): ProblemText => ({
    message: `the run is over before ${date}: it ends at ${end}`,
    severity: 'warning',
  }),
  'stock-date-outside': (start: string, end: string): ProblemText => ({
    message: `is not within the run, ${start} to ${end}`,
    severity: 'warning',
  }),
};
