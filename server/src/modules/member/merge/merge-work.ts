import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../platform/config/app-config.js';
import type { Transaction } from '../../../platform/database/index.js';
import { AuthFacade } from '../../auth/index.js';
import { QrCodeFacade } from '../../qrcode/index.js';
import { type MemberMove, MemberRecords, MoveConflict, type MoveTrail } from '../records/member-records.js';

/** What one room moved. */
export interface RoomTrail {
  readonly room: string;
  readonly title: string;
  readonly trail: MoveTrail;
  /** Under which it was moved: what came later came under a number of its own. */
  readonly mergeId: number;
}

interface Identity {
  readonly kind: string;
  readonly issuer: string;
  readonly value: string;
  readonly bound_at: string | Date;
}

interface Phone {
  readonly phone_sealed: string | null;
  readonly phone_index: Buffer | null;
  readonly phone_last4: string | null;
}

/** The room’s own part: how the other one was known. */
export interface OwnTrail {
  readonly identities: readonly (Identity & { readonly moved: boolean })[];
  readonly phone: { readonly sealed: string | null; readonly index: string | null; readonly last4: string | null };
}

export interface MergeTrail {
  readonly own: OwnTrail;
  readonly rooms: readonly RoomTrail[];
}

/** Carries everything of one member over to the other, room by room, and back. */
@Injectable()
export class MergeWork {
  constructor(
    private readonly records: MemberRecords,
    private readonly auth: AuthFacade,
    private readonly codes: QrCodeFacade,
    private readonly config: AppConfig,
  ) {}

  /** Locks both and carries over, if they may be merged at all. Throws `MoveConflict`. */
  async begin(tx: Transaction, move: MemberMove): Promise<MergeTrail> {
    const { fromId, intoId } = move;
    const statuses = await this.lock(tx, move);
    if (fromId === intoId) throw new MoveConflict('请选择两位不同的会员');
    if ([fromId, intoId].some((id) => statuses.get(id) !== 'active'))
      throw new MoveConflict('两位会员都要是正常状态才能合并');
    const closing = await tx.query('SELECT id FROM account_closure WHERE member_id IN (?) AND open = 1', [
      [fromId, intoId],
    ]);
    if (closing.length > 0) throw new MoveConflict('有会员正在申请注销，请先撤回');
    return this.carry(tx, move);
  }

  /** Locks both and takes everything back. */
  async goBack(tx: Transaction, move: MemberMove, trail: MergeTrail): Promise<void> {
    await this.lock(tx, move);
    await this.carryBack(tx, move, trail);
  }

  private async lock(tx: Transaction, { fromId, intoId }: MemberMove): Promise<Map<number, string>> {
    const rows = await tx.query<{ id: number; status: string }>(
      'SELECT id, status FROM member WHERE id IN (?) ORDER BY id FOR UPDATE',
      [[fromId, intoId]],
    );
    return new Map(rows.map(({ id, status }) => [id, status]));
  }

  private async carry(tx: Transaction, move: MemberMove): Promise<MergeTrail> {
    const rooms = await this.carryRooms(tx, move);
    return { own: await this.carryOwn(tx, move), rooms };
  }

  /** Also for what has reached the one who is gone since. */
  async carryRooms(tx: Transaction, move: MemberMove): Promise<RoomTrail[]> {
    const rooms: RoomTrail[] = [];
    for (const keeper of this.records.all()) {
      const trail = await keeper.move?.(tx, move);
      if (trail) rooms.push({ room: keeper.room, title: keeper.title, trail, mergeId: move.mergeId });
    }
    return rooms;
  }

  async carryBack(tx: Transaction, move: MemberMove, trail: MergeTrail): Promise<void> {
    // The number may have found a new owner meanwhile, and so may an identity.
    await this.carryOwnBack(tx, move, trail.own);
    for (const { room, trail: moved, mergeId } of [...trail.rooms].reverse()) {
      await this.records
        .all()
        .find((keeper) => keeper.room === room)
        ?.moveBack?.(tx, { ...move, mergeId }, moved);
    }
  }

  /** The survivor keeps their number, and takes over how the other signed in where they have no way of their own. */
  private async carryOwn(tx: Transaction, { fromId, intoId }: MemberMove): Promise<OwnTrail> {
    const theirs = await tx.query<Identity>(
      'SELECT kind, issuer, value, bound_at FROM member_identity WHERE member_id = ? FOR UPDATE',
      [fromId],
    );
    const own = await tx.query<Identity>(
      'SELECT kind, issuer, value, bound_at FROM member_identity WHERE member_id = ?',
      [intoId],
    );
    const taken = new Set(own.map(({ kind, issuer }) => `${kind} ${issuer}`));
    const identities = theirs.map((identity) => ({
      ...identity,
      moved: !taken.has(`${identity.kind} ${identity.issuer}`),
    }));
    for (const { kind, issuer, value, moved } of identities) {
      const where = 'member_id = ? AND kind = ? AND issuer = ? AND value = ?';
      const params = [fromId, kind, issuer, value];
      if (moved) await tx.execute(`UPDATE member_identity SET member_id = ? WHERE ${where}`, [intoId, ...params]);
      else await tx.execute(`DELETE FROM member_identity WHERE ${where}`, params);
    }
    const [phone] = await tx.query<Phone>('SELECT phone_sealed, phone_index, phone_last4 FROM member WHERE id = ?', [
      fromId,
    ]);
    await tx.execute(
      `UPDATE member SET status = 'closed', merged_into_id = ?, phone_sealed = NULL, phone_index = NULL, phone_last4 = NULL
        WHERE id = ?`,
      [intoId, fromId],
    );
    await this.codes.revokeMember(tx, fromId);
    await this.auth.closeMemberSessions(tx, fromId);
    return {
      identities,
      phone: {
        sealed: phone?.phone_sealed ?? null,
        index: phone?.phone_index?.toString('hex') ?? null,
        last4: phone?.phone_last4 ?? null,
      },
    };
  }

  private async carryOwnBack(tx: Transaction, { fromId, intoId }: MemberMove, own: OwnTrail): Promise<void> {
    const { sealed, index, last4 } = own.phone;
    const number = index === null ? null : Buffer.from(index, 'hex');
    const owners = number ? await tx.query('SELECT id FROM member WHERE phone_index = ?', [number]) : [];
    if (owners.length > 0) throw new MoveConflict('原来的手机号已由另一位会员使用');
    await tx.execute(
      `UPDATE member SET status = 'active', merged_into_id = NULL, phone_sealed = ?, phone_index = ?, phone_last4 = ?
        WHERE id = ? AND merged_into_id = ?`,
      [sealed, number, last4, fromId, intoId],
    );
    for (const { kind, issuer, value, bound_at: boundAt, moved } of own.identities) {
      if (moved) {
        const { affectedRows } = await tx.execute(
          'UPDATE member_identity SET member_id = ? WHERE kind = ? AND issuer = ? AND value = ? AND member_id = ?',
          [fromId, kind, issuer, value, intoId],
        );
        if (affectedRows !== 1) throw new MoveConflict('合并来的微信身份已经变动');
        continue;
      }
      const [other] = await tx.query(
        'SELECT member_id FROM member_identity WHERE kind = ? AND issuer = ? AND value = ?',
        [kind, issuer, value],
      );
      if (other) throw new MoveConflict('原来的微信身份已由另一位会员使用');
      await tx.insert('member_identity', [{ kind, issuer, value, member_id: fromId, bound_at: new Date(boundAt) }]);
    }
    // Whoever was signed in by an identity that goes back signs in again.
    if (own.identities.some(({ moved, issuer }) => moved && issuer === this.config.wechat.appid)) {
      await this.auth.closeMemberSessions(tx, intoId);
    }
  }
}
