import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE media (
    id BIGINT NOT NULL PRIMARY KEY,
    uploaded_by VARCHAR(80) ${ASCII} NOT NULL,
    width SMALLINT NOT NULL,
    height SMALLINT NOT NULL,
    bytes INT NOT NULL,
    owner_kind VARCHAR(32) ${ASCII} NULL,
    owner_id BIGINT NULL,
    position SMALLINT NOT NULL DEFAULT 0,
    created_at DATETIME(3) NOT NULL,
    attached_at DATETIME(3) NULL,
    KEY ix_media_owner (owner_kind, owner_id, position),
    KEY ix_media_loose (attached_at, created_at)
  )`,
  `CREATE TABLE media_piece (
    media_id BIGINT NOT NULL,
    size ENUM('picture', 'thumbnail') NOT NULL,
    piece SMALLINT NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (media_id, size, piece)
  )`,
  `CREATE TABLE media_quota (
    uploaded_by VARCHAR(80) ${ASCII} NOT NULL,
    business_date DATE NOT NULL,
    uploads INT NOT NULL,
    minute_at DATETIME(3) NOT NULL,
    minute_uploads INT NOT NULL,
    PRIMARY KEY (uploaded_by, business_date)
  )`,
];

export class Media1763900008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['media_quota', 'media_piece', 'media']) await runner.query(`DROP TABLE ${table}`);
  }
}
