import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/index.js';
import { ConsentService } from '../consents/consent.service.js';
import { MemberDirectory } from '../member.directory.js';
import { type MemberRecordKeeper, MemberRecords } from './member-records.js';

interface ProfileRow {
  gender: string | null;
  occupation: string | null;
  source: string;
}

/** What this room keeps of a member. How it lets go of it and moves it is for `Farewell` and the merge themselves. */
@Injectable()
export class OwnRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'member';
  readonly title = '会员资料';

  constructor(
    private readonly database: Database,
    private readonly directory: MemberDirectory,
    private readonly consents: ConsentService,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  async export(memberId: number) {
    const [member, phone, profile, identities, consents] = await Promise.all([
      this.directory.byId(memberId),
      this.directory.phoneOf(memberId),
      this.database.one<ProfileRow>('SELECT gender, occupation, source FROM member WHERE id = ?', [memberId]),
      this.database.query<{ kind: string; value: string; bound_at: Date }>(
        'SELECT kind, value, bound_at FROM member_identity WHERE member_id = ? ORDER BY bound_at DESC',
        [memberId],
      ),
      this.consents.list(memberId),
    ]);
    if (!member) return [];
    const { memberNo, nickname, joinedAt, birthday } = member;
    return [
      {
        title: '基本资料',
        memberNo,
        nickname,
        phone,
        birthday: birthday && `${birthday.month}月${birthday.day}日`,
        ...profile,
        at: joinedAt,
      },
      ...identities.map(({ kind, value, bound_at: at }) => ({ title: '登录身份', kind, value, at })),
      ...consents.map(({ title, version, granted, at }) => ({ title: `授权：${title}`, version, granted, at })),
    ];
  }

  /** A code shown at this moment, or a payment being confirmed. */
  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const asked = await tx.query(
      "SELECT id FROM pay_confirmation WHERE member_id = ? AND state = 'asked' AND expires_at > ? LIMIT 1",
      [memberId, tx.now],
    );
    return asked.length > 0 ? ['有一笔付款正在等待您确认，请先处理'] : [];
  }
}
