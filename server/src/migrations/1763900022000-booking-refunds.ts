import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What WeChat makes of a deposit on its way back, so that it can be asked again: what is under way is taken along. */
export class BookingRefunds1763900022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking_refund (
      booking_id BIGINT NOT NULL PRIMARY KEY,
      refund_id BIGINT NOT NULL,
      attempt SMALLINT NOT NULL,
      state ENUM('asked', 'stuck', 'failed', 'returned') NOT NULL,
      problem VARCHAR(200) NULL,
      tries SMALLINT NOT NULL DEFAULT 0,
      retry_at DATETIME(3) NULL,
      updated_at DATETIME(3) NOT NULL,
      UNIQUE KEY uq_booking_refund_refund (refund_id),
      KEY ix_booking_refund_retry (state, retry_at)
    )`);
    await runner.query(`INSERT INTO booking_refund (booking_id, refund_id, attempt, state, problem, retry_at, updated_at)
      SELECT b.id, r.id, 1, CASE r.state WHEN 'abnormal' THEN 'stuck' WHEN 'closed' THEN 'failed' ELSE 'asked' END,
             r.problem, CASE WHEN r.state IN ('abnormal', 'closed') THEN r.updated_at ELSE NULL END, r.updated_at
        FROM booking b
        JOIN payment_refund r ON r.payment_id = b.payment_id AND r.purpose = 'booking' AND r.origin = 'requested'
       WHERE b.deposit_state = 'refunding'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE booking_refund');
  }
}
