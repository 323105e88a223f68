import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIGN_IN = [
  `CREATE TABLE sign_in_streak (
    member_id BIGINT NOT NULL PRIMARY KEY,
    last_date DATE NULL,
    run_start DATE NULL,
    total INT NOT NULL DEFAULT 0,
    revision INT NOT NULL DEFAULT 0,
    CONSTRAINT ck_sign_in_streak_run CHECK ((last_date IS NULL AND run_start IS NULL) OR run_start <= last_date)
  )`,
  `CREATE TABLE sign_in (
    member_id BIGINT NOT NULL,
    date DATE NOT NULL,
    kind ENUM('signed','made_up') NOT NULL,
    run_start DATE NOT NULL,
    points INT NOT NULL,
    growth INT NOT NULL,
    card_key VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    rules_version INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (member_id, date),
    UNIQUE KEY uq_sign_in_card (member_id, card_key),
    KEY ix_sign_in_date (date),
    CONSTRAINT ck_sign_in_run CHECK (run_start <= date),
    CONSTRAINT ck_sign_in_card CHECK ((kind = 'made_up') = (card_key IS NOT NULL)),
    CONSTRAINT ck_sign_in_reward CHECK (points >= 0 AND growth >= 0)
  )`,
  `CREATE TABLE sign_in_milestone (
    member_id BIGINT NOT NULL,
    cycle_start DATE NOT NULL,
    day INT NOT NULL,
    reached_on DATE NOT NULL,
    points INT NOT NULL,
    growth INT NOT NULL,
    cards INT NOT NULL,
    coupon_template_id BIGINT NULL,
    coupon_id BIGINT NULL,
    rules_version INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (member_id, cycle_start, day),
    KEY ix_sign_in_milestone_reached (reached_on),
    CONSTRAINT ck_sign_in_milestone_day CHECK (day >= 1 AND reached_on >= cycle_start)
  )`,
  `CREATE TABLE sign_in_rule_set (
    version INT NOT NULL PRIMARY KEY,
    rules JSON NOT NULL,
    note VARCHAR(200) NOT NULL,
    created_by VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3) NOT NULL
  )`,
];

const TASKS = [
  `CREATE TABLE task (
    id BIGINT NOT NULL PRIMARY KEY,
    kind ENUM('sign_in','browse','purchase','visit','profile','friend') NOT NULL,
    title VARCHAR(20) NOT NULL,
    reason VARCHAR(40) NOT NULL,
    goal INT NOT NULL,
    min_fen BIGINT NOT NULL,
    points INT NOT NULL,
    growth INT NOT NULL,
    position INT NOT NULL,
    active TINYINT(1) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    KEY ix_task_active (active, position),
    CONSTRAINT ck_task_goal CHECK (goal BETWEEN 1 AND 20),
    CONSTRAINT ck_task_reward CHECK (points >= 0 AND growth >= 0 AND min_fen >= 0)
  )`,
  `CREATE TABLE task_day (
    id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    task_id BIGINT NOT NULL,
    period VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    date DATE NOT NULL,
    goal INT NOT NULL,
    progress INT NOT NULL,
    state ENUM('open','waiting','done') NOT NULL,
    points INT NOT NULL,
    growth INT NOT NULL,
    order_id BIGINT NULL,
    due_on DATE NULL,
    created_at DATETIME(3) NOT NULL,
    done_at DATETIME(3) NULL,
    UNIQUE KEY uq_task_day (member_id, task_id, period),
    KEY ix_task_day_date (member_id, date),
    KEY ix_task_day_due (state, due_on),
    KEY ix_task_day_order (order_id),
    KEY ix_task_day_figures (date, task_id),
    CONSTRAINT ck_task_day_progress CHECK (progress >= 0 AND progress <= goal),
    CONSTRAINT ck_task_day_done CHECK ((state = 'done') = (done_at IS NOT NULL)),
    CONSTRAINT ck_task_day_waiting CHECK ((state = 'waiting') = (due_on IS NOT NULL))
  )`,
  `CREATE TABLE task_mark (
    task_day_id BIGINT NOT NULL,
    mark VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (task_day_id, mark)
  )`,
];

const STAMPS = [
  `CREATE TABLE stamp_card (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(20) NOT NULL,
    emblem VARCHAR(2) NOT NULL,
    conditions JSON NOT NULL,
    goal INT NOT NULL,
    points INT NOT NULL,
    growth INT NOT NULL,
    coupon_template_id BIGINT NULL,
    automatic TINYINT(1) NOT NULL,
    repeats TINYINT(1) NOT NULL,
    starts_on DATE NULL,
    ends_on DATE NULL,
    active TINYINT(1) NOT NULL,
    position INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    KEY ix_stamp_card_active (active, position),
    CONSTRAINT ck_stamp_card_goal CHECK (goal BETWEEN 2 AND 20),
    CONSTRAINT ck_stamp_card_reward CHECK (points >= 0 AND growth >= 0 AND (points + growth > 0 OR coupon_template_id IS NOT NULL))
  )`,
  `CREATE TABLE stamp_sheet (
    id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    card_id BIGINT NOT NULL,
    turn INT NOT NULL,
    goal INT NOT NULL,
    stamps INT NOT NULL,
    state ENUM('filling','full','rewarded') NOT NULL,
    points INT NOT NULL,
    growth INT NOT NULL,
    coupon_template_id BIGINT NULL,
    coupon_id BIGINT NULL,
    created_at DATETIME(3) NOT NULL,
    rewarded_at DATETIME(3) NULL,
    UNIQUE KEY uq_stamp_sheet (member_id, card_id, turn),
    KEY ix_stamp_sheet_card (card_id, state),
    CONSTRAINT ck_stamp_sheet_stamps CHECK (stamps >= 0 AND stamps <= goal AND (state = 'filling') = (stamps < goal)),
    CONSTRAINT ck_stamp_sheet_rewarded CHECK ((state = 'rewarded') = (rewarded_at IS NOT NULL))
  )`,
  `CREATE TABLE stamp (
    card_id BIGINT NOT NULL,
    order_id BIGINT NOT NULL,
    sheet_id BIGINT NOT NULL,
    member_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    given_at DATETIME(3) NOT NULL,
    taken_back_at DATETIME(3) NULL,
    PRIMARY KEY (card_id, order_id),
    KEY ix_stamp_sheet (sheet_id),
    KEY ix_stamp_order (order_id),
    KEY ix_stamp_member (member_id, given_at)
  )`,
];

export class SignInAndTasks1763900001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SIGN_IN, ...TASKS, ...STAMPS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stamp', 'stamp_sheet', 'stamp_card', 'task_mark', 'task_day', 'task']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    for (const table of ['sign_in_rule_set', 'sign_in_milestone', 'sign_in', 'sign_in_streak']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
