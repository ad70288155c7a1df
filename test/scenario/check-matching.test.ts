/** What `check` refuses of children and adopters who are to be matched. */
import { describe, expect, it } from 'vitest';
import { homesText } from '../simulation/homes.ts';
import { checked } from './checked.ts';
import { problemsOf, shown } from './memory-files.ts';

const told = (from: string | RegExp, to: string): string[] => {
  const text = homesText().replace(from, to);
  expect(text).not.toBe(homesText());
  const form = problemsOf(text).map(shown);
  return form.length > 0 ? form : checked(text);
};

describe('check', () => {
  it('finds nothing wrong with a matching that can be', () => {
    expect(checked(homesText())).toEqual([]);
  });

  it.each([
    [
      'a machine that there is not',
      'waits: [home.ready]',
      'waits: [hme.ready]',
      'matching.homes.adopter.waits[0]: is a state of no machine in this scenario (machines: search, home) → home',
    ],
    [
      'a state that there is not',
      'paired: [home.expecting',
      'paired: [home.expectin',
      'matching.homes.adopter.paired[0]: is no state of the machine home (casepath machines lists the states) → home.expecting',
    ],
    [
      'a side of two machines',
      'paired: [search.meeting, search.living]',
      'paired: [search.meeting, home.full]',
      'matching.homes.child.paired[1]: is of another machine than search (each side of a matching waits in one machine)',
    ],
    [
      'two machines of children',
      '    subject: adopter\n',
      '',
      'matching.homes.adopter.waits[0]: adopter: waits in home, a machine of each child; child: waits in search, a machine of each child (a machine of children stands under child:, one of adopters under adopter:)',
    ],
    [
      'a match that a side does not take',
      'event: home.matched',
      'event: home.full',
      'matching.homes.adopter.event: the machine does not take home.full in home.ready (it takes home.matched, home.gave_up)',
    ],
    [
      'a match that leads elsewhere',
      'event: child.matched',
      'event: child.gave_up',
      'matching.homes.child.event: child.gave_up leads to search.gone, in which the two do not belong together (paired: search.meeting, search.living)',
    ],
    [
      'somebody who is left alone for ever',
      'freed: [home.free, home.lost]',
      'freed: [home.free]',
      'matching.homes.adopter.freed: who is left alone in home.full by the child takes none of these, or stays paired by it (it takes home.gave_up, home.done, home.lost)',
    ],
    [
      'something heard that nobody says',
      'child.moved: home.full',
      'child.movd: home.full',
      'matching.homes.tells.child.movd: neither search (child) nor home (adopter) knows the event child.movd',
    ],
    [
      'something said that nobody hears',
      'child.moved: home.full',
      'child.moved: home.ful',
      'matching.homes.tells.child.moved: is no event of home, which is to hear it → home.full',
    ],
    [
      'adopters who never come',
      /  homes: \{ event: home.came.*\n/,
      '',
      'matching.homes.adopter: home (adopter) is to be matched with search (child), and no adopters ever come (home.came opens home: add arrivals with that event, or an opening stock)',
    ],
    [
      'children who never come',
      /  children: \{ event: child.came.*\n/,
      '',
      'matching.homes.child: search (child) is to be matched with home (adopter), and no children ever come (child.came opens search: add arrivals with that event, or an opening stock)',
    ],
    [
      'a match that a stage draws',
      'search.looking: { waits_for: the other side }',
      'search.looking: { waits_for: the other side, hazards: [{ event: child.matched, per_year: 1 }] }',
      'stages.search.looking.hazards[0].event: child.matched is what the matching homes says, and is not drawn (leave it out here)',
    ],
    [
      'a stage that ends by itself',
      'home.ready: { waits_for: the other side }',
      'home.ready: { duration: 3 d, outcomes: [{ event: home.gave_up, otherwise: true }] }',
      'stages.home.ready.outcomes: outcomes end this stay, and the matching homes does too (write waits_for: in words, whom; with tasks or a duration the wait begins when they are over)',
    ],
    [
      'people of adopters',
      'prefix: h }',
      'prefix: h, people: default }',
      'arrivals.homes.people: people describes children, and adopters come here (leave it out)',
    ],
  ] as [string, string | RegExp, string, string][])('refuses %s', (_, from, to, problem) => {
    expect(
      told(from, to).map((line) =>
        line.replace(/^\S+ /, '').replace(/: (search|home|hme)\.\S+ is /, ': is '),
      ),
    ).toContain(problem);
  });
});

describe('an opening stock', () => {
  const opening = (text: string): string[] => {
    const more = `opening:\n${text}`;
    const form = problemsOf(homesText({ more })).map(shown);
    return (form.length > 0 ? form : checked(homesText({ more }))).map((line) => line.replace(/^\S+ /, ''));
  };
  const there =
    '  there: { count: 2, elapsed: 2 d, history: [{ event: child.came }, { event: child.matched }] }\n';
  const matched = '  homes: { matched_with: there, elapsed: 5 d, history: [{ event: home.came }] }\n';

  it('may have been matched', () => {
    expect(opening(there + matched)).toEqual([]);
  });

  it('is refused where it was matched with nobody', () => {
    expect(opening(there)[0]).toContain(
      'child.matched is a match, and no adopters of the opening stock are matched with there',
    );
    const alone =
      '  homes: { count: 2, elapsed: 5 d, history: [{ event: home.came }, { event: home.matched }] }\n';
    expect(opening(alone)[0]).toContain('home.matched is a match, and nothing says with which children');
    expect(
      opening(
        '  a: { count: 1, elapsed: 1 d, history: [{ event: child.came }] }\n' + matched.replace('there', 'a'),
      )[0],
    ).toContain('nobody in this entry was matched');
  });

  it('is refused where nothing says how many, or two things do', () => {
    expect(opening('  homes: { elapsed: 5 d, history: [{ event: home.came }] }\n')[0]).toContain(
      'nothing says how many are there',
    );
    expect(opening(there + matched.replace('elapsed', 'count: 3, elapsed'))[0]).toContain(
      'there is a count already',
    );
    expect(opening(there + matched + matched.replace('homes', 'more_homes'))[0]).toContain(
      'the adopters of homes are matched with these children already',
    );
    expect(
      opening('  a: { matched_with: a, elapsed: 1 d, history: [{ event: child.came }] }\n')[0],
    ).toContain('only adopters are there already because they were matched');
  });
});
