import { Injectable } from '@nestjs/common';
import { IdGenerator, type Transaction, isDuplicateKey } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { JoinFacts, type JoinTraceInfo, MEMBER_JOINED, MemberFacade, type MemberJoined } from '../member/index.js';
import { REFERRAL_JOINED, type ReferralJoined } from './referral.events.js';
import { type JoinFact, type JoinVerdict, isRunning, judgeJoin } from './referral.rules.js';
import { ReferralStore } from './referral.store.js';
import type { Program } from './referral.types.js';

const DAY_MS = 86_400_000;

interface Arrival {
  readonly referrerId: number;
  readonly friendId: number;
  readonly at: Date;
  readonly trace: JoinTraceInfo | null;
}

/** Writes down who came through whom, once and for good; what it is worth is decided later. */
@Injectable()
export class ReferralBinding {
  constructor(
    private readonly store: ReferralStore,
    private readonly members: MemberFacade,
    private readonly facts: JoinFacts,
    private readonly ids: IdGenerator,
  ) {}

  @Subscribe(MEMBER_JOINED, 'referral.bind')
  async bind({ payload, occurredAt: at }: DeliveredEvent<MemberJoined>, tx: Transaction): Promise<void> {
    const { invitedByMemberId: referrerId, memberId: friendId } = payload;
    if (!referrerId) return;
    const program = await this.store.program(tx);
    if (program.version === 0) return;
    const arrival = { referrerId, friendId, at, trace: await this.facts.traceOf(friendId, tx) };
    const verdict: JoinVerdict = isRunning(program, at)
      ? judgeJoin(await this.factOf(tx, arrival), program.rules, at)
      : { kind: 'refused', reason: 'PROGRAM_OVER' };
    await this.write(tx, program, arrival, verdict);
  }

  private async write(tx: Transaction, program: Program, arrival: Arrival, verdict: JoinVerdict): Promise<void> {
    const { referrerId, friendId, at, trace } = arrival;
    const id = await this.ids.take();
    const bound = verdict.kind === 'bound';
    try {
      await tx.insert('referral', [
        {
          id,
          program_version: program.version,
          referrer_id: referrerId,
          friend_id: friendId,
          state: bound ? 'joined' : 'refused',
          reason: bound ? null : verdict.reason,
          review: bound && verdict.risk !== null ? 'waiting' : 'none',
          risk: bound ? verdict.risk : null,
          device_mark: trace?.deviceMark ?? null,
          network_mark: trace?.networkMark ?? null,
          joined_at: at,
          buy_until: bound ? verdict.buyUntil : at,
          ended_at: bound ? null : at,
        },
      ]);
    } catch (error) {
      // Who brought a member is settled the first time it is said.
      if (isDuplicateKey(error)) return;
      throw error;
    }
    if (!bound) return;
    const joined: ReferralJoined = { referralId: id, referrerId, friendId };
    tx.emit({ type: REFERRAL_JOINED, subject: `referral:${id}`, payload: { ...joined } });
  }

  private async factOf(tx: Transaction, arrival: Arrival): Promise<JoinFact> {
    const { referrerId, friendId, at, trace } = arrival;
    const referrer = await this.members.byId(referrerId, tx);
    const staff = await this.facts.staffAmong([referrerId, friendId], tx);
    const payroll = (id: number): JoinFact['referrerStaff'] => {
      const info = staff.get(id);
      return info ? { staffId: info.id, storeIds: info.storeIds } : null;
    };
    return {
      referrerActive: referrer?.status === 'active',
      samePerson: trace?.knownMemberId === referrerId,
      cameBack: await this.facts.cameBack(friendId, at, tx),
      referrerStaff: payroll(referrerId),
      friendStaff: payroll(friendId),
      ...(await this.crowd(tx, arrival)),
    };
  }

  /** Joins through codes in the day before, this one included. */
  private async crowd(
    tx: Transaction,
    { referrerId, at, trace }: Arrival,
  ): Promise<Pick<JoinFact, 'sameDevice' | 'fromDevice' | 'fromNetwork' | 'throughReferrer'>> {
    const since = new Date(at.getTime() - DAY_MS);
    const count = async (column: string, value: Buffer | number): Promise<number> => {
      const [row] = await tx.query<{ found: number }>(
        `SELECT COUNT(*) AS found FROM referral WHERE ${column} = ? AND joined_at > ? AND joined_at <= ?`,
        [value, since, at],
      );
      return (row?.found ?? 0) + 1;
    };
    const throughReferrer = await count('referrer_id', referrerId);
    if (!trace) return { sameDevice: false, fromDevice: 1, fromNetwork: 1, throughReferrer };
    const [seen] = await tx.query<{ seen_at: Date }>(
      'SELECT seen_at FROM referrer WHERE member_id = ? AND device_mark = ? AND seen_at > ?',
      [referrerId, trace.deviceMark, since],
    );
    return {
      sameDevice: seen !== undefined,
      fromDevice: await count('device_mark', trace.deviceMark),
      fromNetwork: await count('network_mark', trace.networkMark),
      throughReferrer,
    };
  }
}
