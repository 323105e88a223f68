import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import {
  type MemberMove,
  type MemberRecordKeeper,
  MemberRecords,
  MoveConflict,
  type MoveTrail,
} from '../member/index.js';
import { CouponVoiding } from './coupon-voiding.js';

interface MovedCoupon {
  readonly id: number;
  readonly turn: number;
}

/** Coupons a member holds and has used. Only those still to be used change hands or lapse. */
@Injectable()
export class CouponRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'coupon';
  readonly title = '优惠券';

  constructor(
    private readonly database: Database,
    private readonly records: MemberRecords,
    private readonly voiding: CouponVoiding,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  export(memberId: number) {
    return this.database.query(
      `SELECT t.name, c.number, c.state, c.source, c.issued_at AS at, c.valid_from AS validFrom, c.valid_until AS validUntil,
              c.used_at AS usedAt, c.discount_fen AS amountFen
         FROM coupon c JOIN coupon_template t ON t.id = c.template_id WHERE c.member_id = ? ORDER BY c.id DESC`,
      [memberId],
    );
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const held = await tx.query("SELECT id FROM coupon WHERE member_id = ? AND state = 'held' LIMIT 1", [memberId]);
    return held.length > 0 ? ['有优惠券正用于未付款的订单，请先付款或取消订单'] : [];
  }

  async erase(tx: Transaction, memberId: number): Promise<void> {
    await this.voiding.ofMember(tx, memberId);
  }

  /** A member's n-th coupon of a kind exists once: those that come are counted on from those that are there. */
  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const [held] = await tx.query("SELECT id FROM coupon WHERE member_id = ? AND state = 'held' LIMIT 1", [fromId]);
    if (held) throw new MoveConflict('被合并的会员有优惠券正用于未付款的订单');
    const coupons = await tx.query<{ id: number; template_id: number; turn: number }>(
      "SELECT id, template_id, turn FROM coupon WHERE member_id = ? AND state = 'issued' ORDER BY id FOR UPDATE",
      [fromId],
    );
    const turns = new Map<number, number>();
    const moved: MovedCoupon[] = [];
    for (const { id, template_id: templateId, turn } of coupons) {
      const last = turns.get(templateId) ?? (await this.lastTurn(tx, templateId, intoId));
      turns.set(templateId, last + 1);
      await tx.execute("UPDATE coupon SET member_id = ?, turn = ? WHERE id = ? AND state = 'issued'", [
        intoId,
        last + 1,
        id,
      ]);
      moved.push({ id, turn });
    }
    return { moved, words: `优惠券 ${moved.length} 张` };
  }

  async moveBack(tx: Transaction, { fromId, intoId }: MemberMove, trail: MoveTrail): Promise<void> {
    const { moved } = trail as unknown as { moved: MovedCoupon[] };
    for (const { id, turn } of moved) {
      const { affectedRows } = await tx.execute(
        "UPDATE coupon SET member_id = ?, turn = ? WHERE id = ? AND member_id = ? AND state IN ('issued', 'expired')",
        [fromId, turn, id, intoId],
      );
      if (affectedRows !== 1) throw new MoveConflict('合并来的优惠券已经使用，或正在使用');
    }
  }

  private async lastTurn(tx: Transaction, templateId: number, memberId: number): Promise<number> {
    const [row] = await tx.query<{ turn: number | null }>(
      'SELECT MAX(turn) AS turn FROM coupon WHERE template_id = ? AND member_id = ?',
      [templateId, memberId],
    );
    return row?.turn ?? 0;
  }
}
