/** The machines of a scenario with their facts, timescales and labels. */
import { describe, expect, it } from 'vitest';
import { resolveMachines, type ResolvedMachines } from '../../src/scenario/machines.ts';
import { listed } from '../../src/scenario/problems/problem-text.ts';
import { SHIPPED } from './checked.ts';
import { problemsIn, readText, shown } from './memory-files.ts';

const CONFIG = {
  initial: 'waiting',
  states: { waiting: { on: { 'customer.served': 'gone' } }, gone: { type: 'final' } },
};

function resolve(text: string, files: ReadonlyMap<string, unknown> = new Map()): ResolvedMachines {
  const resolved = readText(`source: "assumption: for the test"\nstart: 2014-04-01\n${text}`);
  return resolveMachines(resolved.scenario, SHIPPED, files, resolved.at);
}

const refused = (text: string, files?: ReadonlyMap<string, unknown>): string[] =>
  problemsIn(() => resolve(text, files)).map(shown);

const own = (more = '') =>
  `machines: [{ name: customer, opens: [customer.arrived], config: ${JSON.stringify(CONFIG)} }]\n${more}`;

describe('the machines of a scenario', () => {
  it('are those it names, in its order', () => {
    const { list } = resolve('machines: [protection, contact]');
    expect(Object.keys(list)).toEqual(['protection', 'contact']);
    expect(list.contact).toBe(SHIPPED.machines.contact);
  });

  it('may be its own: a configuration in place, named by the scenario', () => {
    const { list } = resolve(own());
    expect(list.customer).toMatchObject({
      label: 'customer',
      subject: 'child',
      opens: ['customer.arrived'],
      concurrent: false,
    });
    expect(list.customer.machine.id).toBe('customer');
    expect(list.customer.machine.events).toEqual(['customer.served']);
  });

  it('may be its own: a file, with a label and a subject', () => {
    const text =
      'machines: [{ name: q, file: ./q.json, opens: [a.b], label: Queue, subject: family, concurrent: true }]';
    const { list } = resolve(text, new Map([['./q.json', CONFIG]]));
    expect(list.q).toMatchObject({ label: 'Queue', subject: 'family', concurrent: true });
  });

  it.each([
    [
      'is not there',
      'machines: [contakt]',
      `3:12 machines[0]: "contakt" is no machine that casepath ships (shipped: ${listed(Object.keys(SHIPPED.machines))}; one of your own has name, file (or config) and opens, or comes with --machines FILE) → contact`,
    ],
    [
      'is named twice',
      'machines: [contact, contact]',
      '3:21 machines[1]: "contact" is the name of a machine above (names differ)',
    ],
    [
      'has no configuration',
      'machines: [{ name: q, file: ./q.json, opens: [a.b] }]',
      "3:29 machines[0].file: holds no machine configuration (write XState's configuration as a JSON object)",
    ],
  ])('are refused where one %s', (_, text, problem) => {
    expect(refused(text)).toEqual([problem]);
  });

  it('are refused where XState refuses one', () => {
    const broken = { initial: 'a', states: { a: { on: { go: 'nowhere' } } } };
    const [said] = refused(`machines:\n  - { name: q, opens: [a.b], config: ${JSON.stringify(broken)} }`);
    expect(said).toMatch(/^4:\d+ machines\[0\]\.config: XState refuses this machine: .*nowhere/);
  });
});

describe('facts', () => {
  it('are the shipped ones and the scenario’s own', () => {
    const { facts } = resolve('machines: [contact]\nfacts: { mine: { kind: out of hours, yes: y, no: n } }');
    expect(facts.mine).toEqual({
      kind: 'out of hours',
      yes: 'y',
      no: 'n',
      source: 'assumption: for the test',
    });
    expect(facts.under_1).toBe(SHIPPED.facts.under_1);
  });

  it('about a clock that does not run here are left out', () => {
    const late = { ...SHIPPED.facts.under_1, kind: 'late', timescale: 'single_assessment' } as const;
    const shipped = { ...SHIPPED, facts: { was_late: late } };
    const factsOf = (machine: string) => {
      const { scenario } = readText(`rules: 2015-06-01\nmachines: [${machine}]`);
      return Object.keys(resolveMachines(scenario, shipped, new Map()).facts);
    };
    expect(factsOf('assessment')).toEqual(['was_late']);
    expect(factsOf('contact')).toEqual([]);
  });

  it('of a shipped name are refused', () => {
    const [name] = Object.keys(SHIPPED.facts);
    expect(
      refused(`machines: [contact]\nfacts:\n  ${name}: { kind: out of hours, yes: y, no: n }`),
    ).toMatchObject([expect.stringMatching(`facts.${name}: there is a shipped fact of this name`)]);
  });
});

describe('timescales', () => {
  const limits = (text: string) => Object.keys(resolve(text).timescales);

  it('are those whose events the machines know', () => {
    expect(limits('rules: 2015-06-01\nmachines: [assessment]')).toContain('single_assessment');
    expect(limits('rules: 2015-06-01\nmachines: [contact]')).not.toContain('single_assessment');
    expect(limits(own())).toEqual([]);
  });

  it('are those in force on the date of the rules', () => {
    const inForce =
      'timescales: { later: { starts: [a.b], stops: [a.c], limit: 3 wd, kind: local, valid: { from: 2016-01-01, to: null } } }';
    expect(limits(own(inForce))).toEqual([]);
    expect(limits(own(`rules: 2016-01-01\n${inForce}`))).toEqual(['later']);
    expect(limits('rules: 1990-01-01\nmachines: [assessment]')).toEqual([]);
  });

  it('of the scenario go before shipped ones of the same name', () => {
    const text =
      'machines: [assessment]\ntimescales: { single_assessment: { starts: [referral.received], stops: [assessment.drafted], limit: 35 wd, kind: local } }';
    expect(resolve(text).timescales.single_assessment).toEqual({
      label: 'single assessment',
      starts: ['referral.received'],
      stops: ['assessment.drafted'],
      ends: [],
      limit: { amount: 35, unit: 'working days' },
      kind: 'local',
      verified: false,
      valid: { from: '0001-01-01', to: null },
      source: 'assumption: for the test',
    });
  });
});

describe('labels and untaken events', () => {
  it('come from the machines and the event types', () => {
    const { labels, untaken } = resolve('machines: [assessment]\nuntaken: { a.b: nobody need know }');
    expect(labels.states['assessment.in_progress']).toBe('Assessment under way');
    expect(labels.events['referral.received']).toBe('The contact became a referral');
    expect(untaken['a.b']).toBe('nobody need know');
  });

  it('of a machine without labels are its names', () => {
    expect(resolve(own()).labels.states).toEqual({
      customer: 'customer',
      'customer.waiting': 'waiting',
      'customer.gone': 'gone',
    });
  });
});
