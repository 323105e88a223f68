import { Injectable } from '@nestjs/common';
import { addDays, businessDate, formatDay, maskName } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok } from '../../kernel/result.js';
import { Database, type Transaction, UnitOfWork, readJson } from '../../platform/database/index.js';
import {
  type MemberActor,
  type Page,
  type PageQuery,
  type RequestInfo,
  cursorId,
  pageOf,
} from '../../platform/http/index.js';
import { MemberFacade } from '../member/index.js';
import { ReferralCodes } from './referral-codes.js';
import { progressWords, purchaseWords, rewardWords, ruleWords } from './referral-words.rules.js';
import { isRunning } from './referral.rules.js';
import { REFERRAL_COLUMNS, type ReferralRow, ReferralStore } from './referral.store.js';
import type { MyReferrals, ReferralCode, ReferredFriend } from './referral.dto.js';
import type { BothSides, Given, Program, TakenBack } from './referral.types.js';

/** A member's own view: the code, what it brings, and what became of each friend. */
@Injectable()
export class MyReferralsService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ReferralStore,
    private readonly members: MemberFacade,
    private readonly codes: ReferralCodes,
  ) {}

  async overview(memberId: number): Promise<MyReferrals> {
    const [program, sums] = await Promise.all([this.store.program(), this.sums(memberId)]);
    return {
      program: isRunning(program, this.clock.now()) ? programView(program) : null,
      ...sums,
    };
  }

  /** The code as it is, made when there is none; from where it is looked at is remembered for a day's comparison. */
  code(actor: MemberActor, request: RequestInfo): Promise<Result<ReferralCode>> {
    return this.pictured((tx) => this.codes.open(tx, actor.memberId, request));
  }

  /** Whoever has the old code, on whatever poster, comes as a stranger from now on. */
  renew(actor: MemberActor, request: RequestInfo): Promise<Result<ReferralCode>> {
    return this.pictured((tx) => this.codes.renew(tx, actor.memberId, request));
  }

  async friends(memberId: number, query: PageQuery): Promise<Page<ReferredFriend>> {
    const rows = await this.database.query<ReferralRow>(
      `SELECT ${REFERRAL_COLUMNS} FROM referral WHERE referrer_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
      [memberId, cursorId(query), query.limit + 1],
    );
    const [members, programs] = await Promise.all([
      this.members.byIds(rows.map((row) => row.friend_id)),
      this.store.programs(rows.map((row) => row.program_version)),
    ]);
    return pageOf(rows, query.limit, (row) =>
      friendView(row, programs.get(row.program_version) as Program, members.get(row.friend_id)?.nickname ?? '会员'),
    );
  }

  private async pictured(
    work: (tx: Transaction) => Promise<{ id: number; scene: string }>,
  ): Promise<Result<ReferralCode>> {
    const { id, scene } = await this.uow.run(work);
    return ok({ scene, picture: await this.codes.picture(id) });
  }

  private async sums(memberId: number): Promise<Omit<MyReferrals, 'program'>> {
    const rows = await this.database.query<{ state: string; found: number }>(
      'SELECT state, COUNT(*) AS found FROM referral WHERE referrer_id = ? GROUP BY state',
      [memberId],
    );
    const gifts = await this.database.query<{ gift: unknown }>(
      "SELECT gift FROM referral WHERE referrer_id = ? AND state = 'rewarded' ORDER BY id DESC LIMIT 1000",
      [memberId],
    );
    const found = (...states: string[]): number =>
      rows.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + row.found, 0);
    const mine = gifts.map(({ gift }) => readJson<BothSides<Given>>(gift).referrer);
    return {
      joined: found('joined', 'bought', 'rewarded'),
      bought: found('bought', 'rewarded'),
      rewarded: found('rewarded'),
      earnedPoints: mine.reduce((sum, { points }) => sum + points, 0),
      earnedGrowth: mine.reduce((sum, { growth }) => sum + growth, 0),
      earnedCoupons: mine.reduce((sum, { coupons }) => sum + coupons, 0),
    };
  }
}

function programView({ name, rules, endsAt }: Program): MyReferrals['program'] {
  return {
    name,
    endsAt: endsAt?.toISOString() ?? null,
    referrerReward: rewardWords(rules.referrer),
    friendReward: rewardWords(rules.friend),
    condition: purchaseWords(rules),
    waitDays: rules.waitDays,
    monthlyCap: rules.monthlyCap,
    words: ruleWords(rules),
  };
}

function friendView(row: ReferralRow, { rules }: Program, nickname: string): ReferredFriend {
  const dueOn = row.reward_due_at && formatDay(businessDate(row.reward_due_at));
  // The last day on which a purchase still counts in full.
  const buyUntil = formatDay(addDays(businessDate(row.buy_until), -1));
  const takenBack = row.taken_back === null ? null : readJson<BothSides<TakenBack>>(row.taken_back).referrer;
  return {
    id: row.id,
    name: maskName(nickname),
    joinedAt: row.joined_at.toISOString(),
    state: row.state,
    reason: row.reason,
    words: progressWords(
      { state: row.state, reason: row.reason, review: row.review, buyUntil, dueOn, takenBack },
      rules,
    ),
    rewardDueAt: row.state === 'bought' ? (row.reward_due_at?.toISOString() ?? null) : null,
    reward: row.state === 'rewarded' ? givenWords(readJson<BothSides<Given>>(row.gift).referrer) : null,
  };
}

function givenWords({ points, growth, coupons }: Given): string {
  return rewardWords({ points, growth, couponTemplateId: coupons > 0 ? 1 : null });
}
