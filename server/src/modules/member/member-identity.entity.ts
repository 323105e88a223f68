import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

/** By what others know a member. One value points to one member, and a member has one value of a kind per issuer. */
@Entity('member_identity')
@Index('uq_member_identity_member', ['memberId', 'kind', 'issuer'], { unique: true })
export class MemberIdentity {
  @PrimaryColumn({ ...ASCII, name: 'kind', length: 16 })
  kind: string;

  /** Who hands the value out: the appid of an openid, the till system of a card. */
  @PrimaryColumn({ ...ASCII, name: 'issuer', length: 32 })
  issuer: string;

  @PrimaryColumn({ ...ASCII, name: 'value', length: 128 })
  value: string;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...INSTANT, name: 'bound_at' })
  boundAt: Date;
}
