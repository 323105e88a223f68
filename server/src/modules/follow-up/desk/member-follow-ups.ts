import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import {
  type Page,
  type PageQuery,
  type StaffActor,
  cursorId,
  pageOf,
  storeScope,
} from '../../../platform/http/index.js';
import { MemberFacade } from '../../member/index.js';
import { type Habit, HabitStore, type Profile } from '../habits/habit.store.js';
import type { FollowUpView, MemberFigures } from './follow-up.dto.js';
import { FollowUpStore } from './follow-up.store.js';
import { FollowUpViews } from './follow-up.views.js';
import { StoreWords } from './store-words.js';

/** One member's side: how they buy, and what was done for them. */
@Injectable()
export class MemberFollowUps {
  constructor(
    private readonly store: FollowUpStore,
    private readonly views: FollowUpViews,
    private readonly habits: HabitStore,
    private readonly members: MemberFacade,
    private readonly words: StoreWords,
    private readonly clock: Clock,
  ) {}

  async figures(actor: StaffActor, memberId: number): Promise<Result<MemberFigures>> {
    if (!(await this.mayRead(actor, memberId))) return refuse('MEMBER_NOT_FOUND');
    const profile = (await this.habits.profiles([memberId], this.clock.now())).get(memberId) as Profile;
    const { habit, orders, spendFen, basketFen } = profile;
    return ok({
      ...{ orders, spendFen, basketFen, ...lastOf(habit) },
      ...(await this.words.of(profile.categoryId, profile.usualStoreId)),
    });
  }

  async list(actor: StaffActor, memberId: number, query: PageQuery): Promise<Result<Page<FollowUpView>>> {
    if (!(await this.mayRead(actor, memberId))) return refuse('MEMBER_NOT_FOUND');
    const rows = await this.store.ofMember(memberId, cursorId(query), query.limit + 1);
    const views = new Map((await this.views.describe(rows, actor.staffId)).map((view) => [view.id, view]));
    return ok(pageOf(rows, query.limit, ({ id }) => views.get(id) as FollowUpView));
  }

  private async mayRead(actor: StaffActor, memberId: number): Promise<boolean> {
    const member = await this.members.byId(memberId);
    const scope = storeScope(actor, 'member.read');
    return member?.homeStoreId != null && (scope === 'chain' || scope.includes(member.homeStoreId));
  }
}

function lastOf(habit: Habit | null): Pick<MemberFigures, 'rhythmDays' | 'lastPaidAt' | 'lastProduct'> {
  if (habit === null) return { rhythmDays: null, lastPaidAt: null, lastProduct: null };
  return {
    rhythmDays: habit.rhythm,
    lastPaidAt: habit.lastPaidAt.toISOString(),
    lastProduct: habit.lastProduct || null,
  };
}
