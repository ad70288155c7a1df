/** What is said of children and adopters who are to be matched. */
import { listed, type Near, type ProblemText } from './problem-text.ts';

type Whose = 'child' | 'adopter';

const OF: Readonly<Record<Whose, string>> = { child: 'children', adopter: 'adopters' };
const other = (whose: Whose): Whose => (whose === 'child' ? 'adopter' : 'child');

export const matchingTexts = {
  'matching-state': (machine: string, near: Near): ProblemText => ({
    message: `is no state of the machine ${machine}`,
    hint: 'casepath machines lists the states',
    nearest: near,
  }),
  'matching-machine': (near: Near, names: readonly string[]): ProblemText => ({
    message: 'is a state of no machine in this scenario',
    hint: `machines: ${listed(names)}`,
    nearest: near,
  }),
  'matching-machines': (first: string): ProblemText => ({
    message: `is of another machine than ${first}`,
    hint: 'each side of a matching waits in one machine',
  }),
  'matching-subject': (
    whose: Whose,
    machine: string,
    subject: string,
    otherMachine: string,
    otherSubject: string,
  ): ProblemText => ({
    message: `${whose}: waits in ${machine}, a machine of each ${subject}; ${other(whose)}: waits in ${otherMachine}, a machine of each ${otherSubject}`,
    hint: `a machine of ${OF.child} stands under child:, one of ${OF.adopter} under adopter:`,
  }),
  'matching-concurrent': (machine: string): ProblemText => ({
    message: `several instances of ${machine} may be open at once, and a match would not know which`,
    hint: 'match in a machine without concurrent: true',
  }),
  'matching-twice': (machine: string, before: string): ProblemText => ({
    message: `${machine} is matched by ${before} already`,
    hint: 'a machine stands in one matching',
  }),
  'matching-not-taken': (type: string, state: string, taken: readonly string[]): ProblemText => ({
    message: `the machine does not take ${type} in ${state}`,
    hint: taken.length > 0 ? `it takes ${listed(taken)}` : 'it takes no event here',
  }),
  'matching-not-paired': (type: string, state: string, paired: readonly string[]): ProblemText => ({
    message: `${type} leads to ${state}, in which the two do not belong together`,
    hint: `paired: ${listed(paired)}`,
  }),
  'matching-not-freed': (whose: Whose, state: string, taken: readonly string[]): ProblemText => ({
    message: `who is left alone in ${state} by the ${other(whose)} takes none of these, or stays paired by it`,
    hint: taken.length > 0 ? `it takes ${listed(taken)}` : 'it takes no event here',
  }),
  'matching-no-stage': (state: string): ProblemText => ({
    message: 'is waited in, and has no stage of its own',
    hint: `add stages: ${state}: { waits_for: in words, whom }`,
  }),
  'matching-stage-ends': (name: string): ProblemText => ({
    message: `outcomes end this stay, and the matching ${name} does too`,
    hint: 'write waits_for: in words, whom; with tasks or a duration the wait begins when they are over',
  }),
  'matching-drawn': (type: string, name: string): ProblemText => ({
    message: `${type} is what the matching ${name} says, and is not drawn`,
    hint: 'leave it out here',
  }),
  'matching-tells': (type: string, child: string, adopter: string): ProblemText => ({
    message: `neither ${child} (child) nor ${adopter} (adopter) knows the event ${type}`,
  }),
  'matching-told': (machine: string, near: Near): ProblemText => ({
    message: `is no event of ${machine}, which is to hear it`,
    nearest: near,
  }),
  'matching-nobody': (
    whose: Whose,
    machine: string,
    otherMachine: string,
    opens: readonly string[],
  ): ProblemText => ({
    message: `${machine} (${whose}) is to be matched with ${otherMachine} (${other(whose)}), and no ${OF[whose]} ever come`,
    hint: `${listed(opens)} opens ${machine}: add arrivals with that event, or an opening stock`,
  }),
  'matched-with-child': (): ProblemText => ({
    message: 'only adopters are there already because they were matched',
    hint: 'write count: how many children',
  }),
  'matched-with-unmatched': (events: readonly string[]): ProblemText => ({
    message: 'nobody in this entry was matched',
    hint: events.length > 0 ? `its history has ${listed(events)} in it` : 'add matching: first',
  }),
  'matched-without-adopters': (type: string, name: string): ProblemText => ({
    message: `${type} is a match, and no adopters of the opening stock are matched with ${name}`,
    hint: `add an entry of adopters with matched_with: ${name}`,
  }),
  'matched-twice': (name: string): ProblemText => ({
    message: `the adopters of ${name} are matched with these children already`,
  }),
  'matched-alone': (type: string): ProblemText => ({
    message: `${type} is a match, and nothing says with which children`,
    hint: 'add matched_with: an entry of children, and end the history before the match',
  }),
  'not-of-adopters': (key: string): ProblemText => ({
    message: `${key} describes children, and adopters come here`,
    hint: 'leave it out',
  }),
  'opens-both': (children: string, adopters: string): ProblemText => ({
    message: `opens ${children} of a child and ${adopters} of adopters: nobody knows who comes`,
    hint: 'give each an opening event of its own',
  }),
};
