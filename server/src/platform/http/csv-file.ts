import { Readable } from 'node:stream';
import { StreamableFile, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { BYTE_ORDER_MARK, type CsvCell, csvRow } from '../../kernel/csv.js';

/** A download that is written as it is read: its size costs no memory. */
export function csvFile(
  name: string,
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
): StreamableFile {
  return new StreamableFile(Readable.from(textOf(rows), { objectMode: false, encoding: 'utf8' }), {
    type: 'text/csv; charset=utf-8',
    // The plain name is for what does not understand the other.
    disposition: `attachment; filename="download.csv"; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
  });
}

/** Documents what {@link csvFile} answers. */
export const ApiCsv = (description: string): MethodDecorator =>
  applyDecorators(
    ApiProduces('text/csv'),
    ApiOkResponse({
      description: `${description} UTF-8 with byte order mark, CRLF, amounts in yuan with two decimals.`,
      content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
    }),
  );

/** Rows are handed on in pieces worth sending. */
const PIECE = 16_384;

async function* textOf(rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>): AsyncGenerator<string> {
  let piece = BYTE_ORDER_MARK;
  for await (const row of rows) {
    piece += csvRow(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
