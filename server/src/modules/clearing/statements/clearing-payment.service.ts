import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Result, ok, refuse, refuseField } from '../../../kernel/result.js';
import {
  Database,
  IdGenerator,
  type Transaction,
  WriteBatch,
  meetsDuplicate,
} from '../../../platform/database/index.js';
import { type Page, type PageQuery, type StaffAct, actorRef, cursorId, pageOf } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../../audit/index.js';
import { LedgerFacade, systemAccount } from '../../ledger/index.js';
import { ClearingLineStore } from '../lines/clearing-line.store.js';
import type { ClearingPaymentBody, ClearingPaymentView } from './clearing-payment.dto.js';
import { settleCovered } from './statement.service.js';

interface PaymentRow extends Omit<ClearingPaymentView, 'recordedAt'> {
  recordedAt: Date;
}

const COLUMNS = `id, month, payer_entity_id AS payerEntityId, receiver_entity_id AS receiverEntityId, amount_fen AS amountFen,
  paid_on AS paidOn, bank_reference AS bankReference, note, recorded_by AS recordedBy, recorded_at AS recordedAt`;

/** Settlements between entities: the bank has moved the money, here it is written down. */
@Injectable()
export class ClearingPaymentService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly ledger: LedgerFacade,
    private readonly lines: ClearingLineStore,
    private readonly audit: AuditFacade,
  ) {}

  async list(query: PageQuery): Promise<Page<ClearingPaymentView>> {
    const rows = await this.database.query<PaymentRow>(
      `SELECT ${COLUMNS} FROM clearing_payment WHERE id < ? ORDER BY id DESC LIMIT ?`,
      [cursorId(query), query.limit + 1],
    );
    return pageOf(rows, query.limit, viewOf);
  }

  async record(
    command: IdempotentCommand,
    by: StaffAct,
    body: ClearingPaymentBody,
  ): Promise<Result<ClearingPaymentView>> {
    const done = await this.idempotency.run(command, (tx) => this.recordIn(tx, by, body));
    if (!done.ok) return done;
    const row = await this.database.one<PaymentRow>(`SELECT ${COLUMNS} FROM clearing_payment WHERE id = ?`, [
      done.value.id,
    ]);
    return row ? ok(viewOf(row)) : refuse('NOT_FOUND');
  }

  private async recordIn(tx: Transaction, by: StaffAct, body: ClearingPaymentBody): Promise<Result<{ id: number }>> {
    if (body.paidOn > businessDate(tx.now)) return refuseField('paidOn', '付款日期不能晚于今天');
    const open = await this.openMonth(tx, body);
    if (!open.ok) return open;
    if (!(await this.cover(tx, body))) return refuse('CLEARING_PAYMENT_EXCEEDS');
    const id = await this.ids.take();
    const row = {
      id,
      month: body.month,
      payer_entity_id: body.payerEntityId,
      receiver_entity_id: body.receiverEntityId,
      amount_fen: body.amountFen,
      paid_on: body.paidOn,
      bank_reference: body.bankReference,
      note: body.note ?? null,
      recorded_by: actorRef(by.actor),
      recorded_at: tx.now,
    };
    if (await meetsDuplicate(() => tx.insert('clearing_payment', [row]))) return refuse('CLEARING_REFERENCE_TAKEN');
    await this.post(tx, id, body);
    await this.carry(tx, body);
    await this.audit.record(tx, {
      ...by,
      action: 'clearing.payment.record',
      subject: `clearing-payment:${id}`,
      after: { ...body },
    });
    return ok({ id });
  }

  /** The newest closed month, with both statements confirmed: what was open before is part of what is open in it. */
  private async openMonth(tx: Transaction, body: ClearingPaymentBody): Promise<Result<null>> {
    const [month] = await tx.query<{ state: string }>('SELECT state FROM clearing_month WHERE month = ? FOR UPDATE', [
      body.month,
    ]);
    if (month?.state !== 'closed') return refuse('NOT_FOUND');
    const later = await tx.query('SELECT month FROM clearing_month WHERE month > ? LIMIT 1', [body.month]);
    if (later.length > 0) return refuse('CLEARING_STATEMENT_SUPERSEDED');
    const statements = await tx.query<{ state: string }>(
      'SELECT state FROM clearing_statement WHERE month = ? AND legal_entity_id IN (?) ORDER BY id FOR UPDATE',
      [body.month, [body.payerEntityId, body.receiverEntityId]],
    );
    if (statements.length !== 2) return refuse('NOT_FOUND');
    const states = statements.map(({ state }) => state);
    return states.every((state) => state === 'confirmed') ? ok(null) : refuse('CLEARING_STATEMENT_STATE', { states });
  }

  /** Both sides of the pair, or neither: never more than is open, and only from the one who owes. */
  private async cover(tx: Transaction, body: ClearingPaymentBody): Promise<boolean> {
    const { payerEntityId: payer, receiverEntityId: receiver, amountFen, month } = body;
    const paid = await tx.execute(
      `UPDATE clearing_balance SET settled_fen = settled_fen - ?
        WHERE legal_entity_id = ? AND counterparty_id = ? AND month = ? AND closing_fen < 0 AND settled_fen - ? >= closing_fen`,
      [amountFen, payer, receiver, month, amountFen],
    );
    const received = await tx.execute(
      `UPDATE clearing_balance SET settled_fen = settled_fen + ?
        WHERE legal_entity_id = ? AND counterparty_id = ? AND month = ? AND closing_fen > 0 AND settled_fen + ? <= closing_fen`,
      [amountFen, receiver, payer, month, amountFen],
    );
    return paid.affectedRows === 1 && received.affectedRows === 1;
  }

  /** Less is owed, and the money has gone from one bank account to the other; and the line that says so. */
  private async post(tx: Transaction, id: number, body: ClearingPaymentBody): Promise<void> {
    const { payerEntityId: payer, receiverEntityId: receiver, amountFen } = body;
    const book = await this.ledger.open(tx, []);
    book.post({
      kind: 'clearing.payment',
      bizKey: `clearing-payment:${id}:paid`,
      at: tx.now,
      memberId: null,
      storeId: null,
      title: '主体间清算付款',
      entries: [
        { account: systemAccount('entity', payer, 'owes', receiver), amount: -amountFen },
        { account: systemAccount('entity', payer, 'bank'), amount: amountFen },
        { account: systemAccount('entity', receiver, 'owed-by', payer), amount: amountFen },
        { account: systemAccount('entity', receiver, 'bank'), amount: -amountFen },
      ],
    });
    await this.ledger.flush(tx, book);
    const [posted] = await this.ledger.reports.postingsUnder(tx, `clearing-payment:${id}:`);
    if (!posted) throw new Error(`clearing payment ${id} has no journal`);
    const line = {
      kind: 'payment' as const,
      issuingEntityId: payer,
      issuingStoreId: null,
      honouringEntityId: receiver,
      honouringStoreId: null,
      principalFen: 0,
      bonusFen: 0,
      honouringBp: 0,
      honouringShareFen: 0,
      otherFen: -amountFen,
      owedFen: -amountFen,
    };
    const batch = new WriteBatch();
    const fact = { journalId: posted.journalId, bizKey: posted.bizKey, at: posted.at, day: posted.day, lines: [line] };
    await this.lines.addTo(batch, [fact], {
      orderId: null,
      note: `${body.month} ${body.bankReference}`.slice(0, 100),
      now: tx.now,
    });
    await tx.write(batch);
  }

  /** When nothing is open between the two any more, nothing is open in the months before either. */
  private async carry(tx: Transaction, { payerEntityId, receiverEntityId, month }: ClearingPaymentBody): Promise<void> {
    const pair = [payerEntityId, receiverEntityId];
    const open = await tx.query(
      'SELECT statement_id FROM clearing_balance WHERE legal_entity_id = ? AND counterparty_id = ? AND month = ? AND settled_fen <> closing_fen',
      [payerEntityId, receiverEntityId, month],
    );
    if (open.length > 0) return;
    await tx.execute(
      'UPDATE clearing_balance SET settled_fen = closing_fen WHERE legal_entity_id IN (?) AND counterparty_id IN (?) AND month < ?',
      [pair, pair, month],
    );
    await settleCovered(tx, pair, month);
  }
}

function viewOf(row: PaymentRow): ClearingPaymentView {
  return { ...row, recordedAt: row.recordedAt.toISOString() };
}
