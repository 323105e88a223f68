import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { LedgerFacade } from '../ledger/index.js';
import { dayKey, milestoneKey } from './sign-in-rewards.js';

interface BookRow {
  member_id: number;
  date: string;
  points: number;
  growth: number;
}

interface MilestoneRow extends BookRow {
  day: number;
}

interface Fact {
  readonly key: string;
  readonly points: number;
  readonly growth: number;
}

const PAGE = 1_000;

/** What the book of days says was given, the ledger has given. */
@Injectable()
export class SignInChecks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck({
      name: 'sign-in = its journal',
      title: '每次签到和连签礼的积分与成长值都按原数入账',
      run: (most) => this.run(most),
    });
  }

  private async run(most: number): Promise<string[]> {
    const problems: string[] = [];
    for await (const facts of this.facts()) {
      const amounts = await this.ledger.reports.factAmounts(facts.map(({ key }) => key));
      for (const { key, points, growth } of facts) {
        const given = amounts.get(key);
        if (!given) problems.push(`${key} says ${points} points and ${growth} growth and has no journal`);
        else if (given.points !== points || given.growth !== growth)
          problems.push(
            `${key} says ${points} points and ${growth} growth, its journal ${given.points} and ${given.growth}`,
          );
      }
      if (problems.length >= most) break;
    }
    return problems.slice(0, most);
  }

  private async *facts(): AsyncGenerator<Fact[]> {
    let last = { member_id: 0, date: '1000-01-01' };
    for (;;) {
      const rows = await this.database.query<BookRow>(
        `SELECT member_id, date, points, growth FROM sign_in
          WHERE (member_id > ? OR (member_id = ? AND date > ?)) AND points + growth > 0
          ORDER BY member_id, date LIMIT ?`,
        [last.member_id, last.member_id, last.date, PAGE],
      );
      yield rows.map((row) => ({ key: dayKey(row.member_id, row.date), points: row.points, growth: row.growth }));
      const end = rows.at(-1);
      if (!end || rows.length < PAGE) break;
      last = end;
    }
    yield* this.milestones();
  }

  private async *milestones(): AsyncGenerator<Fact[]> {
    for (let afterId = 0; ;) {
      const rows = await this.database.query<MilestoneRow>(
        `SELECT member_id, cycle_start AS date, day, points, growth FROM sign_in_milestone
          WHERE member_id > ? AND points + growth > 0 ORDER BY member_id, cycle_start, day LIMIT ?`,
        [afterId, PAGE],
      );
      // Whole members only, so that the next page can begin behind the last of them.
      const lastId = rows.at(-1)?.member_id ?? 0;
      const whole = rows.length < PAGE ? rows : rows.filter((row) => row.member_id !== lastId);
      yield whole.map((row) => ({
        key: milestoneKey(row.member_id, row.date, row.day),
        points: row.points,
        growth: row.growth,
      }));
      if (rows.length < PAGE) return;
      afterId = whole.at(-1)?.member_id ?? lastId;
    }
  }
}
