import { businessDate } from '@guike/shared';
import { givenStaff } from '../../../test/support/headquarters.js';
import type { TestMember } from '../../../test/support/people.js';
import { type Till, givenSettledMember, openTill, passTime, runJob } from '../../../test/support/till.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { LedgerFacade, memberAccount, systemAccount } from '../ledger/index.js';
import { TierFacade } from './index.js';
import { TierCards } from './tier-cards.js';
import { DEFAULT_TIER_RULES } from './tier.defaults.js';
import type { TierView } from './tier.dto.js';
import type { TierConditions, TierDefinition, TierRules } from './tier.types.js';

const DAY_MS = 86_400_000;
const START = new Date('2026-11-21T06:00:00.000Z');

let till: Till;

beforeAll(async () => {
  till = await openTill();
});

afterAll(() => till.close());

beforeEach(() => till.app.clock.set(START));

const monthly = (atLeast: number): TierConditions => ({
  match: 'all',
  items: [{ measure: 'spend', window: { kind: 'month' }, atLeast }],
});

function ladder(change: Partial<TierDefinition['retention']> = {}): TierRules {
  const [first, second, third] = DEFAULT_TIER_RULES.tiers as [TierDefinition, TierDefinition, TierDefinition];
  const retention = { misses: 2, protectionDays: 0, graceDays: 0, dropTo: 'oneStep', ...change } as const;
  return {
    tiers: [
      { ...first, retention },
      { ...second, conditions: monthly(10_000), retention },
      { ...third, conditions: monthly(30_000), retention },
    ],
  };
}

/** Puts a ladder into force at once. */
async function rule(rules: TierRules): Promise<void> {
  const { client } = till.administrator;
  const { body } = await client.get<{ version: number }>('/admin/tiers');
  const reply = await client.put('/admin/tiers', { baseVersion: body.version, note: '测试规则', rules });
  expect(reply.status).toBe(200);
}

async function spend(member: TestMember, fen: number, date = businessDate(till.app.clock.now())): Promise<unknown> {
  const tiers = till.app.get(TierFacade);
  return till.app.get(UnitOfWork).run(async (tx) => {
    await tiers.record(tx, member.id, { date, spendFen: fen, orders: 1 });
    return tiers.evaluate(tx, member.id, 'test:sale');
  });
}

/** The same as the member's page, also when the session has ended long ago. */
function page(member: TestMember): Promise<TierView> {
  return till.app.get(TierCards).view(member.id);
}

async function codeOf(member: TestMember): Promise<string> {
  return (await till.app.get(TierFacade).memberTier(member.id)).code;
}

async function tierEvents(member: TestMember): Promise<unknown[]> {
  return till.app.sql("SELECT id FROM outbox_event WHERE type = 'tier.changed' AND subject = ?", [
    `member:${member.id}`,
  ]);
}

/** 03:00 in Shanghai on the first day of a month. */
async function reviewOn(firstOfMonth: string): Promise<unknown> {
  till.app.clock.set(new Date(`${firstOfMonth}T03:00:00+08:00`));
  return runJob(till.app, 'tier.review');
}

describe('climbing', () => {
  it('begins on the lowest tier, with the way to the next in words', async () => {
    await rule(ladder());
    const member = await givenSettledMember(till);
    const { current, history, ladder: steps } = (await member.client.get<TierView>('/member/tiers')).body;
    expect(current).toMatchObject({ code: 'regular', level: 0, until: null });
    expect(current.next).toMatchObject({ remainingText: '本月再消费 ¥100 升级银卡', progress: 0 });
    expect(history).toMatchObject([{ fromName: null, toName: '普通会员', reasonText: '加入会员' }]);
    expect(steps.map((step) => [step.conditionText, step.reached])).toEqual([
      ['加入即享', true],
      ['本月消费满 ¥100', false],
      ['本月消费满 ¥300', false],
    ]);
  });

  it('moves at once when the threshold is crossed, tells why, and takes back nothing on a refund', async () => {
    await rule(ladder());
    const member = await givenSettledMember(till);
    expect(await spend(member, 9_999)).toBeNull();
    expect(await spend(member, 1)).toEqual({
      from: 'regular',
      to: 'silver',
      direction: 'up',
      reason: '本月消费满 ¥100，升级为银卡',
    });
    expect(await spend(member, -10_000)).toBeNull();
    expect(await codeOf(member)).toBe('silver');
    expect(await tierEvents(member)).toHaveLength(1);
    expect((await page(member)).history[0]).toMatchObject({ fromName: '普通会员', toName: '银卡' });
  });

  it('counts growth from the ledger', async () => {
    await rule(DEFAULT_TIER_RULES);
    const member = await givenSettledMember(till);
    await till.app.get(LedgerFacade).post([
      {
        kind: 'growth.test',
        bizKey: `test:growth:${member.id}`,
        at: START,
        memberId: member.id,
        storeId: null,
        title: '测试',
        entries: [
          { account: memberAccount(member.id, 'growth'), amount: 1_880 },
          { account: systemAccount('chain', 0, 'growth-issued'), amount: -1_880 },
        ],
      },
    ]);
    await spend(member, 1);
    const { current } = await page(member);
    expect(current).toMatchObject({ code: 'silver', growth: 1_880 });
    expect(current.next).toMatchObject({ remainingText: '再得 120 成长值 升级金卡', progress: 0.94 });
  });

  it('makes one move out of 20 sales in parallel, none of which is enough alone', async () => {
    await rule(ladder());
    const member = await givenSettledMember(till);
    const moves = await Promise.all(Array.from({ length: 20 }, () => spend(member, 1_000)));
    expect(moves.filter((move) => move !== null)).toHaveLength(1);
    expect(await codeOf(member)).toBe('silver');
    expect(await tierEvents(member)).toHaveLength(1);
    const [row] = await till.app.sql('SELECT spend_fen, orders FROM tier_measure WHERE member_id = ?', [member.id]);
    expect(row).toEqual({ spend_fen: 20_000, orders: 20 });
  });

  it('makes one move when several causes are looked at in the same moment', async () => {
    await rule(ladder());
    const member = await givenSettledMember(till);
    const tiers = till.app.get(TierFacade);
    const uow = till.app.get(UnitOfWork);
    await uow.run((tx) => tiers.record(tx, member.id, { date: businessDate(START), spendFen: 30_000 }));
    const moves = await Promise.all(
      Array.from({ length: 10 }, (_, index) => uow.run((tx) => tiers.evaluate(tx, member.id, `test:${index}`))),
    );
    expect(moves.filter((move) => move !== null)).toHaveLength(1);
    expect(await tierEvents(member)).toHaveLength(1);
    expect((await page(member)).history.map((line) => line.toName)).toEqual(['金卡', '普通会员']);
  });

  it('starts a member once, however often it is told', async () => {
    const member = await givenSettledMember(till);
    const tiers = till.app.get(TierFacade);
    const uow = till.app.get(UnitOfWork);
    await Promise.all(Array.from({ length: 10 }, () => uow.run((tx) => tiers.start(tx, member.id + 1_000_000))));
    const rows = await till.app.sql('SELECT member_id FROM tier_history WHERE member_id = ?', [member.id + 1_000_000]);
    expect(rows).toHaveLength(1);
  });
});

describe('the monthly review', () => {
  it('judges the month that has ended, and lowers after the second miss in a row only', async () => {
    await rule(ladder());
    const member = await givenSettledMember(till);
    await spend(member, 30_000);
    await reviewOn('2026-12-01');
    expect(await codeOf(member)).toBe('gold');
    await reviewOn('2027-01-01');
    expect(await codeOf(member)).toBe('gold');
    await reviewOn('2027-02-01');
    expect(await codeOf(member)).toBe('silver');
    expect((await page(member)).history[0]).toMatchObject({ fromName: '金卡', toName: '银卡' });
    expect(await tierEvents(member)).toHaveLength(2);
  });

  it('looks at nobody twice when it is run again', async () => {
    await rule(ladder());
    const member = await givenSettledMember(till);
    await spend(member, 30_000);
    await reviewOn('2027-03-01');
    await Promise.all([reviewOn('2027-03-01'), reviewOn('2027-03-01')]);
    const [row] = await till.app.sql('SELECT misses FROM member_tier WHERE member_id = ?', [member.id]);
    expect(row).toEqual({ misses: 1 });
    expect(await codeOf(member)).toBe('gold');
  });

  it('gives days of grace, which a purchase can use', async () => {
    await rule(ladder({ misses: 1, graceDays: 7 }));
    const [saved, lost] = [await givenSettledMember(till), await givenSettledMember(till)];
    for (const member of [saved, lost]) await spend(member, 30_000);
    await reviewOn('2027-05-01');
    expect([await codeOf(saved), await codeOf(lost)]).toEqual(['gold', 'gold']);
    await spend(saved, 30_000);
    passTime(till, 8 * DAY_MS);
    await runJob(till.app, 'tier.due');
    expect([await codeOf(saved), await codeOf(lost)]).toEqual(['gold', 'silver']);
  });
});

describe('a grant by hand', () => {
  async function grant(member: TestMember, body: Record<string, unknown>) {
    return till.administrator.client.post<{ code: string; until: string }>(
      `/admin/members/${member.id}/tier-grants`,
      body,
    );
  }

  it('lasts until its day, then what was earned counts again, all of it in the history and the log', async () => {
    await rule(ladder());
    const member = await givenSettledMember(till);
    const reply = await grant(member, { tierCode: 'gold', reason: '老板的朋友', until: '2026-12-31' });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ code: 'gold', until: '2026-12-31T16:00:00.000Z' });
    await reviewOn('2026-12-01');
    expect(await codeOf(member)).toBe('gold');
    till.app.clock.set(new Date('2027-01-01T03:30:00+08:00'));
    await runJob(till.app, 'tier.due');
    expect(await codeOf(member)).toBe('regular');
    expect((await page(member)).history.map((line) => line.toName)).toEqual(['普通会员', '金卡', '普通会员']);
    const lines = await till.app.sql("SELECT reason FROM audit_entry WHERE action = 'tier.grant' AND subject = ?", [
      `member:${member.id}`,
    ]);
    expect(lines).toEqual([{ reason: '老板的朋友' }]);
  });

  it.each([
    [{ tierCode: 'platinum', until: '2027-01-01' }, 422, 'TIER_UNKNOWN'],
    [{ tierCode: 'gold', until: '2026-11-20' }, 422, 'TIER_GRANT_OVER'],
    [{ tierCode: 'gold', until: '2027-02-30' }, 400, 'REQUEST_INVALID'],
    [{ tierCode: 'regular', until: '2027-01-01' }, 422, 'TIER_GRANT_BELOW'],
  ])('refuses %j', async (body, status, code) => {
    await rule(ladder());
    const member = await givenSettledMember(till);
    await spend(member, 10_000);
    const reply = await grant(member, { reason: '测试', ...body });
    expect([reply.status, (reply.body as { code?: string }).code]).toEqual([status, code]);
  });

  it('is for headquarters only', async () => {
    const member = await givenSettledMember(till);
    const manager = await givenStaff(till.app, [{ code: 'store_manager', storeId: till.storeId }]);
    const body = { tierCode: 'gold', reason: '测试', until: '2027-01-01' };
    expect((await manager.client.post(`/admin/members/${member.id}/tier-grants`, body)).status).toBe(403);
  });
});

describe('the rules', () => {
  it('are versioned, audited, and not overwritten unseen', async () => {
    const { client } = till.administrator;
    const before = await client.get<{ version: number; rules: TierRules }>('/admin/tiers');
    const next = { baseVersion: before.body.version, note: '门槛调整', rules: ladder() };
    const replies = await Promise.all(Array.from({ length: 5 }, () => client.put('/admin/tiers', next)));
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409, 409, 409]);
    const after = await client.get<{ version: number; note: string }>('/admin/tiers');
    expect(after.body).toMatchObject({ version: before.body.version + 1, note: '门槛调整' });
    const lines = await till.app.sql("SELECT id FROM audit_entry WHERE action = 'tier.rules.replace' AND subject = ?", [
      `tier-rules:${after.body.version}`,
    ]);
    expect(lines).toHaveLength(1);
  });

  it('must make a ladder, and keep the tiers on which members stand', async () => {
    await rule(ladder());
    const member = await givenSettledMember(till);
    await spend(member, 10_000);
    const { client } = till.administrator;
    const { body } = await client.get<{ version: number }>('/admin/tiers');
    const put = (rules: unknown) => client.put('/admin/tiers', { baseVersion: body.version, note: '测试', rules });
    const [first, second, third] = ladder().tiers as [TierDefinition, TierDefinition, TierDefinition];
    for (const rules of [
      { tiers: [] },
      { tiers: [second] },
      { tiers: [first, third] },
      { tiers: [first, third, second] },
    ]) {
      const reply = await put(rules);
      expect([reply.status, reply.body['code']]).toEqual([422, 'TIER_RULES_INVALID']);
    }
  });
});
