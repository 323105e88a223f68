import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import {
  Database,
  IdGenerator,
  type Transaction,
  UnitOfWork,
  isDuplicateKey,
} from '../../../platform/database/index.js';
import type { Actor, MemberActor, RequestInfo } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { closureCoolingDays } from '../member.settings.js';
import type { ClosureState } from './account-closure.entity.js';
import { Farewell } from './farewell.js';
import type { ClosureView, Obstacle } from './privacy.dto.js';

const DAY_MS = 86_400_000;

interface OpenClosure {
  id: number;
  state: ClosureState;
  asked_at: Date;
  due_at: Date;
}

/** An account ends at the member's wish: what stands against it, time to think again, and the end. */
@Injectable()
export class ClosureService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly settings: SettingsFacade,
    private readonly farewell: Farewell,
    private readonly audit: AuditFacade,
  ) {}

  async show(memberId: number): Promise<ClosureView> {
    const [obstacles, coolingDays, open] = await Promise.all([
      this.uow.run((tx) => this.farewell.obstacles(tx, memberId)),
      this.settings.get(closureCoolingDays, 'chain'),
      this.open(this.database, memberId),
    ]);
    return view(obstacles, coolingDays, open);
  }

  /** The phone was proved by the caller. Without days to think it ends at once. */
  async ask(actor: MemberActor, request: RequestInfo): Promise<Result<ClosureView>> {
    const coolingDays = await this.settings.get(closureCoolingDays, 'chain');
    const id = await this.ids.take();
    const { memberId } = actor;
    try {
      return await this.uow.run(async (tx) => {
        const obstacles = await this.farewell.obstacles(tx, memberId);
        if (obstacles.length > 0) return refuse('CLOSURE_OBSTACLES', { obstacles });
        const dueAt = new Date(tx.now.getTime() + coolingDays * DAY_MS);
        const row = { id, member_id: memberId, state: 'cooling', open: 1, asked_at: tx.now, due_at: dueAt };
        await tx.insert('account_closure', [row]);
        const [action, subject] = ['member.closure.ask', `member:${memberId}`];
        await this.audit.record(tx, { actor, action, subject, after: { dueAt }, request });
        if (coolingDays === 0) await this.finish(tx, { id, memberId }, actor);
        return ok(view([], coolingDays, { id, state: 'cooling', asked_at: tx.now, due_at: dueAt }));
      });
    } catch (error) {
      if (isDuplicateKey(error)) return refuse('CLOSURE_IN_PROGRESS');
      throw error;
    }
  }

  async withdraw(actor: MemberActor, request: RequestInfo): Promise<Result<ClosureView>> {
    const withdrawn = await this.uow.run(async (tx): Promise<Result<null>> => {
      if (!(await this.cancel(tx, actor.memberId, 'member'))) return refuse('CLOSURE_NOT_OPEN');
      const [action, subject] = ['member.closure.withdraw', `member:${actor.memberId}`];
      await this.audit.record(tx, { actor, action, subject, request });
      return ok(null);
    });
    return withdrawn.ok ? ok(await this.show(actor.memberId)) : withdrawn;
  }

  /** False when there was none. */
  async cancel(tx: Transaction, memberId: number, by: 'member' | 'sign-in' | 'obstacle'): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE account_closure SET state = 'cancelled', open = NULL, ended_at = ?, ended_by = ?
        WHERE member_id = ? AND open = 1`,
      [tx.now, by, memberId],
    );
    return affectedRows === 1;
  }

  /** Time is up. What has come up meanwhile keeps the account: nobody loses money by waiting. */
  async carryOut(id: number): Promise<'done' | 'cancelled' | 'gone'> {
    return this.uow.run(async (tx) => {
      const [row] = await tx.query<{ member_id: number }>(
        'SELECT member_id FROM account_closure WHERE id = ? AND open = 1 AND due_at <= ? FOR UPDATE',
        [id, tx.now],
      );
      if (!row) return 'gone';
      const obstacles = await this.farewell.obstacles(tx, row.member_id);
      const actor: Actor = { kind: 'system', name: 'closure' };
      if (obstacles.length > 0) {
        await this.cancel(tx, row.member_id, 'obstacle');
        const [action, subject] = ['member.closure.obstacle', `member:${row.member_id}`];
        await this.audit.record(tx, { actor, action, subject, after: { obstacles } });
        return 'cancelled';
      }
      await this.finish(tx, { id, memberId: row.member_id }, actor);
      return 'done';
    });
  }

  private async finish(tx: Transaction, closure: { id: number; memberId: number }, actor: Actor): Promise<void> {
    await tx.execute(
      "UPDATE account_closure SET state = 'done', open = NULL, ended_at = ?, ended_by = 'time' WHERE id = ? AND open = 1",
      [tx.now, closure.id],
    );
    await this.farewell.say(tx, closure.memberId);
    await this.audit.record(tx, { actor, action: 'member.close', subject: `member:${closure.memberId}` });
  }

  private async open(reader: Pick<Database, 'query'>, memberId: number): Promise<OpenClosure | null> {
    const [row] = await reader.query<OpenClosure>(
      'SELECT id, state, asked_at, due_at FROM account_closure WHERE member_id = ? AND open = 1',
      [memberId],
    );
    return row ?? null;
  }
}

function view(obstacles: Obstacle[], coolingDays: number, open: OpenClosure | null): ClosureView {
  return {
    obstacles,
    coolingDays,
    request: open && { state: open.state, askedAt: open.asked_at.toISOString(), dueAt: open.due_at.toISOString() },
  };
}
