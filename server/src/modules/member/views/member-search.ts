import { Injectable } from '@nestjs/common';
import { addDays, businessDate } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { Database, inList, likePrefix } from '../../../platform/database/index.js';
import type { SqlParam } from '../../../platform/database/index.js';
import { type PageQuery, cursorId } from '../../../platform/http/index.js';
import { birthdaysOn } from '../birthday-calendar.rules.js';
import { MemberDirectory, bornOnQuery } from '../member.directory.js';
import type { MemberInfo } from '../member.info.js';
import { type MemberSearch, memberSearch } from './member-search.rules.js';
import { type MemberIdQuery, type MemberList, type MemberRowParts, MemberViews } from './member-views.js';

const DAY_MS = 86_400_000;
const NEW_DAYS = 30;
/** Today and the week after it. */
const BIRTHDAY_DAYS = 8;

export interface MemberCriteria {
  readonly query: PageQuery & { q?: string };
  /** The stores whose members may be seen at all; `chain` sees everyone. */
  readonly stores: readonly number[] | 'chain';
  readonly within?: MemberIdQuery;
  readonly list?: { readonly name: MemberList; readonly staffId: number };
}

export interface FoundMember {
  readonly id: number;
  readonly info: MemberInfo;
  readonly parts: MemberRowParts;
}

/** Lists of members for staff and headquarters: one statement here and one for each room that adds its part. */
@Injectable()
export class MemberSearcher {
  constructor(
    private readonly database: Database,
    private readonly directory: MemberDirectory,
    private readonly views: MemberViews,
    private readonly clock: Clock,
  ) {}

  /** At most one more than the page holds, so that the caller knows whether there is a next one. */
  async find({ query, stores, within, list }: MemberCriteria): Promise<FoundMember[]> {
    const conditions = ["status <> 'closed'", 'id < ?'];
    const params: SqlParam[] = [cursorId(query)];
    if (stores !== 'chain') {
      if (stores.length === 0) return [];
      conditions.push('home_store_id IN (?)');
      params.push(inList(stores));
    }
    if (within) {
      conditions.push(`id IN (${within.sql})`);
      params.push(...within.params);
    }
    if (list) {
      const listed = await this.listed(list);
      conditions.push(listed.sql);
      params.push(...listed.params);
    }
    const search = this.condition(memberSearch(query.q));
    if (search) {
      conditions.push(search.sql);
      params.push(search.param);
    }
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM member WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT ?`,
      [...params, query.limit + 1],
    );
    return this.describe(rows.map((row) => row.id));
  }

  async describe(ids: readonly number[]): Promise<FoundMember[]> {
    const [infos, parts] = await Promise.all([this.directory.byIds(ids), this.views.rows(ids)]);
    return ids.flatMap((id) => {
      const info = infos.get(id);
      const part = parts.get(id);
      return info && part ? [{ id, info, parts: part }] : [];
    });
  }

  /** Two lists are this room's own; the others are known to the rooms above. */
  private async listed({ name, staffId }: { name: MemberList; staffId: number }): Promise<MemberIdQuery> {
    const now = this.clock.now();
    switch (name) {
      case 'new':
        return { sql: 'joined_at >= ?', params: [new Date(now.getTime() - NEW_DAYS * DAY_MS)] };
      case 'birthday':
        return bornOnQuery(
          Array.from({ length: BIRTHDAY_DAYS }, (_, ahead) => birthdaysOn(addDays(businessDate(now), ahead))).flat(),
        );
      default: {
        const { sql, params } = await this.views.membersOnList(name, { staffId, now });
        return { sql: `id IN (${sql})`, params };
      }
    }
  }

  private condition(search: MemberSearch): { sql: string; param: SqlParam } | null {
    switch (search.by) {
      case 'everyone':
        return null;
      case 'phone':
        return { sql: 'phone_index = ?', param: this.directory.phoneIndex(search.phone) };
      case 'last4':
        return { sql: 'phone_last4 = ?', param: search.digits };
      case 'memberNo':
        return { sql: 'member_no = ?', param: search.memberNo };
      case 'nickname':
        return { sql: 'nickname LIKE ?', param: likePrefix(search.beginning) };
    }
  }
}
