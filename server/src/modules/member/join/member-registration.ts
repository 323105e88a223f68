import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../platform/config/app-config.js';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { IdGenerator, type Transaction, WriteConflict, isDuplicateKey } from '../../../platform/database/index.js';
import { memberNumber } from './member-number.rules.js';
import { MEMBER_JOINED, type MemberJoined } from '../member.events.js';
import type { MemberInfo } from '../member.info.js';
import { MemberDirectory } from '../member.directory.js';
import { phonePlace } from '../phone.js';
import { lastFour } from '../phone.rules.js';

export interface NewMember {
  /** E.164. */
  readonly phone: string;
  readonly nickname: string | null;
  readonly storeId: number | null;
  readonly guideStaffId: number | null;
  readonly invitedByMemberId: number | null;
  readonly campaign: string | null;
  readonly source: string;
  readonly welcomePoints: number;
}

/** Writes new members and their identities. Rivals meet at the unique keys: the loser starts over and finds the winner. */
@Injectable()
export class MemberRegistration {
  constructor(
    private readonly ids: IdGenerator,
    private readonly cipher: FieldCipher,
    private readonly directory: MemberDirectory,
    private readonly config: AppConfig,
  ) {}

  async create(tx: Transaction, member: NewMember): Promise<MemberInfo> {
    const id = await this.ids.take();
    const memberNo = memberNumber(id);
    await this.insertOrConflict(tx, 'member', {
      id,
      member_no: memberNo,
      nickname: member.nickname ?? `会员${memberNo.slice(-4)}`,
      phone_sealed: this.cipher.seal(member.phone, phonePlace(id)),
      phone_index: this.directory.phoneIndex(member.phone),
      phone_last4: lastFour(member.phone),
      home_store_id: member.storeId,
      invited_by_staff_id: member.guideStaffId,
      invited_by_member_id: member.invitedByMemberId,
      campaign: member.campaign,
      source: member.source,
      joined_at: tx.now,
    });
    const { storeId, guideStaffId, invitedByMemberId, campaign, source, welcomePoints } = member;
    const joined = { memberId: id, storeId, guideStaffId, invitedByMemberId, campaign, source, welcomePoints };
    tx.emit({ type: MEMBER_JOINED, subject: `member:${id}`, payload: { ...(joined satisfies MemberJoined) } });
    const info = await this.directory.byId(id, tx);
    if (!info) throw new Error(`member ${id} vanished while being made`);
    return info;
  }

  async bindOpenid(tx: Transaction, memberId: number, openid: string): Promise<void> {
    await this.bind(tx, memberId, 'openid', this.config.wechat.appid, openid);
  }

  /** The same person in other apps of this operator. Somebody else's stays with them: merging members is another act. */
  async bindUnionid(tx: Transaction, memberId: number, unionid: string): Promise<void> {
    const rows = await tx.query<{ member_id: number }>(
      `SELECT member_id FROM member_identity
        WHERE kind = 'unionid' AND (issuer = 'wechat' AND value = ? OR member_id = ?)`,
      [unionid, memberId],
    );
    if (rows.length === 0) await this.bind(tx, memberId, 'unionid', 'wechat', unionid);
  }

  private bind(tx: Transaction, memberId: number, kind: string, issuer: string, value: string): Promise<void> {
    return this.insertOrConflict(tx, 'member_identity', { kind, issuer, value, member_id: memberId, bound_at: tx.now });
  }

  private async insertOrConflict(
    tx: Transaction,
    table: 'member' | 'member_identity',
    row: Parameters<Transaction['insert']>[1][number],
  ): Promise<void> {
    try {
      await tx.insert(table, [row]);
    } catch (error) {
      if (isDuplicateKey(error)) throw new WriteConflict(table);
      throw error;
    }
  }
}
