import { Injectable } from '@nestjs/common';
import { formatDay, formatFenShort } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/index.js';
import { CatalogFacade } from '../../catalog/index.js';
import { MemberViews } from '../../member/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { type Fact, type ScriptWords, chooseScript, fill } from '../follow-up.rules.js';
import { HabitStore } from '../habits/habit.store.js';

export interface ChosenScript {
  readonly scriptId: number | null;
  readonly script: string;
}

/** Finds the words for a to-do: a script of its kind, filled from what is known of this very member. */
@Injectable()
export class ScriptShelf {
  constructor(
    private readonly database: Database,
    private readonly habits: HabitStore,
    private readonly catalog: CatalogFacade,
    private readonly organization: OrganizationFacade,
    private readonly views: MemberViews,
    private readonly clock: Clock,
  ) {}

  async choose(fact: Fact, memberId: number, storeId: number): Promise<ChosenScript> {
    const [scripts, words] = await Promise.all([
      this.database.query<{ id: number; body: string }>(
        'SELECT id, body FROM follow_up_script WHERE kind = ? AND active = 1 ORDER BY id',
        [fact.kind],
      ),
      this.words(fact, memberId, storeId),
    ]);
    const chosen = chooseScript(scripts, words, memberId);
    return chosen === null ? { scriptId: null, script: '' } : { scriptId: chosen.id, script: fill(chosen.body, words) };
  }

  private async words(fact: Fact, memberId: number, storeId: number): Promise<ScriptWords> {
    const [profiles, store, rows] = await Promise.all([
      this.habits.profiles([memberId], this.clock.now()),
      this.organization.store(storeId),
      this.views.rows([memberId]),
    ]);
    const profile = profiles.get(memberId);
    const product = profile?.habit?.lastProduct ?? '';
    const category = await this.categoryName(profile?.categoryId ?? null);
    const balanceFen = rows.get(memberId)?.walletTotalFen ?? 0;
    return {
      ...(store ? { store: store.name } : {}),
      ...(product === '' ? {} : { product }),
      ...(category === null ? {} : { category }),
      ...(balanceFen > 0 ? { balance: formatFenShort(balanceFen) } : {}),
      ...wordsOf(fact),
    };
  }

  private async categoryName(categoryId: number | null): Promise<string | null> {
    if (categoryId === null || categoryId === 0) return null;
    return (await this.catalog.categoryNames([categoryId])).get(categoryId) ?? null;
  }
}

function wordsOf(fact: Fact): ScriptWords {
  switch (fact.kind) {
    case 'coupon_expiring':
      return { coupon: fact.names[0] ?? '优惠券', date: formatDay(fact.on) };
    case 'coupon_unused':
      return { coupon: fact.name, date: formatDay(fact.issuedOn) };
    case 'points_expiring':
      return { points: String(fact.points), date: formatDay(fact.on) };
    case 'birthday':
    case 'unpaid_order':
    case 'no_show':
      return { date: formatDay(fact.on) };
    default:
      return {};
  }
}
