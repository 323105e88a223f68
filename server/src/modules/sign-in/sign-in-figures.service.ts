import { Injectable } from '@nestjs/common';
import { addDays, addMonths, businessDate } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/index.js';
import type { SignInFigures } from './sign-in.dto.js';

const LONG_STREAK_DAYS = 7;

interface DayRow {
  date: string;
  signed: number;
  made_up: number;
  points: number;
  growth: number;
}

interface MilestoneRow {
  date: string;
  milestones: number;
  points: number;
  growth: number;
}

/** What headquarters asks about signing in. */
@Injectable()
export class SignInFiguresService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async month(month: string): Promise<SignInFigures> {
    const first = `${month}-01`;
    const span = [first, addDays(addMonths(first, 1), -1)];
    const [days, milestones, members, longStreaks] = await Promise.all([
      this.database.query<DayRow>(
        `SELECT date, CAST(SUM(kind = 'signed') AS SIGNED) AS signed, CAST(SUM(kind = 'made_up') AS SIGNED) AS made_up,
                CAST(SUM(points) AS SIGNED) AS points, CAST(SUM(growth) AS SIGNED) AS growth
           FROM sign_in WHERE date BETWEEN ? AND ? GROUP BY date ORDER BY date`,
        span,
      ),
      this.database.query<MilestoneRow>(
        `SELECT reached_on AS date, COUNT(*) AS milestones, CAST(SUM(points) AS SIGNED) AS points,
                CAST(SUM(growth) AS SIGNED) AS growth
           FROM sign_in_milestone WHERE reached_on BETWEEN ? AND ? GROUP BY reached_on`,
        span,
      ),
      this.count('SELECT COUNT(DISTINCT member_id) AS count FROM sign_in WHERE date BETWEEN ? AND ?', span),
      this.longStreaks(),
    ]);
    const reached = new Map(milestones.map((row) => [row.date, row]));
    return {
      members,
      longStreaks,
      days: days.map(({ date, signed, made_up: madeUp, points, growth }) => {
        const more = reached.get(date);
        return {
          date,
          signed,
          madeUp,
          points: points + (more?.points ?? 0),
          growth: growth + (more?.growth ?? 0),
          milestones: more?.milestones ?? 0,
        };
      }),
    };
  }

  private longStreaks(): Promise<number> {
    const today = businessDate(this.clock.now());
    return this.count(
      `SELECT COUNT(*) AS count FROM sign_in_streak
        WHERE last_date >= ? AND DATEDIFF(last_date, run_start) >= ?`,
      [addDays(today, -1), LONG_STREAK_DAYS - 1],
    );
  }

  private async count(sql: string, params: (string | number)[]): Promise<number> {
    return (await this.database.one<{ count: number }>(sql, params))?.count ?? 0;
  }
}
