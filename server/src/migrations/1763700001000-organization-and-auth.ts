import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const ORGANIZATION = [
  `CREATE TABLE legal_entity (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    credit_code VARCHAR(18) ${ASCII} NULL,
    active TINYINT(1) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_legal_entity_credit_code (credit_code)
  )`,
  `CREATE TABLE store_group (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    parent_id BIGINT NULL,
    version INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL
  )`,
  `CREATE TABLE store (
    id BIGINT NOT NULL PRIMARY KEY,
    code VARCHAR(16) ${ASCII} NOT NULL,
    name VARCHAR(40) NOT NULL,
    city VARCHAR(20) NOT NULL,
    address VARCHAR(120) NOT NULL,
    phone VARCHAR(20) ${ASCII} NOT NULL,
    opening_hours VARCHAR(80) NOT NULL,
    weekly_hours JSON NOT NULL,
    latitude DECIMAL(9,6) NULL,
    longitude DECIMAL(9,6) NULL,
    kind ENUM('direct', 'franchise') NOT NULL,
    legal_entity_id BIGINT NOT NULL,
    group_id BIGINT NULL,
    active TINYINT(1) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_store_code (code)
  )`,
];

const SETTINGS = [
  `CREATE TABLE setting_value (
    setting_key VARCHAR(64) ${ASCII} NOT NULL,
    scope VARCHAR(24) ${ASCII} NOT NULL,
    value JSON NOT NULL,
    locked TINYINT(1) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    updated_by VARCHAR(96) ${ASCII} NOT NULL,
    PRIMARY KEY (setting_key, scope)
  )`,
];

const AUDIT = [
  // Numbered by the server, not in blocks per process: the order of the lines is the order of the acts.
  `CREATE TABLE audit_entry (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at DATETIME(3) NOT NULL,
    actor VARCHAR(96) ${ASCII} NOT NULL,
    actor_name VARCHAR(64) NULL,
    action VARCHAR(64) ${ASCII} NOT NULL,
    subject VARCHAR(96) ${ASCII} NOT NULL,
    store_id BIGINT NULL,
    state_before JSON NULL,
    state_after JSON NULL,
    reason VARCHAR(200) NULL,
    request_id VARCHAR(64) ${ASCII} NULL,
    ip VARCHAR(45) ${ASCII} NULL,
    user_agent VARCHAR(200) NULL,
    KEY ix_audit_entry_actor (actor, id),
    KEY ix_audit_entry_action (action, id),
    KEY ix_audit_entry_subject (subject, id),
    KEY ix_audit_entry_at (at)
  )`,
];

const STAFF = [
  `CREATE TABLE staff_account (
    id BIGINT NOT NULL PRIMARY KEY,
    username VARCHAR(32) ${ASCII} NOT NULL,
    password_hash VARCHAR(160) ${ASCII} NOT NULL,
    name VARCHAR(32) NOT NULL,
    title VARCHAR(32) NOT NULL,
    phone_sealed VARCHAR(160) ${ASCII} NULL,
    must_change_password TINYINT(1) NOT NULL,
    active TINYINT(1) NOT NULL,
    last_login_at DATETIME(3) NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_staff_account_username (username)
  )`,
  // Kept apart from the accounts and by name, so that a name without an account is locked like any other.
  `CREATE TABLE staff_login_guard (
    username VARCHAR(32) ${ASCII} NOT NULL PRIMARY KEY,
    failed_attempts INT NOT NULL,
    locked_until DATETIME(3) NULL,
    touched_at DATETIME(3) NOT NULL,
    KEY ix_staff_login_guard_touched (touched_at)
  )`,
  `CREATE TABLE role (
    code VARCHAR(32) ${ASCII} NOT NULL PRIMARY KEY,
    name VARCHAR(32) NOT NULL,
    description VARCHAR(120) NOT NULL,
    permissions JSON NOT NULL,
    position INT NOT NULL,
    assignments INT NOT NULL
  )`,
  // Store 0 is the whole chain: NULL could not be part of the key.
  `CREATE TABLE staff_role (
    staff_id BIGINT NOT NULL,
    role_code VARCHAR(32) ${ASCII} NOT NULL,
    store_id BIGINT NOT NULL,
    PRIMARY KEY (staff_id, role_code, store_id),
    KEY ix_staff_role_store (store_id, role_code),
    KEY ix_staff_role_role (role_code, store_id)
  )`,
  `CREATE TABLE staff_session (
    id BIGINT NOT NULL PRIMARY KEY,
    token_hash BINARY(32) NOT NULL,
    staff_id BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    last_seen_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    absolute_expires_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_staff_session_token (token_hash),
    KEY ix_staff_session_staff (staff_id),
    KEY ix_staff_session_expires (expires_at)
  )`,
];

const CLIENTS = [
  `CREATE TABLE member_session (
    id BIGINT NOT NULL PRIMARY KEY,
    token_hash BINARY(32) NOT NULL,
    openid VARCHAR(64) ${ASCII} NOT NULL,
    unionid VARCHAR(64) ${ASCII} NULL,
    member_id BIGINT NULL,
    created_at DATETIME(3) NOT NULL,
    last_seen_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    absolute_expires_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_member_session_token (token_hash),
    KEY ix_member_session_openid (openid),
    KEY ix_member_session_member (member_id),
    KEY ix_member_session_expires (expires_at)
  )`,
  `CREATE TABLE api_key (
    id BIGINT NOT NULL PRIMARY KEY,
    secret_hash BINARY(32) NOT NULL,
    name VARCHAR(40) NOT NULL,
    permissions JSON NOT NULL,
    store_ids JSON NOT NULL,
    active TINYINT(1) NOT NULL,
    last_used_at DATETIME(3) NULL,
    created_at DATETIME(3) NOT NULL,
    revoked_at DATETIME(3) NULL
  )`,
];

const TABLES = [...ORGANIZATION, ...SETTINGS, ...AUDIT, ...STAFF, ...CLIENTS];

const SELLING = ['member.read', 'member.join', 'topup.create', 'alert.handle', 'catalog.read'];
const STORE_MANAGER = [...SELLING, 'member.unmask', 'order.settle', 'order.refund'];
const HEADQUARTERS = [
  'hq.organization',
  'hq.settings',
  'hq.staff',
  'hq.apikeys',
  'hq.audit',
  'hq.members',
  'hq.tiers',
  'hq.catalog',
  'hq.plans',
  'hq.qrcodes',
  'hq.finance',
  'hq.operations',
];

const ROLES: readonly [code: string, name: string, description: string, permissions: readonly string[]][] = [
  ['administrator', '系统管理员', '全部权限，含员工、权限与接口密钥', [...STORE_MANAGER, ...HEADQUARTERS]],
  [
    'operations',
    '总部运营',
    '门店、设置、会员、等级、商品与方案',
    [
      ...SELLING,
      'hq.organization',
      'hq.settings',
      'hq.members',
      'hq.tiers',
      'hq.catalog',
      'hq.plans',
      'hq.qrcodes',
      'hq.operations',
    ],
  ],
  [
    'finance',
    '总部财务',
    '账本、对账与审计日志，可办理退款',
    ['member.read', 'catalog.read', 'order.refund', 'hq.finance', 'hq.audit'],
  ],
  ['store_manager', '店长', '本店会员、收银、退款与查看完整手机号', STORE_MANAGER],
  [
    'cashier',
    '收银员',
    '本店收银、充值与开卡',
    ['member.read', 'member.join', 'order.settle', 'topup.create', 'catalog.read'],
  ],
  ['guide', '导购', '本店会员服务与跟进', [...SELLING, 'order.settle']],
];

export class OrganizationAndAuth1763700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    for (const [index, [code, name, description, permissions]] of ROLES.entries()) {
      await runner.query(
        'INSERT INTO role (code, name, description, permissions, position, assignments) VALUES (?, ?, ?, ?, ?, 0)',
        [code, name, description, JSON.stringify(permissions), index],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) {
      const name = /CREATE TABLE (\w+)/.exec(table)?.[1];
      await runner.query(`DROP TABLE ${name}`);
    }
  }
}
