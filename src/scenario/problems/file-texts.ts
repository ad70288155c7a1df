/** What is said of files, of the YAML in them, and of `--set`. */
import { counted, listed, type Near, type ProblemText } from './problem-text.ts';

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
export const fileTexts = {
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
  'without-nothing': (near: Near): ProblemText => ({
    message: 'leads to nothing of what is extended',
    hint: 'a path of keys such as figures or calibration.targets; a list is replaced whole',
    nearest: near,
  }),
  'without-no-base': (): ProblemText => ({
    message: 'nothing is extended here of which something could be left out',
    hint: 'add extends:, or remove without:',
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
    message: `extends and include run in a circle: ${chain.join(' → ')}`,
    hint: 'one of them must stand on its own',
  }),
};

/** Problems of `--set`. */
export const settingTexts = {
  'setting-form': (): ProblemText => ({ message: 'is no setting', hint: 'write --set teams.mash.workers=3' }),
  'setting-empty': (): ProblemText => ({ message: 'there is no value after the =' }),
  'setting-path': (rest: string, near: Near): ProblemText => ({
    message: `there is no "${rest}" here`,
    hint: '--set changes what is there: casepath sources lists the paths',
    nearest: near,
  }),
  'setting-index': (rest: string, length: number): ProblemText => ({
    message: `"${rest}" is not in this list of ${counted(length, 'entry', 'entries')}`,
    hint: length > 0 ? `write [0]${length > 1 ? ` to [${length - 1}]` : ''}` : 'the list is empty',
  }),
};
