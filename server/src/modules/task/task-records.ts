import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import {
  type MemberMove,
  type MemberRecordKeeper,
  MemberRecords,
  MemberViews,
  type MoveTrail,
  type RecentActivity,
} from '../member/index.js';
import { TaskStore } from './daily/task.store.js';
import { StampStore } from './stamps/stamp.store.js';

const MOST = 1_000;

/** What this room keeps of members: for their timeline, for the one who takes it along, and for two who become one. */
@Injectable()
export class TaskRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'task';
  readonly title = '每日小事与集章';

  constructor(
    private readonly tasks: TaskStore,
    private readonly stamps: StampStore,
    private readonly records: MemberRecords,
    private readonly views: MemberViews,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
    this.views.register({ recent: (memberId, limit, before) => this.recent(memberId, limit, before) });
  }

  async export(memberId: number): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const [done, sheets] = await Promise.all([this.tasks.doneBy(memberId, MOST, null), this.stamps.sheetsOf(memberId)]);
    return [
      ...done.map(({ doneAt, title, points, growth }) => ({ at: doneAt.toISOString(), task: title, points, growth })),
      ...sheets.map(({ cardId, turn, stamps, goal, state }) => ({ stampCard: cardId, turn, stamps, goal, state })),
    ];
  }

  /** Cards that are not taken in go along, each as a turn of its own; days are over and stay. */
  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const theirs = await this.stamps.sheetsOf(intoId, tx);
    const last = new Map<number, number>();
    for (const { cardId, turn } of theirs) last.set(cardId, Math.max(turn, last.get(cardId) ?? 0));
    const sheets = (await this.stamps.sheetsOf(fromId, tx)).filter(({ state }) => state !== 'rewarded');
    for (const { id, cardId } of sheets) {
      const turn = (last.get(cardId) ?? 0) + 1;
      last.set(cardId, turn);
      await this.stamps.moveSheet(tx, id, { memberId: intoId, turn });
    }
    return { sheets: sheets.map(({ id, turn }) => ({ id, turn })) };
  }

  /** One that was taken in meanwhile stays where its reward is. */
  async moveBack(tx: Transaction, { fromId }: MemberMove, trail: MoveTrail): Promise<void> {
    for (const { id, turn } of trail['sheets'] as { id: number; turn: number }[]) {
      const sheet = await this.stamps.lockSheet(tx, id);
      if (sheet && sheet.state !== 'rewarded') await this.stamps.moveSheet(tx, id, { memberId: fromId, turn });
    }
  }

  private async recent(memberId: number, limit: number, before: Date | null): Promise<RecentActivity[]> {
    const [done, stamps] = await Promise.all([
      this.tasks.doneBy(memberId, limit, before),
      this.stamps.recent(memberId, limit, before),
    ]);
    const line = (at: Date, kind: string, title: string): RecentActivity => ({
      at: at.toISOString(),
      kind,
      title,
      amountFen: null,
    });
    return [
      ...done.map(({ doneAt, title }) => line(doneAt, 'task', `完成“${title}”`)),
      ...stamps.map(({ givenAt, name }) => line(givenAt, 'stamp', `集章 · ${name}`)),
    ]
      .sort((one, other) => (one.at < other.at ? 1 : -1))
      .slice(0, limit);
  }
}
