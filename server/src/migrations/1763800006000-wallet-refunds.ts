import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const PURPOSES = "ENUM('topup', 'order', 'wallet_refund')";

/** A refund belongs to the room that asked for it, which need not be the one that took the payment. */
const PAYMENT_REFUND = [
  `ALTER TABLE payment_refund ADD COLUMN purpose ${PURPOSES} NULL, ADD COLUMN send_at DATETIME(3) NULL`,
  `UPDATE payment_refund JOIN payment ON payment.id = payment_refund.payment_id
      SET payment_refund.purpose = payment.purpose, payment_refund.send_at = payment_refund.created_at`,
  `ALTER TABLE payment_refund MODIFY purpose ${PURPOSES} NOT NULL, MODIFY send_at DATETIME(3) NOT NULL`,
];

const TABLES = [
  `CREATE TABLE wallet_refund (
    id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    legal_entity_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    state ENUM('requested', 'refunding', 'stuck', 'manual_payout', 'refunded', 'paid_out', 'rejected', 'cancelled') NOT NULL,
    reason VARCHAR(24) ${ASCII} NOT NULL,
    asked_cause ENUM('member', 'operator') NOT NULL,
    cause ENUM('member', 'operator') NOT NULL,
    note VARCHAR(200) NULL,
    requested_by VARCHAR(80) ${ASCII} NOT NULL,
    requested_at DATETIME(3) NOT NULL,
    decided_by VARCHAR(80) ${ASCII} NULL,
    decided_at DATETIME(3) NULL,
    decision_note VARCHAR(200) NULL,
    due_on DATE NOT NULL,
    refund_fen BIGINT NOT NULL,
    computation JSON NOT NULL,
    ended_at DATETIME(3) NULL,
    updated_at DATETIME(3) NOT NULL,
    KEY ix_wallet_refund_member (member_id, id),
    KEY ix_wallet_refund_state (state, id),
    KEY ix_wallet_refund_store (store_id, id),
    KEY ix_wallet_refund_due (ended_at, due_on),
    CONSTRAINT ck_wallet_refund_amount CHECK (refund_fen >= 0)
  )`,
  `CREATE TABLE wallet_refund_line (
    refund_id BIGINT NOT NULL,
    line SMALLINT NOT NULL,
    kind ENUM('lot', 'interest') NOT NULL,
    lot_key BIGINT NOT NULL,
    open_lot_key BIGINT NULL,
    topup_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    payment_id BIGINT NULL,
    paid_fen BIGINT NOT NULL,
    principal_lot_id BIGINT NOT NULL,
    bonus_lot_id BIGINT NULL,
    principal_fen BIGINT NOT NULL,
    bonus_fen BIGINT NOT NULL,
    refund_fen BIGINT NOT NULL,
    deduction_fen BIGINT NOT NULL DEFAULT 0,
    interest_bp INT NOT NULL,
    interest_fen BIGINT NOT NULL DEFAULT 0,
    way ENUM('wechat', 'manual') NOT NULL,
    manual_reason VARCHAR(20) ${ASCII} NULL,
    state ENUM('waiting', 'refunding', 'stuck', 'manual', 'paid', 'void') NOT NULL,
    tries SMALLINT NOT NULL DEFAULT 0,
    payment_refund_id BIGINT NULL,
    problem VARCHAR(200) NULL,
    manual_by VARCHAR(80) ${ASCII} NULL,
    payout_id BIGINT NULL,
    paid_at DATETIME(3) NULL,
    PRIMARY KEY (refund_id, line),
    UNIQUE KEY uq_wallet_refund_line_lot (open_lot_key),
    UNIQUE KEY uq_wallet_refund_line_payment_refund (payment_refund_id),
    KEY ix_wallet_refund_line_lot (lot_key),
    CONSTRAINT ck_wallet_refund_line_amount CHECK (refund_fen >= 0 AND refund_fen <= paid_fen AND interest_fen >= 0),
    CONSTRAINT ck_wallet_refund_line_cover CHECK (refund_fen <= principal_fen + bonus_fen)
  )`,
  `CREATE TABLE wallet_refund_payout (
    id BIGINT NOT NULL PRIMARY KEY,
    refund_id BIGINT NOT NULL,
    method ENUM('cash', 'bank') NOT NULL,
    amount_fen BIGINT NOT NULL,
    store_id BIGINT NULL,
    proof_no VARCHAR(64) NOT NULL,
    proof_key VARCHAR(96) NOT NULL,
    payee_note VARCHAR(100) NOT NULL,
    paid_by VARCHAR(80) ${ASCII} NOT NULL,
    paid_at DATETIME(3) NOT NULL,
    KEY ix_wallet_refund_payout_refund (refund_id),
    UNIQUE KEY uq_wallet_refund_payout_proof (proof_key),
    CONSTRAINT ck_wallet_refund_payout_amount CHECK (amount_fen > 0)
  )`,
];

const GRANTS: readonly (readonly [permission: string, roles: readonly string[]])[] = [
  ['wallet.refund', ['administrator', 'finance', 'store_manager', 'cashier']],
  ['wallet.refund.approve', ['administrator', 'finance', 'store_manager']],
  ['wallet.refund.payout', ['administrator', 'finance', 'store_manager', 'cashier']],
];

/** Stored value given back by law: the request with its computation, its lines, and what was paid by hand. */
export class WalletRefunds1763800006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PAYMENT_REFUND, ...TABLES]) await runner.query(statement);
    for (const [permission, roles] of GRANTS) {
      for (const role of roles) {
        await runner.query("UPDATE role SET permissions = JSON_ARRAY_APPEND(permissions, '$', ?) WHERE code = ?", [
          permission,
          role,
        ]);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [permission] of GRANTS) {
      await runner.query(
        `UPDATE role SET permissions = JSON_REMOVE(permissions, JSON_UNQUOTE(JSON_SEARCH(permissions, 'one', ?)))
          WHERE JSON_SEARCH(permissions, 'one', ?) IS NOT NULL`,
        [permission, permission],
      );
    }
    for (const table of ['wallet_refund_payout', 'wallet_refund_line', 'wallet_refund']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('ALTER TABLE payment_refund DROP COLUMN purpose, DROP COLUMN send_at');
  }
}
