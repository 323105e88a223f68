import { Injectable } from '@nestjs/common';
import { type Transaction, inList } from '../../platform/database/index.js';
import { SettingsFacade } from '../settings/index.js';
import { FOLLOW_UP_CONVERSION_RETURNED, FOLLOW_UP_CONVERTED, followUpEvent } from './follow-up.events.js';
import { conversionDays } from './follow-up.settings.js';
import { type ConversionKind, REACHED } from './follow-up.types.js';

const DAY_MS = 86_400_000;

export interface Purchased {
  readonly kind: ConversionKind;
  readonly subjectId: number;
  readonly memberId: number;
  readonly amountFen: number;
  readonly at: Date;
}

interface ConversionRow {
  follow_up_id: number;
  member_id: number;
  staff_id: number;
  store_id: number;
  amount_fen: number;
  returned_fen: number;
}

/** Links what members do to the last contact before it: each order or booking once, within some days. */
@Injectable()
export class Conversions {
  constructor(private readonly settings: SettingsFacade) {}

  async credit(tx: Transaction, { kind, subjectId, memberId, amountFen, at }: Purchased): Promise<void> {
    const days = await this.settings.get(conversionDays, 'chain');
    const [contact] = await tx.query<{ id: number; done_by: number; store_id: number }>(
      `SELECT id, done_by, store_id FROM follow_up
        WHERE member_id = ? AND state = 'done' AND outcome IN (?) AND done_at <= ? AND done_at > ?
        ORDER BY done_at DESC, id DESC LIMIT 1`,
      [memberId, inList([...REACHED]), at, new Date(at.getTime() - days * DAY_MS)],
    );
    if (!contact) return;
    const credited = { followUpId: contact.id, memberId, storeId: contact.store_id, staffId: contact.done_by };
    await tx.insert('follow_up_conversion', [
      {
        ...{ kind, subject_id: subjectId, follow_up_id: contact.id, member_id: memberId, staff_id: contact.done_by },
        ...{ store_id: contact.store_id, amount_fen: amountFen, happened_at: at },
      },
    ]);
    const { affectedRows } = await tx.execute(
      'UPDATE follow_up SET converted_at = ? WHERE id = ? AND converted_at IS NULL',
      [at, contact.id],
    );
    tx.emit(followUpEvent(FOLLOW_UP_CONVERTED, { ...credited, kind, subjectId, amountFen, first: affectedRows === 1 }));
  }

  /** Part of an order, or all of a booking, has come to nothing. */
  async takeBack(
    tx: Transaction,
    gone: { kind: ConversionKind; subjectId: number; amountFen: number; complete: boolean },
  ): Promise<void> {
    const [row] = await tx.query<ConversionRow>(
      `SELECT follow_up_id, member_id, staff_id, store_id, amount_fen, returned_fen
         FROM follow_up_conversion WHERE kind = ? AND subject_id = ? FOR UPDATE`,
      [gone.kind, gone.subjectId],
    );
    if (!row) return;
    const amountFen = Math.min(gone.amountFen, row.amount_fen - row.returned_fen);
    await tx.execute(
      'UPDATE follow_up_conversion SET returned_fen = returned_fen + ? WHERE kind = ? AND subject_id = ?',
      [amountFen, gone.kind, gone.subjectId],
    );
    if (gone.complete) await tx.execute(DROP, [gone.kind, gone.subjectId]);
    const lost = gone.complete && (await this.isLost(tx, row.follow_up_id));
    const { follow_up_id: followUpId, member_id: memberId, store_id: storeId, staff_id: staffId } = row;
    tx.emit(followUpEvent(FOLLOW_UP_CONVERSION_RETURNED, { followUpId, memberId, storeId, staffId, amountFen, lost }));
  }

  /** Nothing that came of the contact is left. */
  private async isLost(tx: Transaction, followUpId: number): Promise<boolean> {
    const [left] = await tx.query('SELECT 1 AS one FROM follow_up_conversion WHERE follow_up_id = ? LIMIT 1', [
      followUpId,
    ]);
    if (left) return false;
    const { affectedRows } = await tx.execute(
      'UPDATE follow_up SET converted_at = NULL WHERE id = ? AND converted_at IS NOT NULL',
      [followUpId],
    );
    return affectedRows === 1;
  }
}

const DROP = 'DELETE FROM follow_up_conversion WHERE kind = ? AND subject_id = ?';
