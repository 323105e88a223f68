import { Injectable } from '@nestjs/common';
import { maskPhone } from '@guike/shared';
import { AppConfig } from '../../platform/config/app-config.js';
import { FieldCipher } from '../../platform/crypto/field-cipher.js';
import { Database, type ReadBatch, type Transaction, inList } from '../../platform/database/index.js';
import type { SqlParam } from '../../platform/database/index.js';
import type { Birthday } from './birthday.rules.js';
import type { Calendar, MemberStatus } from './member.entity.js';
import type { MemberInfo } from './member.info.js';
import { phonePlace } from './phone.js';
import type { MemberIdQuery } from './views/member-views.js';

/** Outside of a transaction the database, inside of one the transaction. */
export type Reader = Pick<Database, 'query'>;

export interface MemberCensus {
  readonly members: number;
  readonly joined: number;
}

interface MemberRow {
  id: number;
  member_no: string;
  nickname: string;
  phone_sealed: string | null;
  home_store_id: number | null;
  invited_by_staff_id: number | null;
  status: MemberStatus;
  joined_at: Date;
  birthday_month: number | null;
  birthday_day: number | null;
  birthday_calendar: Calendar | null;
}

const COLUMNS = [
  'id',
  'member_no',
  'nickname',
  'phone_sealed',
  'home_store_id',
  'invited_by_staff_id',
  'status',
  'joined_at',
  'birthday_month',
  'birthday_day',
  'birthday_calendar',
]
  .map((column) => `member.${column}`)
  .join(', ');

/** A condition on `member`: the birthday is written like one of these. */
export function bornOnQuery(days: readonly Birthday[]): MemberIdQuery {
  const each = days.map(() => '(birthday_calendar = ? AND birthday_month = ? AND birthday_day = ?)');
  return {
    sql: `(${each.join(' OR ')})`,
    params: days.flatMap(({ calendar, month, day }) => [calendar, month, day]),
  };
}

/** Finds members by whatever they are known by. */
@Injectable()
export class MemberDirectory {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly config: AppConfig,
  ) {}

  /** How many there are, and how many of them have joined since. */
  async census(since: Date): Promise<MemberCensus> {
    const row = await this.database.one<MemberCensus>(
      `SELECT COUNT(*) AS members, COALESCE(SUM(joined_at >= ?), 0) AS joined FROM member WHERE status <> 'closed'`,
      [since],
    );
    return row ?? { members: 0, joined: 0 };
  }

  async byId(id: number, reader: Reader = this.database): Promise<MemberInfo | null> {
    return this.first(reader, 'member.id = ?', [id]);
  }

  /** Waits until nobody else holds this member; false for one who is not there or has closed the account. */
  async hold(tx: Transaction, id: number): Promise<boolean> {
    const rows = await tx.query("SELECT id FROM member WHERE id = ? AND status <> 'closed' FOR UPDATE", [id]);
    return rows.length > 0;
  }

  async byIds(ids: readonly number[], reader: Reader = this.database): Promise<Map<number, MemberInfo>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.query<MemberRow>(`SELECT ${COLUMNS} FROM member WHERE id IN (?)`, [inList(ids)]);
    return new Map(rows.map((row) => [row.id, this.infoOf(row)]));
  }

  /** The same as one of several questions asked together. */
  byIdsIn(reads: ReadBatch, ids: readonly number[]): () => Map<number, MemberInfo> {
    if (ids.length === 0) return () => new Map();
    const found = reads.add<MemberRow>(`SELECT ${COLUMNS} FROM member WHERE id IN (?)`, [ids]);
    return () => new Map(found.rows.map((row) => [row.id, this.infoOf(row)]));
  }

  async byPhone(phone: string, reader: Reader = this.database): Promise<MemberInfo | null> {
    return this.first(reader, 'member.phone_index = ?', [this.phoneIndex(phone)]);
  }

  async byMemberNo(memberNo: string, reader: Reader = this.database): Promise<MemberInfo | null> {
    return this.first(reader, 'member.member_no = ?', [memberNo]);
  }

  async byOpenid(openid: string, reader: Reader = this.database): Promise<MemberInfo | null> {
    const rows = await reader.query<MemberRow>(
      `SELECT ${COLUMNS} FROM member_identity JOIN member ON member.id = member_identity.member_id
        WHERE member_identity.kind = 'openid' AND member_identity.issuer = ? AND member_identity.value = ?`,
      [this.config.wechat.appid, openid],
    );
    return rows[0] ? this.infoOf(rows[0]) : null;
  }

  async bornOn(days: readonly Birthday[], after: number, limit: number): Promise<MemberInfo[]> {
    if (days.length === 0) return [];
    const { sql, params } = bornOnQuery(days);
    const rows = await this.database.query<MemberRow>(
      `SELECT ${COLUMNS} FROM member WHERE status = 'active' AND id > ? AND ${sql} ORDER BY id LIMIT ?`,
      [after, ...params, limit],
    );
    return rows.map((row) => this.infoOf(row));
  }

  async openidOf(memberId: number, reader: Reader = this.database): Promise<string | null> {
    const rows = await reader.query<{ value: string }>(
      "SELECT value FROM member_identity WHERE member_id = ? AND kind = 'openid' AND issuer = ?",
      [memberId, this.config.wechat.appid],
    );
    return rows[0]?.value ?? null;
  }

  /** The member and those who turned out to be them: whose papers are theirs to read. */
  async withMerged(memberId: number, reader: Reader = this.database): Promise<number[]> {
    const rows = await reader.query<{ id: number }>('SELECT id FROM member WHERE merged_into_id = ?', [memberId]);
    return [memberId, ...rows.map(({ id }) => id)];
  }

  /** The one who stays after all merges: the member themselves when there was none. */
  async standsFor(memberId: number, reader: Reader = this.database): Promise<number> {
    let id = memberId;
    for (;;) {
      const sql = 'SELECT merged_into_id FROM member WHERE id = ?';
      const [row] = await reader.query<{ merged_into_id: number | null }>(sql, [id]);
      if (!row?.merged_into_id) return id;
      id = row.merged_into_id;
    }
  }

  /** The number in full: callers say why and leave an audit line. */
  async phoneOf(memberId: number, reader: Reader = this.database): Promise<string | null> {
    const rows = await reader.query<{ phone_sealed: string | null }>('SELECT phone_sealed FROM member WHERE id = ?', [
      memberId,
    ]);
    const sealed = rows[0]?.phone_sealed;
    return sealed ? this.cipher.open(sealed, phonePlace(memberId)) : null;
  }

  phoneIndex(phone: string): Buffer {
    return this.cipher.blindIndex('phone', phone);
  }

  private async first(reader: Reader, condition: string, params: readonly SqlParam[]): Promise<MemberInfo | null> {
    const rows = await reader.query<MemberRow>(`SELECT ${COLUMNS} FROM member WHERE ${condition}`, params);
    return rows[0] ? this.infoOf(rows[0]) : null;
  }

  private infoOf(row: MemberRow): MemberInfo {
    const { birthday_month: month, birthday_day: day, birthday_calendar: calendar } = row;
    return {
      id: row.id,
      memberNo: row.member_no,
      nickname: row.nickname,
      phoneMasked: row.phone_sealed ? maskPhone(this.cipher.open(row.phone_sealed, phonePlace(row.id))) : '',
      homeStoreId: row.home_store_id,
      guideStaffId: row.invited_by_staff_id,
      status: row.status,
      joinedAt: row.joined_at,
      birthday: month && day && calendar ? { month, day, calendar } : null,
    };
  }
}
