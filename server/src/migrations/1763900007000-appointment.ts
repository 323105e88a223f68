import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE booking (
    id BIGINT NOT NULL PRIMARY KEY,
    code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    legal_entity_id BIGINT NOT NULL,
    service_id BIGINT NOT NULL,
    service_name VARCHAR(80) NOT NULL,
    product_id BIGINT NULL,
    staff_id BIGINT NULL,
    staff_named TINYINT NOT NULL DEFAULT 0,
    room_id BIGINT NULL,
    start_at DATETIME(3) NOT NULL,
    end_at DATETIME(3) NOT NULL,
    state ENUM('held', 'booked', 'checked_in', 'serving', 'done', 'cancelled', 'no_show') NOT NULL,
    price_fen BIGINT NOT NULL,
    deposit_fen BIGINT NOT NULL,
    deposit_way ENUM('none', 'wallet', 'wechat', 'card') NOT NULL,
    deposit_state ENUM('none', 'pending', 'held', 'refunding', 'returned', 'kept') NOT NULL,
    payment_id BIGINT NULL,
    card_id BIGINT NULL,
    terms JSON NOT NULL,
    moves INT NOT NULL DEFAULT 0,
    note VARCHAR(200) NULL,
    source ENUM('member', 'staff', 'waitlist') NOT NULL,
    created_by VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3) NOT NULL,
    settled_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NULL,
    checked_in_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    settle_at DATETIME(3) NULL,
    order_id BIGINT NULL,
    UNIQUE KEY uq_booking_code (code),
    UNIQUE KEY uq_booking_payment (payment_id),
    KEY ix_booking_member (member_id, start_at),
    KEY ix_booking_store (store_id, start_at),
    KEY ix_booking_due (state, start_at),
    KEY ix_booking_settle (settle_at),
    CONSTRAINT ck_booking_time CHECK (end_at > start_at),
    CONSTRAINT ck_booking_money CHECK (price_fen >= 0 AND deposit_fen >= 0)
  )`,
  `CREATE TABLE booking_change (
    id BIGINT NOT NULL PRIMARY KEY,
    booking_id BIGINT NOT NULL,
    kind ENUM('created', 'paid', 'moved', 'checked_in', 'started', 'finished', 'billed', 'cancelled', 'expired', 'closed',
      'no_show', 'no_show_undone', 'deposit_returned', 'deposit_kept') NOT NULL,
    actor VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(200) NULL,
    from_start DATETIME(3) NULL,
    to_start DATETIME(3) NULL,
    at DATETIME(3) NOT NULL,
    KEY ix_booking_change (booking_id, id)
  )`,
  `CREATE TABLE booking_reminder (
    booking_id BIGINT NOT NULL,
    kind ENUM('first', 'last') NOT NULL,
    start_at DATETIME(3) NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (booking_id, kind, start_at)
  )`,
  `CREATE TABLE booking_gate (
    member_id BIGINT NOT NULL PRIMARY KEY,
    passes BIGINT NOT NULL
  )`,
  `CREATE TABLE waitlist_entry (
    id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    service_id BIGINT NOT NULL,
    staff_id BIGINT NULL,
    from_at DATETIME(3) NOT NULL,
    to_at DATETIME(3) NOT NULL,
    state ENUM('waiting', 'offered', 'booked', 'left', 'passed', 'over') NOT NULL,
    open_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    UNIQUE KEY uq_waitlist_open (open_key),
    KEY ix_waitlist_line (store_id, state, from_at),
    KEY ix_waitlist_member (member_id, state),
    CONSTRAINT ck_waitlist_span CHECK (to_at >= from_at)
  )`,
  `CREATE TABLE waitlist_offer (
    id BIGINT NOT NULL PRIMARY KEY,
    entry_id BIGINT NOT NULL,
    member_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    service_id BIGINT NOT NULL,
    staff_id BIGINT NULL,
    room_id BIGINT NULL,
    start_at DATETIME(3) NOT NULL,
    end_at DATETIME(3) NOT NULL,
    state ENUM('open', 'accepted', 'declined', 'expired') NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    UNIQUE KEY uq_waitlist_offer_entry (entry_id),
    KEY ix_waitlist_offer_expires (state, expires_at),
    KEY ix_waitlist_offer_member (member_id, state)
  )`,
];

/** Bookings with their history, reminders and gate, and the line for times that are full. */
export class Appointment1763900007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    await runner.query(`ALTER TABLE payment MODIFY purpose ENUM('topup', 'order', 'mall', 'booking') NOT NULL`);
    await runner.query(
      `ALTER TABLE payment_refund MODIFY purpose ENUM('topup', 'order', 'wallet_refund', 'mall', 'booking') NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE payment_refund MODIFY purpose ENUM('topup', 'order', 'wallet_refund', 'mall') NOT NULL`,
    );
    await runner.query(`ALTER TABLE payment MODIFY purpose ENUM('topup', 'order', 'mall') NOT NULL`);
    for (const table of [...TABLES].reverse()) {
      await runner.query(`DROP TABLE ${/CREATE TABLE (\w+)/.exec(table)?.[1]}`);
    }
  }
}
