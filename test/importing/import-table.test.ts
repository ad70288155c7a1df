/** Rows as events: what the charts make of them, what is refused and what is kept with a word. */
import { describe, expect, it } from 'vitest';
import { NoRowsError } from '../../src/importing/index.ts';
import { importText, linesOf, toldOf } from './imported.ts';

const HEAD = 'child,date,type\n';

describe('the charts', () => {
  it('give each event its machine, instance and state', () => {
    const imported = importText(
      `${HEAD}A,2015-04-01,referral.received\nA,2015-04-02,referral.accepted\nA,2015-05-01,assessment.started\n`,
    );
    expect(linesOf(imported)).toEqual([
      'assessment 1 referral.received → decision',
      'assessment 1 referral.accepted → allocation',
      'assessment 1 assessment.started → in_progress.first_visit',
    ]);
    expect(toldOf(imported)).toEqual([]);
    expect(imported.model.machines.map(({ name }) => name)).toContain('assessment');
  });

  it('rows may stand in any order, and those of one day in the order that fits', () => {
    const imported = importText(
      `${HEAD}A,2015-04-02,assessment.started\nA,2015-04-02,referral.accepted\nA,2015-04-01,referral.received\n`,
    );
    expect(linesOf(imported).map((line) => line.split(' ')[2])).toEqual([
      'referral.received',
      'referral.accepted',
      'assessment.started',
    ]);
    expect(imported.misfits).toBe(0);
  });

  it('what the chart does not allow is kept, and told', () => {
    const imported = importText(
      `${HEAD}A,2015-04-01,harm.suspected\nA,2015-04-02,section47.started\nA,2015-04-03,strategy_discussion.held\n`,
    );
    expect(linesOf(imported).slice(1)).toEqual([
      'protection 1 section47.started → strategy_discussion.due',
      'protection 1 strategy_discussion.held → strategy_discussion.deciding',
    ]);
    expect(toldOf(imported)).toEqual([
      '3 kept: the chart does not allow it from protection.strategy_discussion.due',
    ]);
    expect(imported.misfits).toBe(1);
  });

  it('what leads to one state wherever it may come leads there, as the steps between were not recorded', () => {
    const imported = importText(
      `${HEAD}A,2015-04-01,referral.received\nA,2015-05-02,assessment.completed.child_in_need\nA,2015-09-01,referral.received\n`,
    );
    expect(linesOf(imported).slice(1)).toEqual([
      'assessment 1 assessment.completed.child_in_need → child_in_need',
      'assessment 2 referral.received → decision',
    ]);
    expect(toldOf(imported)).toEqual([
      '3 kept: the chart does not allow it from assessment.decision; it leads to child_in_need from wherever it may come',
    ]);
  });

  it('a clock that nothing in the table stops is not measured', () => {
    const imported = importText(
      `${HEAD}A,2015-04-01,referral.received\nA,2015-05-02,assessment.completed.child_in_need\n`,
    );
    expect(imported.neverStopped).toEqual(['referral_decision']);
  });

  it('what needs a case that is not open stands by itself', () => {
    const imported = importText(`${HEAD}A,2015-04-01,assessment.completed.no_further_action\n`);
    expect(linesOf(imported)).toEqual(['assessment 0 assessment.completed.no_further_action']);
    expect(toldOf(imported)).toEqual(['2 kept: no assessment is open, and only referral.received opens one']);
  });

  it('what opens a case while the one before has no end opens a second one', () => {
    const imported = importText(
      `${HEAD}A,2015-04-01,need.found\nA,2015-06-01,need.found\nA,2015-06-02,help.brief_agreed\n`,
    );
    expect(linesOf(imported)).toEqual([
      'child_in_need 1 need.found → safeguarding.deciding',
      'child_in_need 2 need.found → safeguarding.deciding',
      'child_in_need 2 help.brief_agreed → safeguarding.brief_help',
    ]);
    expect(toldOf(imported)).toEqual(['3 kept: opens child_in_need 2 while child_in_need 1 is open']);
  });

  it('a state that the table says is compared', () => {
    const imported = importText('child,date,type,state\nA,2015-04-01,referral.received,closed\n');
    expect(toldOf(imported)).toEqual(['2 kept: it says the state closed, and the chart leads to decision']);
  });

  it('what a person is, and who belongs together, is taken from the first row that says it', () => {
    const { log, told } = importText(
      'child,date,type,family,birth_date,sex,disabled\n' +
        'A,2015-04-01,referral.received,F,01/02/2010,F,yes\n' +
        'B,2015-04-01,referral.received,F,,,maybe\n' +
        'A,2015-04-02,referral.accepted,G,,,\n',
    );
    expect(log.children.families).toEqual(['F']);
    expect(log.children.ids).toEqual(['A', 'B']);
    expect([...log.children.attributeBits]).toEqual([1, 0]);
    expect(log.children.sexes[log.children.sex[1]]).toBe('U');
    expect(told.map(({ kind }) => kind)).toEqual(['neither yes nor no', 'another family']);
  });

  it('an attribute that is no in one row and yes in another is told once for each', () => {
    const { told } = importText(
      'child,date,type,disabled\nA,2015-04-01,referral.received,no\nA,2015-04-02,referral.accepted,yes\n',
    );
    expect(told.map(({ reason }) => reason)).toEqual([
      'it says another attribute of the child A than the first row that says one; that one stands',
    ]);
  });
});

describe('a row that does not fit', () => {
  const GOOD = 'A,2015-04-01,referral.received\n';
  const long = 'x'.repeat(201);

  it.each([
    [
      'an unknown type',
      'A,2015-04-01,referal.received',
      'there is no event type "referal.received": did you mean referral.received?',
    ],
    ['no type', 'A,2015-04-01,', 'it says no type: the field is empty'],
    ['no date', 'A,,referral.received', 'it says no date: the field is empty'],
    ['no child', ',2015-04-01,referral.received', 'it says no child: the field is empty'],
    [
      'a date that is none',
      'A,2015-02-30,referral.received',
      '"2015-02-30" is no date that exists, read as dd/mm/yyyy',
    ],
    ['too many fields', 'A,2015-04-01,referral.received,x', '4 fields where the heading has 3'],
    ['the same again', 'A,2015-04-01,referral.received', 'it says the same as line 2'],
    [
      'a huge id',
      `${long},2015-04-01,referral.received`,
      'child has 201 letters; 200 are the most: xxxxxxxxxxxxxxxxxxxx…',
    ],
    ['work without what it needs', 'A,2015-04-01,task.done', 'task.done: it says no activity'],
  ])('%s is refused with its line and why', (_, row, reason) => {
    const imported = importText(`${HEAD}${GOOD}${row}\n`);
    expect(toldOf(imported)).toEqual([`3 refused: ${reason}`]);
    expect([imported.read, imported.taken, imported.refused]).toEqual([2, 1, 1]);
  });

  it('work out of its order is refused', () => {
    const imported = importText(
      `child,date,type,activity,team\nA,2015-04-01,referral.received,,\nA,2015-04-02,task.done,assessment.in_progress/x,duty\n`,
    );
    expect(toldOf(imported)[0]).toContain('task.done: it follows nothing of it');
  });

  it('numbers that are none are refused', () => {
    const imported = importText(
      `child,date,type,instance\nA,2015-04-01,referral.received,\nA,2015-04-02,referral.accepted,first\n`,
    );
    expect(toldOf(imported)).toEqual(['3 refused: instance is "first": a whole number from 0 to 65535']);
  });

  it('with no row left nothing is imported', () => {
    expect(() => importText(`${HEAD}A,2015-04-01,tea\n`)).toThrow(NoRowsError);
  });

  it('duplicates are kept where the mapping says so', () => {
    const imported = importText(`${HEAD}${GOOD}${GOOD}`, { mapping: { duplicates: 'keep' } });
    expect(imported.refused).toBe(0);
  });

  it('nothing is lost: every row is taken or refused', () => {
    const rows = [
      'A,2015-04-01,referral.received',
      'A,x,y',
      ',,z',
      'B,1/1/2015,contact.received',
      'B,1/1/2015,x',
    ];
    const { read, taken, refused } = importText(HEAD + rows.join('\n'));
    expect([read, taken + refused]).toEqual([rows.length, rows.length]);
  });
});

describe('a table', () => {
  it.each([
    ['child,type\nA,referral.received\n', 'table.csv:1: no column for happened (or date)'],
    ['who,when,what\nA,B,C\n', 'table.csv:1: no column for child, happened (or date), type'],
    ['child,date,type,Child\nA,B,C,D\n', 'table.csv:1: the column Child is there twice'],
    [
      'child,minute,type\nA,0,referral.received\n',
      'table.csv:1: the column minute counts from a date that the table does not say',
    ],
  ])('without what it needs is refused: %j', (text, said) => {
    expect(() => importText(text)).toThrow(said);
  });

  it('a mapping names columns, types and codes', () => {
    const imported = importText('Person;When;What;Abuse\n7;01/04/2015;Plan;Neglect\n', {
      mapping: {
        columns: { child: 'person', happened: 'When', type: 'What' },
        types: { Plan: 'cp_plan.started' },
        codes: { category: { column: 'Abuse', values: { Neglect: 'NEG' } } },
      },
    });
    expect(imported.log.details.rows).toEqual([{ type: 'cp_plan.started', codes: { category: 'NEG' } }]);
  });

  it('a code that is none is kept as it is written, and told', () => {
    const imported = importText('child,date,type,category\nA,2015-04-01,cp_plan.started,Neglect\n');
    expect(toldOf(imported)[0]).toContain(
      '"Neglect" is no code of category and is kept as written: it is NEG',
    );
  });

  it('counts minutes from the first day where it has no dates', () => {
    const imported = importText('child,minute,type\nA,60,referral.received\n', { from: '2015-04-01' });
    expect([imported.from, imported.to]).toEqual(['2015-04-01', '2015-04-01']);
  });

  it('of a period that holds no event is refused', () => {
    expect(() => importText(`${HEAD}A,2015-04-01,referral.received\n`, { from: '2016-01-01' })).toThrow(
      'no event lies in the period 2016-01-01 to 2015-04-01',
    );
  });
});
