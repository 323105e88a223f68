import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import type { CleanPicture, MediaOwner, PictureSize } from './media.types.js';
import { piecesOf } from './picture.rules.js';

/** As text in a statement it is twice as long: still far below what the smallest server takes. */
const PIECE_BYTES = 256 * 1_024;

type Reader = Pick<Database, 'query'> | Transaction;

@Injectable()
export class MediaStore {
  constructor(private readonly database: Database) {}

  async add(tx: Transaction, media: { id: number; uploadedBy: string; clean: CleanPicture }): Promise<void> {
    const { id, uploadedBy, clean } = media;
    await tx.insert('media', [
      {
        id,
        uploaded_by: uploadedBy,
        width: clean.width,
        height: clean.height,
        bytes: clean.picture.length,
        created_at: tx.now,
      },
    ]);
    for (const size of ['picture', 'thumbnail'] as const) {
      const pieces = piecesOf(clean[size], PIECE_BYTES);
      for (const [piece, content] of pieces.entries()) {
        await tx.insert('media_piece', [{ media_id: id, size, piece, content }]);
      }
    }
  }

  async content(id: number, size: PictureSize): Promise<Buffer | null> {
    const rows = await this.database.query<{ content: Buffer }>(
      'SELECT content FROM media_piece WHERE media_id = ? AND size = ? ORDER BY piece',
      [id, size],
    );
    return rows.length === 0 ? null : Buffer.concat(rows.map(({ content }) => content));
  }

  /** How many of these were loose uploads of this person and now have an owner. */
  async attach(tx: Transaction, ids: readonly number[], owner: MediaOwner, uploadedBy: string): Promise<number> {
    const { affectedRows } = await tx.execute(
      `UPDATE media SET owner_kind = ?, owner_id = ?, position = FIELD(id, ?), attached_at = ?
        WHERE id IN (?) AND uploaded_by = ? AND attached_at IS NULL`,
      [owner.kind, owner.id, ids, tx.now, ids, uploadedBy],
    );
    return affectedRows;
  }

  async ofOwners(
    kind: string,
    ownerIds: readonly number[],
    reader: Reader = this.database,
  ): Promise<Map<number, number[]>> {
    const found = new Map<number, number[]>();
    if (ownerIds.length === 0) return found;
    const rows = await reader.query<{ id: number; owner_id: number }>(
      'SELECT id, owner_id FROM media WHERE owner_kind = ? AND owner_id IN (?) ORDER BY owner_id, position, id',
      [kind, ownerIds],
    );
    for (const row of rows) found.set(row.owner_id, [...(found.get(row.owner_id) ?? []), row.id]);
    return found;
  }

  async remove(tx: Transaction, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.execute('DELETE FROM media_piece WHERE media_id IN (?)', [ids]);
    await tx.execute('DELETE FROM media WHERE id IN (?)', [ids]);
  }

  /** Uploads that nobody attached until now; locked, so that nobody does while they are removed. */
  async looseBefore(tx: Transaction, before: Date, limit: number): Promise<number[]> {
    const rows = await tx.query<{ id: number }>(
      'SELECT id FROM media WHERE attached_at IS NULL AND created_at < ? ORDER BY created_at, id LIMIT ? FOR UPDATE',
      [before, limit],
    );
    return rows.map(({ id }) => id);
  }
}
