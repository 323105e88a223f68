import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, HASH, INSTANT } from '../../../platform/database/columns.js';
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent-texts.rules.js';

/** Append-only: a withdrawal is another line. What counts is the line with the highest `seq` of a purpose. */
@Entity('consent')
export class Consent {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @PrimaryColumn({ type: 'enum', enum: CONSENT_PURPOSES, name: 'purpose' })
  purpose: ConsentPurpose;

  @PrimaryColumn({ type: 'int', name: 'seq' })
  seq: number;

  @Column({ ...ASCII, name: 'version', length: 16 })
  version: string;

  @Column({ ...HASH, name: 'text_hash' })
  textHash: Buffer;

  @Column({ ...FLAG, name: 'granted' })
  granted: boolean;

  @Column({ ...ASCII, name: 'channel', length: 16 })
  channel: string;

  @Column({ ...INSTANT, name: 'recorded_at' })
  recordedAt: Date;
}
