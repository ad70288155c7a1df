/**
 * Everything that is said about a scenario that is wrong, in one place and one tone: what it is, then what would be right.
 * A message goes on from the value found: `"10" has no unit`. None ends in a full stop.
 */

export interface ProblemText {
  readonly message: string;
  /** What would be right. */
  readonly hint?: string;
  /** The valid name that was probably meant. */
  readonly nearest?: string | undefined;
  readonly severity?: 'warning';
}

type Near = string | undefined;

/** `a, b and 3 more`. */
export function listed(names: readonly string[], most = 8): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

/** What the YAML parser complains of, by its own codes. */
const YAML_TEXTS: Readonly<Record<string, ProblemText>> = {
  TAB_AS_INDENT: { message: 'a tab indents this line', hint: 'YAML is indented with spaces only' },
  BAD_INDENT: {
    message: 'the indentation fits nothing above, or a bracket above is not closed',
    hint: 'entries of one mapping or list begin in one column',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a second ": " in this line',
    hint: 'put the text in quotes, or the second key on a line of its own',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'the line below is indented as if it belonged to this value',
    hint: 'a key has either a value on its line or entries below it',
  },
  MISSING_CHAR: {
    message: 'something is not closed here: a quote, a bracket, or a key without ":"',
    hint: 'quotes and brackets come in pairs; "key: value" has a space after the colon',
  },
  BLOCK_IN_FLOW: { message: 'a comma is missing in the braces or brackets', hint: '{ a: 1, b: 2 }' },
  BAD_SCALAR_START: { message: 'a value cannot begin with this character', hint: 'put the text in quotes' },
  BAD_DQ_ESCAPE: {
    message: 'a backslash in double quotes begins an escape, and this is none',
    hint: 'write \\\\ for a backslash, or use single quotes',
  },
  MULTIPLE_DOCS: {
    message: 'a second document begins here',
    hint: 'a scenario is one document: remove the ---',
  },
  TAG_RESOLVE_FAILED: {
    message: 'a tag (!) means nothing here',
    hint: 'remove it, or put the text in quotes',
  },
  NON_STRING_KEY: { message: 'a key is a single text', hint: 'key: value' },
  KEY_OVER_1024_CHARS: { message: 'a key of more than 1,024 characters' },
};

const yamlText = (code: string, said: string): ProblemText =>
  YAML_TEXTS[code] ?? { message: `this is not YAML: ${said}` };

/** Problems of files and of the YAML in them. */
const fileTexts = {
  'file-missing': (near: Near): ProblemText => ({ message: 'does not exist', nearest: near }),
  'scenario-missing': (near: Near, names: readonly string[]): ProblemText => ({
    message: 'is neither a file nor a shipped scenario',
    hint: names.length > 0 ? `shipped: ${listed(names)}` : 'give the path of a YAML file',
    nearest: near,
  }),
  'file-folder': (): ProblemText => ({
    message: 'is a folder',
    hint: 'give the path of a YAML file',
  }),
  'file-unreadable': (reason: string): ProblemText => ({ message: `cannot be read: ${reason}` }),
  'file-binary': (): ProblemText => ({
    message: 'this is not a text file',
    hint: 'a scenario is YAML in UTF-8',
  }),
  'file-encoding': (encoding: string): ProblemText => ({
    message: `this is not UTF-8 but looks like ${encoding}`,
    hint: 'save the file as UTF-8',
  }),
  'too-long': (most: number): ProblemText => ({ message: `the file has more than ${most} characters` }),
  'too-deep': (most: number): ProblemText => ({ message: `this is nested in more than ${most} levels` }),
  'too-many-values': (most: number): ProblemText => ({
    message: `with its aliases written out this has more than ${most} values`,
  }),
  empty: (): ProblemText => ({
    message: 'the file is empty',
    hint: 'begin with extends: kingston-2015, or with start: and machines:',
  }),
  'not-a-mapping': (): ProblemText => ({
    message: 'is not a scenario',
    hint: 'a scenario is a mapping: key: value, one a line',
  }),
  yaml: yamlText,
  'key-twice': (line: number): ProblemText => ({
    message: `this key is there already, in line ${line}`,
    hint: 'keep one of the two',
  }),
  'key-refused': (): ProblemText => ({ message: 'this name cannot be a key' }),
  'merge-key': (): ProblemText => ({ message: '<< takes a mapping, or a list of mappings' }),
  'alias-in-itself': (name: string): ProblemText => ({
    message: `*${name} stands inside &${name}, so it never ends`,
  }),
  'alias-unknown': (name: string): ProblemText => ({
    message: `*${name} refers to nothing`,
    hint: `mark a value above with &${name}, or put the text in quotes`,
  }),
  'extends-cycle': (chain: readonly string[]): ProblemText => ({
    message: `extends runs in a circle: ${chain.join(' → ')}`,
    hint: 'one of them must stand on its own',
  }),
};

/** Problems of `--set`. */
const settingTexts = {
  'setting-form': (): ProblemText => ({ message: 'is no setting', hint: 'write --set teams.mash.workers=3' }),
  'setting-empty': (): ProblemText => ({ message: 'there is no value after the =' }),
  'setting-path': (rest: string, near: Near): ProblemText => ({
    message: `there is no "${rest}" here`,
    hint: '--set changes what is there: casepath sources lists the paths',
    nearest: near,
  }),
  'setting-index': (rest: string, length: number): ProblemText => ({
    message: `"${rest}" is not in this list of ${plural(length, 'entry', 'entries')}`,
    hint: length > 0 ? `write [0]${length > 1 ? ` to [${length - 1}]` : ''}` : 'the list is empty',
  }),
};

/** A value of the wrong kind or out of its range. */
const valueTexts = {
  'key-unknown': (near: Near, known: readonly string[]): ProblemText => ({
    message: 'there is no such key here',
    hint: `possible: ${listed(known, 40)}`,
    nearest: near,
  }),
  'key-missing': (keys: readonly string[]): ProblemText => ({
    message: `${keys.map((key) => `"${key}"`).join(' and ')} ${keys.length === 1 ? 'is' : 'are'} missing`,
  }),
  'wrong-kind': (expected: string): ProblemText => ({
    message: 'does not fit here',
    hint: `write ${expected}`,
  }),
  'no-value': (expected: string): ProblemText => ({
    message: 'there is no value',
    hint: `write ${expected}`,
  }),
  'number-in-words': (number: string): ProblemText => ({
    message: 'is a text, not a number',
    hint: `write ${number}`,
  }),
  percentage: (share: number): ProblemText => ({
    message: 'is no chance: a chance is a number from 0 to 1',
    hint: `write ${share}`,
  }),
  'chance-range': (share: number | undefined): ProblemText => ({
    message: 'is no chance: a chance is a number from 0 to 1',
    ...(share !== undefined && { hint: `write ${share} for ${Number((share * 100).toPrecision(12))}%` }),
  }),
  'not-finite': (): ProblemText => ({ message: 'is not a number that can be counted with' }),
  'not-whole': (): ProblemText => ({ message: 'is not a whole number' }),
  'too-large': (most: number): ProblemText => ({ message: 'is too large', hint: `${most} at most` }),
  'too-small': (least: number, itself: boolean): ProblemText => ({
    message: least === 0 && itself ? 'is negative' : 'is too small',
    hint: itself ? `${least} at least` : `more than ${least}`,
  }),
  'list-empty': (): ProblemText => ({ message: 'the list is empty', hint: 'give one entry at least' }),
  'not-one-of': (written: string, values: readonly string[], what = 'values', near?: Near): ProblemText => ({
    message: `"${written}" is none of the ${what} possible here`,
    hint: listed(values, 40),
    nearest: near,
  }),
  'name-form': (): ProblemText => ({
    message: 'is no name',
    hint: 'a name has lower-case letters, digits and _, and begins with a letter',
  }),
  'event-form': (): ProblemText => ({
    message: 'is no event type',
    hint: 'an event type is in dotted lower case, such as referral.received',
  }),
  'fact-negated': (): ProblemText => ({
    message: 'negates a fact',
    hint: 'name the fact that says the opposite',
  }),
};

/** Durations, dates, times and rates. */
const timeTexts = {
  duration: (why: string): ProblemText => ({ message: why.replace(/: .*$/s, ''), ...hintOf(why) }),
  'duration-without-unit': (amount: string): ProblemText => ({
    message: 'has no unit',
    hint: `write ${amount} h, ${amount} wd or ${amount} weeks`,
  }),
  distribution: (why: string): ProblemText => ({ message: why }),
  'hours-unit': (): ProblemText => ({
    message: 'is a length of time, not hours of work',
    hint: 'write h or min: 10 h',
  }),
  'limit-of-part-of-day': (unit: string): ProblemText => ({
    message: 'is a limit of a part of a day',
    hint: `${unit} are whole; write h or wh for less`,
  }),
  'date-form': (): ProblemText => ({ message: 'is no date', hint: 'write year-month-day: 2014-10-01' }),
  'month-missing': (month: number): ProblemText => ({
    message: `does not exist: there is no month ${month}`,
    hint: 'write year-month-day: 2014-10-01',
  }),
  'day-missing': (year: number, month: number, last: number): ProblemText => ({
    message: `does not exist: ${MONTH_NAMES[month - 1]} ${year} has ${last} days`,
  }),
  'clock-form': (): ProblemText => ({ message: 'is no time of the day', hint: 'write "09:00"' }),
  'rate-form': (): ProblemText => ({ message: 'is no rate', hint: 'write 2900 per year' }),
  'rate-unit': (unit: string): ProblemText => ({
    message: `has no known unit: "${unit}"`,
    hint: 'per hour, day, week, month or year',
  }),
  'date-order': (before: string): ProblemText => ({
    message:
      before === '' ? 'the entry without a date stands first' : `is before the date above it, ${before}`,
    hint: 'dates go up',
  }),
  'date-twice': (date: string): ProblemText => ({ message: `a second entry from ${date}`, hint: 'keep one' }),
  'start-twice': (): ProblemText => ({
    message: 'a second entry without a date',
    hint: 'one entry holds from the start; give the others a from:',
  }),
  'announced-late': (): ProblemText => ({
    message: 'is after the date from which the value holds',
    hint: 'announced: is the earlier day on which it becomes known',
  }),
  'band-empty': (): ProblemText => ({ message: 'the band ends before it begins' }),
  'bands-overlap': (): ProblemText => ({ message: 'the band begins before the one above has ended' }),
  'not-ascending': (before: string): ProblemText => ({
    message: `is not longer than "${before}" above it`,
    hint: 'bands go up',
  }),
  'ends-before': (from: string): ProblemText => ({ message: `is before it begins, ${from}` }),
};

/** The sentences of DurationError are a statement, a colon, and what would be right. */
function hintOf(why: string): { readonly hint?: string } {
  const remedy = /^[^:]*: (.*)$/s.exec(why)?.[1];
  return remedy === undefined ? {} : { hint: remedy };
}

/** Chances, shares, and where they came from. */
const evidenceTexts = {
  'chances-sum': (sum: number): ProblemText => ({
    message: `the chances sum to ${sum}, not to 1`,
    hint: 'make one of them otherwise: true',
  }),
  'chances-over-one': (sum: number): ProblemText => ({
    message: `the chances sum to ${sum}, which is more than 1`,
  }),
  'chance-missing': (): ProblemText => ({
    message: 'this outcome has no chance',
    hint: 'write chance: 0.2, or otherwise: true',
  }),
  'chance-and-otherwise': (): ProblemText => ({
    message: 'this outcome has a chance and is otherwise',
    hint: 'keep one of the two',
  }),
  'otherwise-twice': (): ProblemText => ({
    message: 'a second otherwise',
    hint: 'one outcome at most takes the rest',
  }),
  'modified-otherwise': (): ProblemText => ({
    message: 'otherwise takes what the others leave, so modifiers do nothing',
    hint: 'put them on the other outcomes',
  }),
  'modifiers-need-otherwise': (): ProblemText => ({
    message: 'with modifiers the chances cannot always sum to 1',
    hint: 'make one outcome otherwise: true',
  }),
  'cases-need-otherwise': (): ProblemText => ({
    message: 'the chances depend on different facts, so that they cannot always sum to 1',
    hint: 'make one outcome otherwise: true',
  }),
  'shares-sum': (sum: number): ProblemText => ({ message: `the shares sum to ${sum}, not to 1` }),
  'family-size': (most: number): ProblemText => ({
    message: 'is no number of children',
    hint: `write 1 to ${most}`,
  }),
  'source-missing': (numbers: number): ProblemText => ({
    message: numbers === 1 ? 'has no source' : `and ${numbers - 1} more in this mapping have no source`,
    hint: 'add source: report:409, what-if, assumption: reason, … here or around it in this file',
  }),
  'source-empty': (): ProblemText => ({
    message: 'says no source',
    hint: 'report:409, what-if, assumption: reason',
  }),
  'source-form': (example: string): ProblemText => ({
    message: 'is no full source',
    hint: `write ${example}`,
  }),
  'source-prefix': (near: string): ProblemText => ({
    message: 'is no known form of a source',
    nearest: `${near}:`,
    hint: 'report:409, national:lb_nfa, base-flows:3, what-if, calibrated: run, assumption: reason, or a publication',
  }),
};

/** Keys that need each other or exclude each other. */
export const togetherTexts = {
  'limit-and-due': (): ProblemText => ({ message: 'there is a limit already', hint: 'keep limit or due' }),
  'needs-limit': (key: string): ProblemText => ({
    message: `${key} needs something to be before`,
    hint: 'add limit: a timescale, or due: a duration',
  }),
  'no-rhythm': (): ProblemText => ({
    message: 'nothing says when this happens again',
    hint: 'add limit: a timescale, or every: a duration',
  }),
  'limit-and-every': (): ProblemText => ({
    message: 'there is a limit already',
    hint: 'keep limit or every',
  }),
  'book-without-meeting': (): ProblemText => ({
    message: 'nothing is booked here',
    hint: 'add meeting: the team whose places it takes',
  }),
  'decided-twice': (): ProblemText => ({ message: 'this time is decided above already' }),
  'activity-twice': (): ProblemText => ({
    message: 'is the name of another task, meeting or repeat of this stage',
    hint: 'names in a stage differ: the log tells them apart by name',
  }),
  'unlimited-and-workers': (): ProblemText => ({
    message: 'a team that is unlimited has no number of workers',
    hint: 'keep one of the two',
  }),
  'meets-without-places': (): ProblemText => ({
    message: 'nothing says how many meetings fit into a day',
    hint: 'add places: 3',
  }),
  'places-without-meets': (): ProblemText => ({
    message: 'nothing says on which days the team meets',
    hint: 'add meets: every working day, or { weekdays: [tuesday] }',
  }),
  'rate-and-every': (): ProblemText => ({ message: 'there is a rate already', hint: 'keep rate or every' }),
  'no-rate': (): ProblemText => ({
    message: 'nothing says how many come',
    hint: 'add rate: 2900 per year, or every: 1 h',
  }),
  'age-open': (): ProblemText => ({ message: 'says no age', hint: 'add from: 16, or below: 18' }),
  'age-empty': (): ProblemText => ({ message: 'no age is in this range' }),
  'judges-nothing': (): ProblemText => ({ message: 'judges nothing', hint: 'add timescale: or measure:' }),
  'judges-two': (): ProblemText => ({
    message: 'there is a timescale already',
    hint: 'keep timescale or measure',
  }),
  'no-bound': (): ProblemText => ({ message: 'has no bound', hint: 'add at_least: 90, or at_most: 10' }),
  'bounds-crossed': (): ProblemText => ({ message: 'is above at_most' }),
};

/** The machines that a scenario names, and what belongs to them. */
const machineTexts = {
  'machine-unknown': (near: Near, names: readonly string[]): ProblemText => ({
    message: 'is no machine that casepath ships',
    hint: `shipped: ${listed(names, 30)}; one of your own has name, file (or config) and opens`,
    nearest: near,
  }),
  'machine-file': (): ProblemText => ({
    message: 'holds no machine configuration',
    hint: "write XState's configuration as a JSON object",
  }),
  'machine-refused': (why: string): ProblemText => ({ message: `XState refuses this machine: ${why}` }),
  'machine-twice': (): ProblemText => ({ message: 'is the name of a machine above', hint: 'names differ' }),
  'json-form': (why: string): ProblemText => ({ message: `this is not JSON: ${why}` }),
  'fact-twice': (): ProblemText => ({
    message: 'there is a shipped fact of this name',
    hint: 'give yours another name, or use the shipped one',
  }),
};

export const problemTexts = {
  ...machineTexts,
  ...fileTexts,
  ...settingTexts,
  ...valueTexts,
  ...timeTexts,
  ...evidenceTexts,
  ...togetherTexts,
};

export type ProblemCode = keyof typeof problemTexts;
