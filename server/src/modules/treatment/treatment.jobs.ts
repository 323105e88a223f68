import { Injectable } from '@nestjs/common';
import { addDays, businessDate, endOfBusinessDay } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { type Transaction, UnitOfWork } from '../../platform/database/index.js';
import { Job } from '../../platform/jobs/job.js';
import { SettingsFacade } from '../settings/index.js';
import {
  TREATMENT_CYCLE_DUE,
  TREATMENT_EXPIRING,
  type TreatmentCycleDue,
  type TreatmentExpiring,
} from './treatment.events.js';
import { EXPIRING_DAYS } from './treatment.settings.js';

const CHUNK = 500;

interface CardRow {
  id: number;
  member_id: number;
  store_id: number;
  name: string;
  left_times: number;
  cycle_due_on: string | null;
  expires_at: Date;
}

const SELECT = 'SELECT id, member_id, store_id, name, left_times, cycle_due_on, expires_at FROM treatment_card';

/** What time does to cards. Each job may run late or twice: a card that was done is not found again. */
@Injectable()
export class TreatmentJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  /** A visit that is promised to a booking keeps its card: the promise was made in time. */
  @Job({ name: 'treatment.expire', cron: '*/10 * * * *' })
  async expire(): Promise<{ expired: number }> {
    const expired = await this.inChunks(async (tx) => {
      const { affectedRows } = await tx.execute(
        `UPDATE treatment_card SET state = 'expired', ended_at = ?
          WHERE state = 'active' AND expires_at <= ? AND held = 0 LIMIT ${CHUNK}`,
        [tx.now, tx.now],
      );
      return affectedRows;
    });
    return { expired };
  }

  /** The rhythm of a treatment, told once for each due day. */
  @Job({ name: 'treatment.cycle', cron: '0 10 * * *' })
  async cycle(): Promise<{ told: number }> {
    const today = businessDate(this.clock.now());
    const told = await this.inChunks(async (tx) => {
      const due = await tx.query<CardRow>(
        `${SELECT} WHERE state = 'active' AND cycle_due_on <= ? AND left_times > held AND expires_at > ?
            AND (cycle_told_on IS NULL OR cycle_told_on < cycle_due_on) ORDER BY id LIMIT ${CHUNK} FOR UPDATE`,
        [today, tx.now],
      );
      await mark(tx, due, 'cycle_told_on = cycle_due_on');
      for (const card of due) {
        const payload: TreatmentCycleDue = { ...factOf(card), dueOn: card.cycle_due_on ?? today };
        tx.emit({ type: TREATMENT_CYCLE_DUE, subject: `member:${card.member_id}`, payload: { ...payload } });
      }
      return due.length;
    });
    return { told };
  }

  @Job({ name: 'treatment.expiring', cron: '20 10 * * *' })
  async expiring(): Promise<{ told: number }> {
    const days = await this.settings.get(EXPIRING_DAYS, 'chain');
    if (days === 0) return { told: 0 };
    const until = endOfBusinessDay(addDays(businessDate(this.clock.now()), days));
    const told = await this.inChunks(async (tx) => {
      const ending = await tx.query<CardRow>(
        `${SELECT} WHERE state = 'active' AND expires_at <= ? AND expires_at > ? AND expiry_told = 0
          ORDER BY expires_at, id LIMIT ${CHUNK} FOR UPDATE`,
        [until, tx.now],
      );
      await mark(tx, ending, 'expiry_told = 1');
      for (const card of ending) {
        const payload: TreatmentExpiring = {
          ...factOf(card),
          on: businessDate(new Date(card.expires_at.getTime() - 1)),
        };
        tx.emit({ type: TREATMENT_EXPIRING, subject: `member:${card.member_id}`, payload: { ...payload } });
      }
      return ending.length;
    });
    return { told };
  }

  private async inChunks(work: (tx: Transaction) => Promise<number>): Promise<number> {
    let total = 0;
    for (;;) {
      const done = await this.uow.run(work);
      total += done;
      if (done < CHUNK) return total;
    }
  }
}

async function mark(tx: Transaction, cards: readonly CardRow[], assignment: string): Promise<void> {
  if (cards.length === 0) return;
  await tx.execute(`UPDATE treatment_card SET ${assignment} WHERE id IN (?)`, [cards.map(({ id }) => id)]);
}

function factOf(card: CardRow): Omit<TreatmentCycleDue, 'dueOn'> {
  const { id: cardId, member_id: memberId, store_id: storeId, name, left_times: left } = card;
  return { cardId, memberId, storeId, name, left };
}
