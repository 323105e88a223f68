import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  // Keyed by the fact: however often a generator runs or an event comes, one to-do.
  `CREATE TABLE follow_up (
    id BIGINT NOT NULL PRIMARY KEY,
    fact_key VARCHAR(96) ${ASCII} NOT NULL,
    kind VARCHAR(24) ${ASCII} NOT NULL,
    member_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    staff_id BIGINT NULL,
    reason VARCHAR(200) NOT NULL,
    script_id BIGINT NULL,
    script VARCHAR(500) NOT NULL,
    state ENUM('open', 'done', 'expired') NOT NULL DEFAULT 'open',
    created_at DATETIME(3) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    snoozed_until DATETIME(3) NULL,
    snoozes TINYINT NOT NULL DEFAULT 0,
    expires_at DATETIME(3) NULL,
    escalated_at DATETIME(3) NULL,
    outcome ENUM('contacted', 'no_answer', 'not_interested', 'booked', 'bought', 'wrong_number', 'opt_out') NULL,
    note VARCHAR(200) NULL,
    done_at DATETIME(3) NULL,
    done_by BIGINT NULL,
    converted_at DATETIME(3) NULL,
    next_of BIGINT NULL,
    UNIQUE KEY uq_follow_up_fact (fact_key),
    KEY ix_follow_up_store (store_id, state, due_at),
    KEY ix_follow_up_staff (staff_id, state, due_at),
    KEY ix_follow_up_member (member_id, id),
    KEY ix_follow_up_due (state, due_at),
    KEY ix_follow_up_script (script_id, state),
    CONSTRAINT ck_follow_up_done CHECK ((state = 'done') = (outcome IS NOT NULL AND done_at IS NOT NULL AND done_by IS NOT NULL))
  )`,
  // An order or a booking is credited to one contact at most.
  `CREATE TABLE follow_up_conversion (
    kind ENUM('order', 'booking') NOT NULL,
    subject_id BIGINT NOT NULL,
    follow_up_id BIGINT NOT NULL,
    member_id BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    returned_fen BIGINT NOT NULL DEFAULT 0,
    happened_at DATETIME(3) NOT NULL,
    PRIMARY KEY (kind, subject_id),
    KEY ix_follow_up_conversion_of (follow_up_id),
    KEY ix_follow_up_conversion_member (member_id),
    CONSTRAINT ck_follow_up_conversion_amounts CHECK (amount_fen >= 0 AND returned_fen >= 0 AND returned_fen <= amount_fen)
  )`,
  `CREATE TABLE follow_up_budget (
    holder VARCHAR(32) ${ASCII} NOT NULL,
    period VARCHAR(10) ${ASCII} NOT NULL,
    used INT NOT NULL,
    PRIMARY KEY (holder, period)
  )`,
  `CREATE TABLE follow_up_script (
    id BIGINT NOT NULL PRIMARY KEY,
    kind VARCHAR(24) ${ASCII} NOT NULL,
    version INT NOT NULL,
    name VARCHAR(40) NOT NULL,
    body VARCHAR(300) NOT NULL,
    active TINYINT NOT NULL,
    created_by BIGINT NULL,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_follow_up_script_version (kind, version)
  )`,
  `CREATE TABLE follow_up_habit (
    member_id BIGINT NOT NULL PRIMARY KEY,
    last_paid_at DATETIME(3) NOT NULL,
    last_order_id BIGINT NOT NULL,
    last_store_id BIGINT NOT NULL,
    last_product VARCHAR(80) NOT NULL,
    recent_days VARCHAR(100) ${ASCII} NOT NULL,
    KEY ix_follow_up_habit_last (last_paid_at, member_id)
  )`,
  `CREATE TABLE follow_up_visit (
    member_id BIGINT NOT NULL,
    month VARCHAR(7) ${ASCII} NOT NULL,
    store_id BIGINT NOT NULL,
    orders INT NOT NULL,
    spend_fen BIGINT NOT NULL,
    PRIMARY KEY (member_id, month, store_id),
    KEY ix_follow_up_visit_month (month, member_id, spend_fen)
  )`,
  `CREATE TABLE follow_up_taste (
    member_id BIGINT NOT NULL,
    category_id BIGINT NOT NULL,
    pieces INT NOT NULL,
    PRIMARY KEY (member_id, category_id)
  )`,
  `ALTER TABLE guide_binding
    ADD COLUMN note VARCHAR(100) NULL,
    ADD COLUMN bound_by BIGINT NULL,
    ADD COLUMN ended_reason VARCHAR(100) NULL,
    ADD KEY ix_guide_binding_claim (valid, claim_until)`,
];

/** The first version of each script. Words in braces are filled in from the member's own history. */
const SCRIPTS: readonly (readonly [kind: string, name: string, body: string])[] = [
  [
    'birthday',
    '生日问候',
    '{name}您好，我是{store}的{guide}。{date}是您的生日，先祝您生日快乐！店里给您留了一份小心意，方便的时候来坐坐。',
  ],
  [
    'birthday',
    '生日与老口味',
    '{name}您好，我是{store}的{guide}。{date}是您的生日，提前祝您生日快乐！您上次喜欢的{product}这几天都有，需要的话我给您留一份。',
  ],
  [
    'coupon_expiring',
    '券快到期',
    '{name}您好，我是{store}的{guide}。您有一张“{coupon}”{date}到期，别浪费了，这两天路过可以用上。',
  ],
  [
    'coupon_unused',
    '券还没用',
    '{name}您好，我是{store}的{guide}。{date}送到您账户的“{coupon}”还没用，想提醒您一声，需要我帮您看看怎么用最划算吗？',
  ],
  [
    'points_expiring',
    '积分快到期',
    '{name}您好，我是{store}的{guide}。您有 {points} 积分{date}到期，可以兑礼品，也可以结账时抵现，需要我帮您看看吗？',
  ],
  [
    'dormant',
    '好久不见',
    '{name}您好，我是{store}的{guide}。有段日子没见您了，最近还好吗？店里上了些新品，方便时来尝尝，不急着买。',
  ],
  [
    'dormant',
    '记得您的口味',
    '{name}您好，我是{store}的{guide}。上次您带走的{product}还合口味吗？最近{category}有几样新的，想请您尝尝。',
  ],
  [
    'rhythm',
    '差不多该补货了',
    '{name}您好，我是{store}的{guide}。您上次买的{product}应该快用完了吧？要不要我先给您留一份，您顺路来取。',
  ],
  ['rhythm', '问候近况', '{name}您好，我是{store}的{guide}。这阵子没见您过来，想问问您一切都好吗？有需要随时找我。'],
  [
    'high_value',
    '老顾客回访',
    '{name}您好，我是{store}的{guide}。谢谢您一直照顾我们，想听听您最近对商品和服务的想法，有不满意的直接告诉我。',
  ],
  [
    'high_value',
    '老顾客回访（带口味）',
    '{name}您好，我是{store}的{guide}。谢谢您一直照顾我们！您常买的{category}最近有调整，想听听您的意见，也给您留了试吃。',
  ],
  [
    'unpaid_order',
    '订单未付款',
    '{name}您好，我是{store}的{guide}。看到您在小程序下的单还没付款，是遇到问题了吗？需要我帮您看看，或者直接到店拿也可以。',
  ],
  [
    'no_show',
    '没能到店',
    '{name}您好，我是{store}的{guide}。{date}的预约没等到您，希望一切都好。需要的话我帮您另约一个方便的时间。',
  ],
  [
    'low_rating',
    '评价不满意',
    '{name}您好，我是{store}的{guide}。看到您对这次服务不太满意，实在抱歉。想听您说说哪里没做好，我来跟进改。',
  ],
  ['next_step', '接着上次', '{name}您好，我是{store}的{guide}，接着上次和您说的事，再跟您联系一下。'],
  ['by_hand', '日常问候', '{name}您好，我是{store}的{guide}，想跟您说件事，现在方便吗？'],
];

export class FollowUp1763900013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    const versions = new Map<string, number>();
    for (const [index, [kind, name, body]] of SCRIPTS.entries()) {
      const version = (versions.get(kind) ?? 0) + 1;
      versions.set(kind, version);
      await runner.query(
        'INSERT INTO follow_up_script (id, kind, version, name, body, active, created_by, created_at) VALUES (?, ?, ?, ?, ?, 1, NULL, UTC_TIMESTAMP(3))',
        [index + 1, kind, version, name, body],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE guide_binding DROP KEY ix_guide_binding_claim, DROP COLUMN note, DROP COLUMN bound_by, DROP COLUMN ended_reason',
    );
    await runner.query('DROP TABLE follow_up_taste');
    await runner.query('DROP TABLE follow_up_visit');
    await runner.query('DROP TABLE follow_up_habit');
    await runner.query('DROP TABLE follow_up_script');
    await runner.query('DROP TABLE follow_up_budget');
    await runner.query('DROP TABLE follow_up_conversion');
    await runner.query('DROP TABLE follow_up');
  }
}
