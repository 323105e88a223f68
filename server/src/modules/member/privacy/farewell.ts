import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import { AuthFacade } from '../../auth/index.js';
import { QrCodeFacade } from '../../qrcode/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { JoinFacts } from '../join/join-facts.js';
import { JoinMarks } from '../join/join-marks.js';
import { MEMBER_CLOSED, type MemberClosed } from '../member.events.js';
import { formerMarkDays } from '../member.settings.js';
import { MemberRecords } from '../records/member-records.js';
import type { Obstacle } from './privacy.dto.js';

const DAY_MS = 86_400_000;
/** Nobody’s name. */
const NICKNAME = '已注销会员';
/** Tables of this room that are about the living account only. */
const ABOUT_THE_LIVING = ['member_identity', 'member_code', 'pay_grant', 'pay_confirmation', 'join_trace'] as const;

/** Takes leave of a member: every room lets go of what names the person, the books stay under a bare number. */
@Injectable()
export class Farewell {
  constructor(
    private readonly records: MemberRecords,
    private readonly facts: JoinFacts,
    private readonly marks: JoinMarks,
    private readonly auth: AuthFacade,
    private readonly codes: QrCodeFacade,
    private readonly settings: SettingsFacade,
  ) {}

  /** What has to be settled before, room by room. */
  async obstacles(tx: Transaction, memberId: number): Promise<Obstacle[]> {
    const found: Obstacle[] = [];
    for (const keeper of this.records.all()) {
      const texts = (await keeper.obstacles?.(tx, memberId)) ?? [];
      found.push(...texts.map((text) => ({ room: keeper.room, text })));
    }
    return found;
  }

  async say(tx: Transaction, memberId: number): Promise<void> {
    const days = await this.settings.get(formerMarkDays, 'chain');
    const marks = await this.facts.personMarks(memberId, tx);
    // The highest room first: it may still ask the ones below.
    for (const keeper of [...this.records.all()].reverse()) await keeper.erase?.(tx, memberId);
    await tx.execute(
      `UPDATE member SET nickname = ?, phone_sealed = NULL, phone_index = NULL, phone_last4 = NULL, birthday_month = NULL,
              birthday_day = NULL, birthday_calendar = NULL, gender = NULL, occupation = NULL, status = 'closed'
        WHERE id = ?`,
      [NICKNAME, memberId],
    );
    for (const table of ABOUT_THE_LIVING) await tx.execute(`DELETE FROM ${table} WHERE member_id = ?`, [memberId]);
    await tx.execute(
      'DELETE f FROM data_export_file f JOIN data_export e ON e.id = f.export_id WHERE e.member_id = ?',
      [memberId],
    );
    await tx.execute("UPDATE data_export SET state = 'deleted', open = NULL, link_hash = NULL WHERE member_id = ?", [
      memberId,
    ]);
    await this.codes.revokeMember(tx, memberId);
    await this.auth.closeMemberSessions(tx, memberId);
    await this.marks.keepFormer(tx, marks, new Date(tx.now.getTime() + days * DAY_MS));
    const closed: MemberClosed = { memberId };
    tx.emit({ type: MEMBER_CLOSED, subject: `member:${memberId}`, payload: { ...closed } });
  }
}
