/** A comparison as an Excel workbook: figures, what was changed, and where every number of the what-if comes from. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { sourceKind, type ParameterRow } from '../../scenario/index.ts';
import { Words } from '../answers/words.ts';
import { UserError } from '../user-error.ts';
import type { Comparison } from './comparison.ts';
import { measureLabel } from './measure-words.ts';

type Cell = {
  value: string | number;
  type?: StringConstructor | NumberConstructor;
  fontWeight?: 'bold';
  format?: string;
} | null;
type Row = Cell[];

const HEADING = (text: string): Cell => ({ value: text, fontWeight: 'bold' });
const NUMBER = '#,##0.00';
const text = (value: string | null): Cell =>
  value === null || value === '' ? null : { value, type: String };
const number = (value: number | null, format = NUMBER): Cell =>
  value === null || !Number.isFinite(value) ? null : { value, type: Number, format };

/** Longest name that Excel takes for a sheet. */
const SHEET_NAME = 31;

/** @throws UserError where the file cannot be put there */
export async function writeComparisonXlsx(comparisons: readonly Comparison[], file: string): Promise<void> {
  // The library is read when a workbook is asked for: it costs a start of the command otherwise.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const sheets = comparisons.flatMap((one, at) => {
    const suffix = comparisons.length === 1 ? '' : ` ${at + 1}`;
    return [
      sheet(`Comparison${suffix}`, figureRows(one), [44, 12, 12, 12, 12, 12, 26, 10, 10]),
      sheet(`Changed${suffix}`, changeRows(one), [50, 30, 30, 60]),
      sheet(`Sources${suffix}`, sourceRows(one), [18, 60, 16, 80]),
    ];
  });
  await writeXlsxFile(sheets).toFile(file);
}

const sheet = (name: string, data: Row[], widths: readonly number[]) => ({
  sheet: name.slice(0, SHEET_NAME),
  data,
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: 1,
});

/** Refuses before anything is run. @throws UserError where the file is not a workbook's, or its folder is not there */
export function checkXlsxPath(file: string): void {
  if (!/\.xlsx$/i.test(file))
    throw new UserError(`--xlsx ${file} is no name of a workbook`, 'end it in .xlsx');
  if (!existsSync(dirname(file))) throw new UserError(`there is no folder ${dirname(file)}`, 'make it first');
}

function figureRows({ base, measures }: Comparison): Row[] {
  const { model } = base.opened;
  const words = new Words(model);
  return [
    [
      'measure',
      'unit',
      'base',
      'what if',
      'difference',
      '95% from',
      '95% to',
      'verdict',
      'pairs',
      'few cases',
      'name',
    ].map(HEADING),
    ...measures.measures.map((one): Row => [
      text(measureLabel(one.measure, model, words)),
      text(one.unit),
      number(one.base),
      number(one.whatIf),
      number(one.difference),
      number(one.halfWidth === null ? null : one.difference - one.halfWidth),
      number(one.halfWidth === null ? null : one.difference + one.halfWidth),
      text(one.verdict),
      number(one.n, '0'),
      text(one.fewCases ? '~' : ''),
      text(one.measure),
    ]),
  ];
}

const changeRows = ({ changes }: Comparison): Row[] => [
  ['what was changed', 'base', 'what if', 'source'].map(HEADING),
  ...changes.map((change): Row => [
    text(change.path),
    text(change.base),
    text(change.value),
    text(change.source),
  ]),
];

/** Every parameter of the what-if, assumptions first; of a run that was kept those of what was changed. */
function sourceRows({ whatIf, changes }: Comparison): Row[] {
  const { parameters } = whatIf.written;
  const rows: readonly Pick<ParameterRow, 'kind' | 'path' | 'value' | 'source'>[] =
    parameters.length > 0
      ? parameters
      : changes.flatMap(({ path, value, source }) =>
          value === null || source === null ? [] : [{ kind: sourceKind(source), path, value, source }],
        );
  return [
    ['kind', 'parameter', 'value', 'source'].map(HEADING),
    ...rows.map(({ kind, path, value, source }): Row => [
      text(kind),
      text(path),
      text(`${value}`),
      text(source),
    ]),
  ];
}
