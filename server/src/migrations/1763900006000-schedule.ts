import type { MigrationInterface, QueryRunner } from 'typeorm';

const SERVICES = [
  `CREATE TABLE service_skill (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(20) NOT NULL,
    active TINYINT(1) NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_service_skill_name (name)
  )`,
  `CREATE TABLE room_kind (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(20) NOT NULL,
    active TINYINT(1) NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_room_kind_name (name)
  )`,
  // The deposit stays below a fifth of the price by law (Civil Code, art. 586). Time that nobody and nothing limits
  // could be sold without end, so a service takes a person, a room or both.
  `CREATE TABLE bookable_service (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(30) NOT NULL,
    description VARCHAR(300) NOT NULL,
    product_id BIGINT NULL,
    minutes INT NOT NULL,
    buffer_before_minutes INT NOT NULL DEFAULT 0,
    buffer_after_minutes INT NOT NULL DEFAULT 0,
    capacity INT NOT NULL DEFAULT 1,
    needs_staff TINYINT(1) NOT NULL DEFAULT 1,
    skill_id BIGINT NULL,
    room_kind_id BIGINT NULL,
    price_fen BIGINT NOT NULL,
    deposit_fen BIGINT NOT NULL DEFAULT 0,
    audience ENUM('everyone', 'tier', 'staff') NOT NULL,
    min_tier_level INT NOT NULL DEFAULT 0,
    chooses_staff TINYINT(1) NOT NULL DEFAULT 1,
    cancel_minutes INT NOT NULL DEFAULT 120,
    everywhere TINYINT(1) NOT NULL DEFAULT 1,
    position INT NOT NULL DEFAULT 0,
    active TINYINT(1) NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    CONSTRAINT ck_bookable_service_time CHECK (minutes > 0 AND buffer_before_minutes >= 0 AND buffer_after_minutes >= 0),
    CONSTRAINT ck_bookable_service_capacity CHECK (capacity > 0),
    CONSTRAINT ck_bookable_service_deposit CHECK (deposit_fen >= 0 AND deposit_fen * 5 <= price_fen),
    CONSTRAINT ck_bookable_service_limit CHECK (needs_staff = 1 OR room_kind_id IS NOT NULL)
  )`,
  `CREATE TABLE bookable_service_store (
    service_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    PRIMARY KEY (service_id, store_id)
  )`,
];

const PEOPLE_AND_ROOMS = [
  `CREATE TABLE staff_skill (
    staff_id BIGINT NOT NULL,
    skill_id BIGINT NOT NULL,
    PRIMARY KEY (staff_id, skill_id),
    KEY ix_staff_skill_skill (skill_id)
  )`,
  `CREATE TABLE service_room (
    id BIGINT NOT NULL PRIMARY KEY,
    store_id BIGINT NOT NULL,
    kind_id BIGINT NOT NULL,
    name VARCHAR(20) NOT NULL,
    seats INT NOT NULL,
    active TINYINT(1) NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_service_room_name (store_id, name),
    CONSTRAINT ck_service_room_seats CHECK (seats > 0)
  )`,
  // A week as it is from a day on; the latest one that has begun counts.
  `CREATE TABLE shift_pattern (
    staff_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    valid_from DATE NOT NULL,
    week JSON NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (staff_id, store_id, valid_from),
    KEY ix_shift_pattern_store (store_id, valid_from)
  )`,
  // Instead of what the week says; no spans is a day off.
  `CREATE TABLE shift_exception (
    staff_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    day DATE NOT NULL,
    spans JSON NOT NULL,
    note VARCHAR(60) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (staff_id, store_id, day),
    KEY ix_shift_exception_store (store_id, day)
  )`,
  `CREATE TABLE store_closing (
    store_id BIGINT NOT NULL,
    day DATE NOT NULL,
    note VARCHAR(60) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (store_id, day)
  )`,
  `CREATE TABLE staff_leave (
    id BIGINT NOT NULL PRIMARY KEY,
    staff_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    kind ENUM('annual', 'sick', 'personal', 'training', 'other') NOT NULL,
    starts_at DATETIME(3) NOT NULL,
    ends_at DATETIME(3) NOT NULL,
    reason VARCHAR(200) NOT NULL,
    state ENUM('requested', 'approved', 'rejected', 'cancelled') NOT NULL,
    decided_by BIGINT NULL,
    decided_at DATETIME(3) NULL,
    decision_note VARCHAR(200) NULL,
    created_at DATETIME(3) NOT NULL,
    KEY ix_staff_leave_staff (staff_id, state, ends_at),
    KEY ix_staff_leave_store (store_id, state, id),
    CONSTRAINT ck_staff_leave_time CHECK (starts_at < ends_at)
  )`,
];

const CLAIMS = [
  // Whoever wants time in a store on a day writes this row first, so that they come one after the other.
  `CREATE TABLE schedule_day (
    store_id BIGINT NOT NULL,
    day DATE NOT NULL,
    turn BIGINT NOT NULL,
    PRIMARY KEY (store_id, day),
    KEY ix_schedule_day_day (day)
  )`,
  `CREATE TABLE schedule_session (
    id BIGINT NOT NULL PRIMARY KEY,
    service_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    day DATE NOT NULL,
    staff_id BIGINT NULL,
    room_id BIGINT NULL,
    room_seat INT NULL,
    start_minute INT NOT NULL,
    end_minute INT NOT NULL,
    busy_from INT NOT NULL,
    busy_until INT NOT NULL,
    capacity INT NOT NULL,
    taken INT NOT NULL,
    KEY ix_schedule_session_store (store_id, day),
    KEY ix_schedule_session_staff (staff_id, day),
    KEY ix_schedule_session_day (day),
    CONSTRAINT ck_schedule_session_taken CHECK (taken > 0 AND taken <= capacity),
    CONSTRAINT ck_schedule_session_time CHECK (busy_from >= 0 AND busy_from <= start_minute
      AND start_minute < end_minute AND end_minute <= busy_until AND busy_until <= 1440)
  )`,
  `CREATE TABLE schedule_seat (
    session_id BIGINT NOT NULL,
    seat INT NOT NULL,
    booking_id BIGINT NOT NULL,
    PRIMARY KEY (session_id, seat),
    UNIQUE KEY uq_schedule_seat_booking (booking_id)
  )`,
  // Five minutes of a person, or of one place of a room: the key is what keeps two sessions apart on any node.
  `CREATE TABLE schedule_step (
    resource ENUM('staff', 'room') NOT NULL,
    resource_id BIGINT NOT NULL,
    seat INT NOT NULL,
    day DATE NOT NULL,
    step INT NOT NULL,
    session_id BIGINT NOT NULL,
    PRIMARY KEY (resource, resource_id, seat, day, step),
    KEY ix_schedule_step_session (session_id),
    KEY ix_schedule_step_day (day)
  )`,
];

const TABLES = [...SERVICES, ...PEOPLE_AND_ROOMS, ...CLAIMS];

export class Schedule1763900006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) {
      await runner.query(`DROP TABLE ${/TABLE (\w+)/.exec(table)?.[1]}`);
    }
  }
}
