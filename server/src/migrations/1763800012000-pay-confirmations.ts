import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PayConfirmations1763800012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE pay_confirmation (
      id BIGINT NOT NULL PRIMARY KEY,
      grant_hash BINARY(32) NOT NULL,
      member_id BIGINT NOT NULL,
      store_id BIGINT NOT NULL,
      amount_fen BIGINT NOT NULL,
      state ENUM('asked', 'confirmed', 'refused') NOT NULL,
      asked_at DATETIME(3) NOT NULL,
      expires_at DATETIME(3) NOT NULL,
      answered_at DATETIME(3) NULL,
      UNIQUE KEY uq_pay_confirmation_grant (grant_hash),
      KEY ix_pay_confirmation_member (member_id, state),
      KEY ix_pay_confirmation_expires (expires_at),
      CONSTRAINT ck_pay_confirmation_amount CHECK (amount_fen > 0)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pay_confirmation');
  }
}
