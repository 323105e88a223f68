import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, HASH, INSTANT } from '../../../platform/database/columns.js';

export const CLOSURE_STATES = ['cooling', 'cancelled', 'done'] as const;
export type ClosureState = (typeof CLOSURE_STATES)[number];

/** A member's wish to end the account, and how it went. */
@Entity('account_closure')
@Index('uq_account_closure_open', ['memberId', 'open'], { unique: true })
@Index('ix_account_closure_due', ['state', 'dueAt'])
export class AccountClosure {
  @PrimaryColumn({ ...BIGINT, name: 'id' })
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ type: 'enum', enum: CLOSURE_STATES, name: 'state' })
  state: ClosureState;

  /** 1 while the member may still come back, then null. */
  @Column({ type: 'tinyint', name: 'open', nullable: true })
  open: number | null;

  @Column({ ...INSTANT, name: 'asked_at' })
  askedAt: Date;

  @Column({ ...INSTANT, name: 'due_at' })
  dueAt: Date;

  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** `member` withdrew it, `sign-in` did, `obstacle` came up, or `time` carried it out. */
  @Column({ ...ASCII, name: 'ended_by', length: 16, nullable: true })
  endedBy: string | null;
}

/** A keyed hash of what somebody who left was known by: gifts for newcomers are given once. Names nobody. */
@Entity('former_mark')
@Index('ix_former_mark_until', ['keepUntil'])
export class FormerMark {
  @PrimaryColumn({ ...HASH, name: 'mark' })
  mark: Buffer;

  @Column({ ...INSTANT, name: 'keep_until' })
  keepUntil: Date;
}
