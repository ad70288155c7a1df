/** How deeply a YAML text is nested, asked before it is parsed: the parser calls itself for each level and would end the process. */
import { Lexer } from 'yaml';

/** Levels that a scenario may have; the deepest that makes sense is about 15, a machine in place adds some 10. */
export const DEEPEST_LEVEL = 100;
const WIDEST_INDENT = 400;

/** What the lexer puts before the text of a scalar. */
const SCALAR_FOLLOWS = '\x1f';
const OTHER_MARKS = ['\x02', '\x18'];
const OPENING = ['[', '{'];
const CLOSING = [']', '}'];

/** Offset of the first sign that nests deeper than a scenario may, or undefined. */
export function tooDeepAt(text: string): number | undefined {
  let offset = 0;
  let brackets = 0;
  let signsInLine = 0;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (token === SCALAR_FOLLOWS || OTHER_MARKS.includes(token)) {
      scalar = token === SCALAR_FOLLOWS;
      continue;
    }
    if (scalar) scalar = false;
    else if (OPENING.includes(token)) brackets++;
    else if (CLOSING.includes(token)) brackets--;
    else if (token === '-' || token === '?') signsInLine++;
    else if (token.startsWith('\n') || token.startsWith('\r')) signsInLine = 0;
    else if (/^ +$/.test(token) && token.length > WIDEST_INDENT) return offset;
    if (brackets > DEEPEST_LEVEL || signsInLine > DEEPEST_LEVEL) return offset;
    offset += token.length;
  }
  return undefined;
}
