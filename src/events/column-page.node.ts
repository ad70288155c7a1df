/** Writes the pages of one column of a row group: levels that say where there is no value, then the values. */
import type { ColumnMetaData, CompressionCodec, Encoding } from 'hyparquet';
import type { ByteWriter } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';

/** One column of a row group, encoded. */
export interface EncodedColumn {
  readonly encoding: Encoding;
  readonly rows: number;
  readonly nulls: number;
  /** Definition levels, empty where every row must have a value. */
  readonly levels: Uint8Array;
  readonly values: Uint8Array;
  /** The dictionary's values, one after another as PLAIN writes them; null without one. */
  readonly dictionary: { readonly count: number; readonly bytes: Uint8Array } | null;
  readonly codec: CompressionCodec & ('SNAPPY' | 'UNCOMPRESSED');
}

type Pages = Pick<
  ColumnMetaData,
  | 'encodings'
  | 'codec'
  | 'num_values'
  | 'total_compressed_size'
  | 'total_uncompressed_size'
  | 'data_page_offset'
  | 'dictionary_page_offset'
>;

/** Writes a dictionary page where there is a dictionary, and one data page; says where they are. */
export function writePages(writer: ByteWriter, column: EncodedColumn): Pages {
  const start = writer.offset;
  const { dictionary, encoding } = column;
  const dictionarySize = dictionary === null ? 0 : dictionaryPage(writer, dictionary, column.codec);
  const dataStart = writer.offset;
  const dataSize = dataPage(writer, column);
  return {
    encodings: dictionary === null ? [encoding] : ['PLAIN', encoding],
    codec: column.codec,
    num_values: BigInt(column.rows),
    total_compressed_size: BigInt(writer.offset - start),
    total_uncompressed_size: BigInt(dictionarySize + dataSize),
    data_page_offset: BigInt(dataStart),
    ...(dictionary === null ? {} : { dictionary_page_offset: BigInt(start) }),
  };
}

const packed = (bytes: Uint8Array, codec: EncodedColumn['codec']): Uint8Array =>
  codec === 'SNAPPY' ? snappyCompress(bytes) : bytes;

function dictionaryPage(
  writer: ByteWriter,
  { count, bytes }: NonNullable<EncodedColumn['dictionary']>,
  codec: EncodedColumn['codec'],
): number {
  const start = writer.offset;
  const written = packed(bytes, codec);
  writePageHeader(writer, {
    type: 'DICTIONARY_PAGE',
    uncompressed_page_size: bytes.length,
    compressed_page_size: written.length,
    dictionary_page_header: { num_values: count, encoding: 'PLAIN' },
  });
  const header = writer.offset - start;
  writer.appendBytes(written);
  return header + bytes.length;
}

function dataPage(
  writer: ByteWriter,
  { levels, values, codec, encoding, rows, nulls }: EncodedColumn,
): number {
  const start = writer.offset;
  const written = packed(values, codec);
  writePageHeader(writer, {
    type: 'DATA_PAGE_V2',
    uncompressed_page_size: levels.length + values.length,
    compressed_page_size: levels.length + written.length,
    data_page_header_v2: {
      num_values: rows,
      num_nulls: nulls,
      num_rows: rows,
      encoding,
      definition_levels_byte_length: levels.length,
      repetition_levels_byte_length: 0,
      is_compressed: codec === 'SNAPPY',
    },
  });
  const header = writer.offset - start;
  writer.appendBytes(levels);
  writer.appendBytes(written);
  return header + levels.length + values.length;
}
