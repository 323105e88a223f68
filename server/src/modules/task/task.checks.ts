import { Injectable, type OnModuleInit } from '@nestjs/common';
import { pagesById } from '../../platform/database/index.js';
import { LedgerFacade } from '../ledger/index.js';
import { taskKey } from './daily/task-progress.js';
import { TaskStore } from './daily/task.store.js';
import { stampKey } from './stamps/stamp-rewards.js';
import { StampStore } from './stamps/stamp.store.js';

interface Promised {
  readonly id: number;
  readonly points: number;
  readonly growth: number;
}

/** What was promised for a small thing or a full card was given; and a card holds as many stamps as it says. */
@Injectable()
export class TaskChecks implements OnModuleInit {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly tasks: TaskStore,
    private readonly stamps: StampStore,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck({
      name: 'task = its journal',
      title: '每件完成的小事都按原数入账',
      run: (most) => this.given(most, (afterId, limit) => this.tasks.doneDays(afterId, limit), taskKey),
    });
    this.ledger.registerCheck({
      name: 'stamp card = its journal and its stamps',
      title: '集满的卡都按原数入账，卡上的章数与明细一致',
      run: async (most) => [
        ...(await this.given(most, (afterId, limit) => this.stamps.rewardedAfter(afterId, limit), stampKey)),
        ...(await this.stamps.miscounted(most)).map(
          ({ id, stamps, counted }) => `stamp sheet ${id} says ${stamps} stamps and has ${counted}`,
        ),
      ],
    });
  }

  private async given(
    most: number,
    read: (afterId: number, limit: number) => Promise<Promised[]>,
    keyOf: (id: number) => string,
  ): Promise<string[]> {
    const problems: string[] = [];
    for await (const page of pagesById(read)) {
      const owed = page.filter(({ points, growth }) => points + growth > 0);
      const amounts = await this.ledger.reports.factAmounts(owed.map(({ id }) => keyOf(id)));
      for (const { id, points, growth } of owed) {
        const paid = amounts.get(keyOf(id));
        if (paid?.points === points && paid.growth === growth) continue;
        const found = paid ? `${paid.points} and ${paid.growth}` : 'no journal';
        problems.push(`${keyOf(id)} owes ${points} points and ${growth} growth: ${found}`);
      }
      if (problems.length >= most) break;
    }
    return problems.slice(0, most);
  }
}
