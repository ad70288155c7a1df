/** CSV as spreadsheets and databases write it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/events/index.ts';
import { csvRows, separatorOf } from '../../src/importing/csv-rows.ts';
import { csvText } from '../../src/importing/csv-text.ts';

const fieldsOf = (text: string) => [...csvRows(text, separatorOf(text), 't.csv')].map(({ fields }) => fields);

describe('rows', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['old line ends', 'a,b\r1,2\r'],
    ['no last line end', 'a,b\n1,2'],
    ['empty lines', 'a,b\n\n , \n1,2\n\n'],
    ['quotes', '"a","b"\n"1","2"\n'],
  ])('are read with %s', (_, text) => {
    expect(fieldsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('a quoted field may hold separators, quotes and line ends; lines go on being counted', () => {
    const rows = [...csvRows('a,b\r\n"x, ""y""\r\nz",1\r\n2,3\r\n', ',', 't.csv')];
    expect(rows.map(({ line, fields }) => [line, ...fields])).toEqual([
      [1, 'a', 'b'],
      [2, 'x, "y"\r\nz', '1'],
      [4, '2', '3'],
    ]);
  });

  it('a separator within a quoted heading decides nothing', () => {
    expect(separatorOf('"a,b,c";d\n')).toBe(';');
  });

  it('a quote that is never closed is told with its line', () => {
    expect(() => fieldsOf('a,b\n1,2\n"3,4\n5,6\n')).toThrow('t.csv:3: a quote is opened and never closed');
  });

  it('what csvLine writes is read back', () => {
    const row = fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'é') }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const told = rows.filter((fields) => fields.some((field) => field.trim() !== ''));
        const text = rows.map((fields) => csvLine(fields)).join('');
        expect([...csvRows(text, ',', 't.csv')].map(({ fields }) => fields)).toEqual(told);
      }),
    );
  });
});

describe('bytes', () => {
  const bytes = (...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array =>
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))),
    );

  it('a byte order mark is no part of the first column', () => {
    expect(csvText(bytes([0xef, 0xbb, 0xbf], 'child'), 't.csv')).toBe('child');
  });

  it("Excel's Unicode text is read", () => {
    expect(csvText(bytes([0xff, 0xfe], Buffer.from('chïld', 'utf16le')), 't.csv')).toBe('chïld');
  });

  it.each([
    ['Latin-1', bytes('child\nJos', [0xe9], '\n'), 't.csv:2: the text is no UTF-8'],
    ['a workbook', bytes('PK', [3, 4, 20, 0]), 'is a workbook'],
    ['anything else', bytes('a', [0, 1, 2]), 'is no text and no Parquet'],
  ])('%s is refused in a sentence', (_, found, said) => {
    expect(() => csvText(found, 't.csv')).toThrow(said);
  });
});
