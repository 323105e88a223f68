import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, INSTANT } from '../database/columns.js';

/** Wrong codes of an actor in the running minute, shared by all replicas. */
@Entity('guess_guard')
@Index('ix_guess_guard_window', ['windowStartedAt'])
export class GuessGuardRow {
  /** What kind of code it is that is guessed. */
  @PrimaryColumn({ ...ASCII, length: 16 })
  purpose: string;

  @PrimaryColumn({ ...ASCII, length: 40 })
  actor: string;

  @Column({ ...INSTANT, name: 'window_started_at' })
  windowStartedAt: Date;

  @Column({ type: 'int' })
  failures: number;
}
