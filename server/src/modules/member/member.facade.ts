import { Injectable } from '@nestjs/common';
import type { Result } from '../../kernel/result.js';
import type { ReadBatch, Transaction, WriteBatch } from '../../platform/database/index.js';
import type { Birthday } from './birthday.rules.js';
import { currentText } from './consents/consent.rules.js';
import { ConsentService } from './consents/consent.service.js';
import type { ConsentPurpose } from './consents/consent-texts.rules.js';
import { GrantService, type IssuedGrant } from './codes/grant.service.js';
import type { GoodGrant, GrantPlace, GrantsInHand } from './codes/grants-in-hand.js';
import { JoinService, type JoinByPhone, type JoinedMember } from './join/join.service.js';
import { PhoneProofs } from './privacy/phone-proof.js';
import type { CodePurpose } from './codes/member-code.entity.js';
import { type ConsumedCode, MemberCodeService } from './codes/member-code.service.js';
import { type MemberCensus, MemberDirectory, type Reader } from './member.directory.js';
import type { MemberInfo } from './member.info.js';
import { normalizePhone } from './phone.rules.js';

/** Front door of the room for the rooms above. Reads inside a transaction pass it as the reader. */
@Injectable()
export class MemberFacade {
  constructor(
    private readonly directory: MemberDirectory,
    private readonly joining: JoinService,
    private readonly codes: MemberCodeService,
    private readonly grants: GrantService,
    private readonly consents: ConsentService,
    private readonly proofs: PhoneProofs,
  ) {}

  census(since: Date): Promise<MemberCensus> {
    return this.directory.census(since);
  }

  byId(id: number, reader?: Reader): Promise<MemberInfo | null> {
    return this.directory.byId(id, reader);
  }

  /** One statement; unknown ids are missing from the map. */
  byIds(ids: readonly number[], reader?: Reader): Promise<Map<number, MemberInfo>> {
    return this.directory.byIds(ids, reader);
  }

  /** The same as one of several questions asked together. */
  byIdsIn(reads: ReadBatch, ids: readonly number[]): () => Map<number, MemberInfo> {
    return this.directory.byIdsIn(reads, ids);
  }

  /** The member and those who turned out to be them: whose orders and other papers are theirs to read. */
  withMerged(memberId: number): Promise<number[]> {
    return this.directory.withMerged(memberId);
  }

  /** Who has now what was this member's: another one after a merge. */
  standsFor(memberId: number, reader?: Reader): Promise<number> {
    return this.directory.standsFor(memberId, reader);
  }

  byOpenid(openid: string, reader?: Reader): Promise<MemberInfo | null> {
    return this.directory.byOpenid(openid, reader);
  }

  byPhone(phone: string, reader?: Reader): Promise<MemberInfo | null> {
    return this.directory.byPhone(phone, reader);
  }

  /** The same for a number as people write it. */
  async byTypedPhone(text: string, reader?: Reader): Promise<MemberInfo | null> {
    const phone = normalizePhone(text);
    return phone === null ? null : this.directory.byPhone(phone, reader);
  }

  /**
   * From here to the end of the transaction nobody else who asks the same changes what hangs on this member. False for
   * somebody who is not there or has closed the account.
   */
  hold(tx: Transaction, memberId: number): Promise<boolean> {
    return this.directory.hold(tx, memberId);
  }

  byMemberNo(memberNo: string, reader?: Reader): Promise<MemberInfo | null> {
    return this.directory.byMemberNo(memberNo, reader);
  }

  /** In the mini-program of this installation; null for a member who has not been there yet. */
  openidOf(memberId: number, reader?: Reader): Promise<string | null> {
    return this.directory.openidOf(memberId, reader);
  }

  /**
   * Whether the number that the phone button has just vouched for is this member's: somebody who only holds the
   * unlocked phone cannot answer that. Asks WeChat, so never within a transaction.
   */
  provePhone(memberId: number, phoneCode: string): Promise<Result<null>> {
    return this.proofs.prove(memberId, phoneCode);
  }

  /** 储值即会员: finds the member with this number or makes one. Safe to run in parallel and again. */
  joinByPhone(tx: Transaction, join: JoinByPhone): Promise<Result<JoinedMember>> {
    return this.joining.joinByPhone(tx, join);
  }

  /** What counts right now for a purpose, straight from the record. */
  hasConsent(memberId: number, purpose: ConsentPurpose, reader?: Reader): Promise<boolean> {
    return this.consents.isGranted(memberId, purpose, reader);
  }

  /** The member has said so to somebody of ours: it counts from now on, until they agree anew themselves. */
  async withdrawConsent(tx: Transaction, memberId: number, purpose: ConsentPurpose, channel: string): Promise<void> {
    if (!(await this.consents.isGranted(memberId, purpose, tx))) return;
    const { version } = currentText(purpose);
    await this.consents.record(tx, memberId, [{ purpose, version, granted: false }], channel);
  }

  /** Active members whose birthday is written like one of these, by id after `after`. */
  bornOn(days: readonly Birthday[], after: number, limit: number): Promise<MemberInfo[]> {
    return this.directory.bornOn(days, after, limit);
  }

  /** Uses up a scanned member code (QR text or 18 digits). */
  consumeCode(tx: Transaction, code: string, place: GrantPlace): Promise<Result<ConsumedCode>> {
    return this.codes.consume(tx, code, place);
  }

  /** A one-use right for this actor in this store to act for the member. */
  issueGrant(tx: Transaction, grant: { memberId: number; purpose: CodePurpose } & GrantPlace): Promise<IssuedGrant> {
    return this.grants.issue(tx, grant);
  }

  /** Uses the grant up. PAY_GRANT_REQUIRED when it is not this actor's and store's, PAY_GRANT_EXPIRED when too late. */
  takeGrant(tx: Transaction, grant: string, place: GrantPlace): Promise<Result<GoodGrant>> {
    return this.grants.take(tx, grant, place);
  }

  /** Grants as one of several questions asked together; locked ones are to be used in this transaction. */
  grantsIn(reads: ReadBatch, grants: readonly string[], how?: 'locked' | 'unlocked'): () => GrantsInHand {
    return this.grants.askIn(reads, grants, how);
  }

  /** Writes down which of them were used. */
  useGrantsIn(batch: WriteBatch, grants: GrantsInHand, now: Date): void {
    this.grants.useIn(batch, grants, now);
  }

  /** For quotes: what the grant allows, without using it up. */
  peekGrant(grant: string, place: GrantPlace): Promise<Result<GoodGrant>> {
    return this.grants.peek(grant, place);
  }
}
