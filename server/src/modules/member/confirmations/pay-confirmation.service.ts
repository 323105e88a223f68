import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, IdGenerator, UnitOfWork } from '../../../platform/database/index.js';
import { type ScopedActor, holdsAt } from '../../../platform/http/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { GrantService } from '../codes/grant.service.js';
import type { PayConfirmationList, PayConfirmationRequest, PayConfirmationView } from './pay-confirmation.dto.js';
import type { ConfirmationState } from './pay-confirmation.entity.js';

interface ConfirmationRow {
  id: number;
  member_id: number;
  store_id: number;
  amount_fen: number;
  state: ConfirmationState;
  expires_at: Date;
}

const COLUMNS = 'id, member_id, store_id, amount_fen, state, expires_at';
const SHOWN = 5;

/**
 * Large payments: showing a code says “this is me”, not “take 800 yuan”. The till asks, the member sees store and amount
 * on their own phone and answers, and settling takes no more than that.
 */
@Injectable()
export class PayConfirmationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly grants: GrantService,
    private readonly organization: OrganizationFacade,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** Asking again for another amount replaces the question, and with it any answer. */
  async ask(actor: ScopedActor, request: PayConfirmationRequest): Promise<Result<PayConfirmationView>> {
    const { grant, storeId, amountFen } = request;
    if (!holdsAt(actor, 'order.settle', storeId)) return refuse('STORE_NOT_FOUND');
    const granted = await this.grants.peek(grant, { actor, storeId });
    if (!granted.ok) return granted;
    const { memberId, purpose, expiresAt } = granted.value;
    if (purpose !== 'pay') return refuse('PAY_GRANT_REQUIRED');
    const [id, hash] = [await this.ids.take(), this.grants.hashOf(grant)];
    await this.uow.run((tx) =>
      tx.execute(
        `INSERT INTO pay_confirmation (id, grant_hash, member_id, store_id, amount_fen, state, asked_at, expires_at)
         VALUES (?, ?, ?, ?, ?, 'asked', ?, ?)
         ON DUPLICATE KEY UPDATE state = IF(amount_fen = VALUES(amount_fen), state, 'asked'),
           answered_at = IF(amount_fen = VALUES(amount_fen), answered_at, NULL), amount_fen = VALUES(amount_fen)`,
        [id, hash, memberId, storeId, amountFen, tx.now, expiresAt],
      ),
    );
    const row = await this.database.one<ConfirmationRow>(
      `SELECT ${COLUMNS} FROM pay_confirmation WHERE grant_hash = ?`,
      [hash],
    );
    return row ? ok(await this.view(row)) : refuse('NOT_FOUND');
  }

  async stateFor(actor: ScopedActor, id: number): Promise<Result<PayConfirmationView>> {
    const row = await this.database.one<ConfirmationRow>(`SELECT ${COLUMNS} FROM pay_confirmation WHERE id = ?`, [id]);
    return row && holdsAt(actor, 'order.settle', row.store_id) ? ok(await this.view(row)) : refuse('NOT_FOUND');
  }

  async waiting(memberId: number): Promise<PayConfirmationList> {
    const rows = await this.database.query<ConfirmationRow>(
      `SELECT ${COLUMNS} FROM pay_confirmation
        WHERE member_id = ? AND state = 'asked' AND expires_at > ? ORDER BY id DESC LIMIT ${SHOWN}`,
      [memberId, this.clock.now()],
    );
    return { items: await Promise.all(rows.map((row) => this.view(row))) };
  }

  /** The amount comes along, so that nobody confirms a question that was changed under their finger. */
  async answer(
    memberId: number,
    id: number,
    { amountFen, confirm }: { amountFen: number; confirm: boolean },
  ): Promise<Result<PayConfirmationView>> {
    await this.uow.run((tx) =>
      tx.execute(
        `UPDATE pay_confirmation SET state = ?, answered_at = ?
          WHERE id = ? AND member_id = ? AND amount_fen = ? AND state = 'asked' AND expires_at > ?`,
        [confirm ? 'confirmed' : 'refused', tx.now, id, memberId, amountFen, tx.now],
      ),
    );
    const row = await this.database.one<ConfirmationRow>(
      `SELECT ${COLUMNS} FROM pay_confirmation WHERE id = ? AND member_id = ?`,
      [id, memberId],
    );
    if (!row) return refuse('NOT_FOUND');
    const wanted = confirm ? 'confirmed' : 'refused';
    return row.state === wanted && row.amount_fen === amountFen
      ? ok(await this.view(row))
      : refuse('PAY_CONFIRMATION_CHANGED', { amountFen: row.amount_fen });
  }

  private async view(row: ConfirmationRow): Promise<PayConfirmationView> {
    const store = await this.organization.store(row.store_id);
    return {
      id: row.id,
      state: row.expires_at <= this.clock.now() ? 'expired' : row.state,
      amountFen: row.amount_fen,
      storeName: store?.name ?? '',
      expiresAt: row.expires_at.toISOString(),
    };
  }
}
