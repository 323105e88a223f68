import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, businessDate, endOfBusinessDay } from '@guike/shared';
import {
  type ListQuestion,
  type MemberIdQuery,
  type MemberList,
  type MemberViewContributor,
  MemberViews,
  type RecentActivity,
} from '../member/index.js';
import { SettingsFacade } from '../settings/index.js';
import { FollowUpStore } from './desk/follow-up.store.js';
import { dormantDays, highValuePercent } from './follow-up.settings.js';
import { KIND_TITLES, OUTCOME_TITLES } from './follow-up.types.js';
import { HabitStore } from './habits/habit.store.js';

const DORMANT_UNLESS_SET = 30;

/** This room's part of the views of a member: who is silent, who matters most, and who was spoken to. */
@Injectable()
export class FollowUpMemberView implements MemberViewContributor, OnModuleInit {
  constructor(
    private readonly views: MemberViews,
    private readonly store: FollowUpStore,
    private readonly habits: HabitStore,
    private readonly settings: SettingsFacade,
  ) {}

  onModuleInit(): void {
    this.views.register(this);
  }

  async membersOnList(list: MemberList, { now }: ListQuestion): Promise<MemberIdQuery | null> {
    if (list === 'dormant') {
      const [days = DORMANT_UNLESS_SET] = await this.settings.get(dormantDays, 'chain');
      const last = endOfBusinessDay(addDays(businessDate(now), -days));
      return { sql: 'SELECT member_id FROM follow_up_habit WHERE last_paid_at < ?', params: [last] };
    }
    if (list !== 'high_value') return null;
    const cut = await this.habits.topSpendFen(await this.settings.get(highValuePercent, 'chain'), now);
    // Nobody has bought yet: then nobody is on the list, and a spend that no one reaches says so.
    const { sql, params } = this.habits.spendersQuery(Math.max(1, cut ?? Number.MAX_SAFE_INTEGER), now);
    return { sql: `SELECT member_id FROM (${sql}) AS spenders`, params };
  }

  async recent(memberId: number, limit: number, before: Date | null): Promise<RecentActivity[]> {
    const rows = await this.store.doneOfMember(memberId, before, limit);
    return rows.map((row) => ({
      at: (row.done_at as Date).toISOString(),
      kind: 'follow_up',
      title: `${KIND_TITLES[row.kind]} · ${row.outcome === null ? '' : OUTCOME_TITLES[row.outcome]}`,
      amountFen: null,
    }));
  }
}
