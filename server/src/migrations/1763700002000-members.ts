import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes, keys and tokens are compared byte by byte; only what people write is collated. */
const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

export class Members1763700002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...MEMBER, ...QRCODE, ...STAFF, ...NOTIFICATION]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [...MEMBER, ...QRCODE, ...STAFF, ...NOTIFICATION].map((sql) => /^CREATE TABLE (\w+)/.exec(sql)?.[1]);
    for (const table of tables.reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}

const MEMBER = [
  `CREATE TABLE member (
    id BIGINT NOT NULL PRIMARY KEY,
    member_no VARCHAR(16) ${ASCII} NOT NULL,
    nickname VARCHAR(32) NOT NULL,
    phone_sealed VARCHAR(128) ${ASCII} NULL,
    phone_index BINARY(32) NULL,
    phone_last4 VARCHAR(4) ${ASCII} NULL,
    home_store_id BIGINT NULL,
    invited_by_staff_id BIGINT NULL,
    campaign VARCHAR(32) ${ASCII} NULL,
    source VARCHAR(16) ${ASCII} NOT NULL,
    birthday_month TINYINT NULL,
    birthday_day TINYINT NULL,
    birthday_calendar ENUM('solar', 'lunar') NULL,
    gender ENUM('female', 'male', 'other') NULL,
    occupation VARCHAR(32) NULL,
    status ENUM('active', 'frozen', 'closed') NOT NULL DEFAULT 'active',
    joined_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_member_no (member_no),
    UNIQUE KEY uq_member_phone (phone_index),
    KEY ix_member_home_store (home_store_id, id),
    KEY ix_member_last4 (phone_last4),
    KEY ix_member_nickname (nickname),
    KEY ix_member_joined (joined_at)
  )`,
  `CREATE TABLE member_identity (
    kind VARCHAR(16) ${ASCII} NOT NULL,
    issuer VARCHAR(32) ${ASCII} NOT NULL,
    value VARCHAR(128) ${ASCII} NOT NULL,
    member_id BIGINT NOT NULL,
    bound_at DATETIME(3) NOT NULL,
    PRIMARY KEY (kind, issuer, value),
    UNIQUE KEY uq_member_identity_member (member_id, kind, issuer)
  )`,
  `CREATE TABLE consent (
    member_id BIGINT NOT NULL,
    purpose ENUM('account', 'marketing', 'location', 'birthday') NOT NULL,
    seq INT NOT NULL,
    version VARCHAR(16) ${ASCII} NOT NULL,
    text_hash BINARY(32) NOT NULL,
    granted TINYINT(1) NOT NULL,
    channel VARCHAR(16) ${ASCII} NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (member_id, purpose, seq)
  )`,
  `CREATE TABLE member_code (
    token_hash BINARY(32) NOT NULL PRIMARY KEY,
    barcode_hash BINARY(32) NOT NULL,
    member_id BIGINT NOT NULL,
    purpose ENUM('identify', 'pay') NOT NULL,
    latest TINYINT NULL,
    issued_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    used_at DATETIME(3) NULL,
    used_by VARCHAR(40) ${ASCII} NULL,
    used_store_id BIGINT NULL,
    UNIQUE KEY uq_member_code_barcode (barcode_hash),
    UNIQUE KEY uq_member_code_latest (member_id, latest),
    KEY ix_member_code_expires (expires_at)
  )`,
  `CREATE TABLE pay_grant (
    token_hash BINARY(32) NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    purpose ENUM('identify', 'pay') NOT NULL,
    actor VARCHAR(40) ${ASCII} NOT NULL,
    store_id BIGINT NOT NULL,
    issued_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    used_at DATETIME(3) NULL,
    KEY ix_pay_grant_expires (expires_at)
  )`,
  `CREATE TABLE scan_guard (
    actor VARCHAR(40) ${ASCII} NOT NULL PRIMARY KEY,
    window_started_at DATETIME(3) NOT NULL,
    failures INT NOT NULL
  )`,
];

const QRCODE = [
  `CREATE TABLE qr_code (
    id BIGINT NOT NULL PRIMARY KEY,
    scene VARCHAR(32) ${ASCII} NOT NULL,
    target VARCHAR(96) ${ASCII} NOT NULL,
    kind ENUM('store', 'guide', 'campaign') NOT NULL,
    store_id BIGINT NULL,
    staff_id BIGINT NULL,
    campaign_code VARCHAR(32) ${ASCII} NULL,
    campaign_name VARCHAR(40) NULL,
    created_by BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_qr_code_scene (scene),
    UNIQUE KEY uq_qr_code_target (target)
  )`,
  `CREATE TABLE qr_code_image (
    qr_code_id BIGINT NOT NULL PRIMARY KEY,
    content_type VARCHAR(16) ${ASCII} NOT NULL,
    image MEDIUMBLOB NOT NULL,
    fetched_at DATETIME(3) NOT NULL
  )`,
];

const STAFF = [
  `CREATE TABLE guide_binding (
    id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    store_id BIGINT NULL,
    reason VARCHAR(16) ${ASCII} NOT NULL,
    valid TINYINT NULL,
    since DATETIME(3) NOT NULL,
    claim_until DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    UNIQUE KEY uq_guide_binding_valid (member_id, valid),
    KEY ix_guide_binding_staff (staff_id, valid)
  )`,
  `CREATE TABLE staff_alert (
    id BIGINT NOT NULL PRIMARY KEY,
    fact_key VARCHAR(96) ${ASCII} NOT NULL,
    kind VARCHAR(32) ${ASCII} NOT NULL,
    member_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    staff_id BIGINT NULL,
    reason VARCHAR(200) NOT NULL,
    script VARCHAR(500) NOT NULL,
    happened_at DATETIME(3) NOT NULL,
    due_at DATETIME(3) NULL,
    state ENUM('open', 'seen', 'done') NOT NULL DEFAULT 'open',
    handled_by BIGINT NULL,
    seen_at DATETIME(3) NULL,
    done_at DATETIME(3) NULL,
    outcome ENUM('contacted', 'no_answer', 'not_interested', 'booked', 'other') NULL,
    note VARCHAR(200) NULL,
    UNIQUE KEY uq_staff_alert_fact (fact_key),
    KEY ix_staff_alert_store (store_id, state, happened_at)
  )`,
  `CREATE TABLE staff_store_day (
    store_id BIGINT NOT NULL,
    business_date DATE NOT NULL,
    joins INT NOT NULL,
    topup_fen BIGINT NOT NULL,
    sales_fen BIGINT NOT NULL,
    orders INT NOT NULL,
    PRIMARY KEY (store_id, business_date)
  )`,
];

const NOTIFICATION = [
  `CREATE TABLE inbox_message (
    id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    dedupe_key VARCHAR(96) ${ASCII} NOT NULL,
    kind VARCHAR(32) ${ASCII} NOT NULL,
    title VARCHAR(64) NOT NULL,
    body VARCHAR(500) NOT NULL,
    link VARCHAR(200) ${ASCII} NULL,
    created_at DATETIME(3) NOT NULL,
    read_at DATETIME(3) NULL,
    UNIQUE KEY uq_inbox_message_dedupe (dedupe_key),
    KEY ix_inbox_message_member (member_id, id),
    KEY ix_inbox_message_unread (member_id, read_at)
  )`,
  `CREATE TABLE subscribe_credit (
    openid VARCHAR(64) ${ASCII} NOT NULL,
    template_id VARCHAR(64) ${ASCII} NOT NULL,
    member_id BIGINT NOT NULL,
    accepted INT NOT NULL,
    used INT NOT NULL,
    last_result VARCHAR(16) ${ASCII} NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (openid, template_id),
    KEY ix_subscribe_credit_member (member_id)
  )`,
  `CREATE TABLE outgoing_message (
    id BIGINT NOT NULL PRIMARY KEY,
    dedupe_key VARCHAR(96) ${ASCII} NOT NULL,
    member_id BIGINT NOT NULL,
    purpose ENUM('service', 'marketing') NOT NULL,
    openid VARCHAR(64) ${ASCII} NOT NULL,
    template_key VARCHAR(32) ${ASCII} NOT NULL,
    template_id VARCHAR(64) ${ASCII} NOT NULL,
    data JSON NOT NULL,
    page VARCHAR(200) ${ASCII} NULL,
    state ENUM('planned', 'claimed', 'submitted', 'skipped', 'failed', 'unknown') NOT NULL DEFAULT 'planned',
    attempts INT NOT NULL DEFAULT 0,
    due_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    finished_at DATETIME(3) NULL,
    last_error VARCHAR(64) ${ASCII} NULL,
    UNIQUE KEY uq_outgoing_message_dedupe (dedupe_key),
    KEY ix_outgoing_message_due (state, due_at)
  )`,
];
