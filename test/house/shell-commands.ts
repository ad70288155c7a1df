/** Commands as a page's `sh` block has them, taken apart into words. */

const CONTINUED = /\\\n\s*/g;

/** Each command of a block as its words; quotes are taken off, comments are left out. */
export function commandsIn(block: string): string[][] {
  const commands: string[][] = [];
  let words: string[] = [];
  const end = (): void => {
    if (words.length > 0) commands.push(words);
    words = [];
  };
  for (const { text, kind } of tokensOf(block.replaceAll(CONTINUED, ' '))) {
    if (kind === 'end') end();
    else words.push(text);
  }
  end();
  return commands;
}

interface Token {
  readonly kind: 'word' | 'end';
  readonly text: string;
}

/** A word is made of plain and quoted pieces; a new line, `|`, `&&` or `;` ends a command. */
const TOKEN = /(\n|&&|[|;])|(#[^\n]*)|((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'|;#&]|(?<=\S)#|&(?!&))+)/g;

function* tokensOf(text: string): Iterable<Token> {
  for (const [, end, comment, word] of text.matchAll(TOKEN)) {
    if (comment !== undefined) continue;
    if (end !== undefined) yield { kind: 'end', text: '' };
    else if (word !== undefined) yield { kind: 'word', text: unquoted(word) };
  }
}

const unquoted = (word: string): string =>
  word.replaceAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double?: string, single?: string) =>
    double === undefined ? (single ?? '') : double.replaceAll(/\\(["\\$`])/g, '$1'),
  );
