/**
 * Whether the pages of a Parquet file can be read to their end. A damaged length is else followed for as long as it says:
 * a run of two thousand million rows, a block of nothing, a page that begins before the one ahead of it.
 */
import type { ColumnMetaData, CompressionCodec, DataReader, PageHeader, RowGroup } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { readVarInt } from 'hyparquet/src/thrift.js';

/** Values are packed by eights. */
const PACK = 8;
const WIDEST = 32;

/** Checks the columns of this name, of flat rows. @throws Error with what cannot be */
export function checkPages(bytes: ArrayBuffer, group: RowGroup, names: ReadonlySet<string>): void {
  const rows = Number(group.num_rows);
  for (const { meta_data } of group.columns) {
    if (meta_data !== undefined && names.has(meta_data.path_in_schema.join('.'))) {
      checkColumn(bytes, meta_data, rows);
    }
  }
}

function checkColumn(bytes: ArrayBuffer, column: ColumnMetaData, rows: number): void {
  const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
  const size = Number(column.total_compressed_size);
  const reader: DataReader = { view: new DataView(bytes, start, size), offset: 0 };
  while (reader.offset < size) {
    const header = parquetHeader(reader);
    const { compressed_page_size: length } = header;
    if (!(length >= 0 && length <= size - reader.offset)) throw new Error(`a page of ${length} bytes`);
    if (header.type !== 'DICTIONARY_PAGE') {
      checkDataPage(new Uint8Array(bytes, start + reader.offset, length), header, column.codec, rows);
    }
    reader.offset += length;
  }
}

/** What a data page has, whichever of the two forms it has. */
interface DataPage {
  readonly values: number;
  readonly encoding: string;
  /** Bytes of the levels before the values; null where they say it themselves. */
  readonly levels: number | null;
  readonly isCompressed: boolean;
}

function dataPageOf({ data_page_header: first, data_page_header_v2: second }: PageHeader): DataPage {
  if (second !== undefined) {
    const { num_nulls: nulls, repetition_levels_byte_length: repeated } = second;
    if (repeated !== 0) throw new Error(`${repeated} bytes of repetitions in flat rows`);
    if (!(nulls >= 0 && nulls <= second.num_values)) throw new Error(`${nulls} values that are none`);
    return {
      values: second.num_values,
      encoding: second.encoding,
      levels: second.definition_levels_byte_length,
      isCompressed: second.is_compressed !== false,
    };
  }
  if (first === undefined) throw new Error('a page without a header');
  return { values: first.num_values, encoding: first.encoding, levels: null, isCompressed: true };
}

function checkDataPage(bytes: Uint8Array, header: PageHeader, codec: CompressionCodec, rows: number): void {
  const { values, encoding, levels, isCompressed } = dataPageOf(header);
  if (!(values >= 0 && values <= rows)) throw new Error(`a page of ${values} values in ${rows} rows`);
  const head = levels ?? 0;
  if (!(head >= 0 && head <= bytes.length)) throw new Error(`levels of ${head} bytes`);
  if (levels !== null) checkRuns(readerOf(bytes.subarray(0, head)), 1, values);
  // The first form has its levels within what is compressed, and their length before them.
  const isCoded = levels !== null && encoding.endsWith('_DICTIONARY') && values > 0;
  const isDelta = encoding === 'DELTA_BINARY_PACKED';
  if (!isCoded && !isDelta) return;
  const packed = bytes.subarray(head);
  const size = header.uncompressed_page_size - head;
  const reader = readerOf(isCompressed ? decompressPage(packed, size, codec, undefined) : packed);
  if (isDelta) checkDelta(reader);
  else checkRuns(reader, reader.view.getUint8(reader.offset++), values);
}

const readerOf = (bytes: Uint8Array): DataReader => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset: 0,
});

/** Runs of equal values and of packed ones, to the end: together they are no more than there are values. */
function checkRuns(reader: DataReader, width: number, values: number): void {
  if (width > WIDEST) throw new Error(`values of ${width} bits`);
  const { byteLength } = reader.view;
  let seen = 0;
  while (reader.offset < byteLength) {
    const header = readVarInt(reader);
    const isPacked = (header & 1) === 1;
    const length = isPacked ? (header >>> 1) * PACK : header >>> 1;
    seen += length;
    if (length === 0 || seen >= values + PACK) throw new Error(`runs of ${seen} values where ${values} are`);
    reader.offset += isPacked ? (length * width) / PACK : Math.ceil(width / PACK);
  }
}

/** The lengths of the blocks in which differences are packed. */
function checkDelta(reader: DataReader): void {
  const block = readVarInt(reader);
  const parts = readVarInt(reader);
  if (!(parts > 0 && block >= parts && block % parts === 0)) {
    throw new Error(`blocks of ${block} values in ${parts} parts`);
  }
}
