import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, type TestProduct, aChain } from '../../../test/support/chain.js';
import type { Reply } from '../../../test/support/client.js';
import { signedIn } from '../../../test/support/coupons.js';
import { runJob } from '../../../test/support/till.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { TreatmentFacade } from './index.js';

const DAY_MS = 86_400_000;

interface Card {
  id: number;
  state: string;
  times: number;
  left: number;
  held: number;
  restFen: number;
  cycleDueOn: string | null;
  uses: { id: number; state: string }[];
}

let app: TestApp;
let chain: Chain;
let facial: TestProduct;
let memberId: number;

beforeAll(async () => {
  app = await createTestApp();
  chain = await aChain(app);
  facial = await chain.product(90_000);
  await givenPlan(facial, { serviceIds: [11, 12], cycleDays: 7 });
});
afterAll(() => app.close());
beforeEach(async () => {
  memberId = await chain.member();
});
afterEach(async () => expect(await chain.problems()).toEqual([]));

async function givenPlan(product: TestProduct, changes: Record<string, unknown> = {}): Promise<void> {
  const plan = { productId: product.id, name: '护理三次卡', times: 3, validDays: 90, visitFen: 40_000, active: true };
  const made = await chain.administrator.client.post('/admin/treatment-plans', { ...plan, ...changes });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
}

async function bought(quantity = 1): Promise<number> {
  const sale = await chain.settle({ product: facial, quantity, memberId, cashFen: facial.priceFen * quantity });
  if (sale.status !== 201) throw new Error(JSON.stringify(sale.body));
  await app.drain();
  return sale.body.id;
}

async function cards(): Promise<Card[]> {
  const query = `storeId=${chain.store.id}&memberId=${memberId}`;
  return (await chain.manager.client.get<{ items: Card[] }>(`/staff/treatment-cards?${query}`)).body.items;
}

async function theCard(): Promise<Card> {
  const [card] = await cards();
  if (!card) throw new Error('no card');
  return card;
}

async function use(cardId: number, changes: Record<string, unknown> = {}): Promise<Reply<Card>> {
  const grant = await chain.grant(memberId, { purpose: 'identify' });
  const body = { storeId: chain.store.id, grant, ...changes };
  return chain.manager.client.post<Card>(`/staff/treatment-cards/${cardId}/uses`, body, {
    'idempotency-key': randomUUID(),
  });
}

function giveBack(orderId: number, quantity: number): Promise<Reply<{ code: string; details: unknown }>> {
  const body = { storeId: chain.store.id, reason: '不合适', lines: [{ line: 1, quantity }] };
  return chain.manager.client.post(`/staff/orders/${orderId}/returns`, body, { 'idempotency-key': randomUUID() });
}

/** Some days on, and back: people's sessions don't last that long. */
async function later<T>(days: number, work: () => Promise<T>): Promise<T> {
  app.clock.advance(days * DAY_MS);
  try {
    return await work();
  } finally {
    app.clock.advance(-days * DAY_MS);
  }
}

const within = <T>(work: (tx: Parameters<TreatmentFacade['releaseIn']>[0], treatment: TreatmentFacade) => Promise<T>) =>
  app.get(UnitOfWork).run((tx) => work(tx, app.get(TreatmentFacade)));

it('is issued for each piece', async () => {
  await bought(2);
  expect(await cards()).toMatchObject([
    { state: 'active', times: 3, left: 3 },
    { state: 'active', times: 3, left: 3 },
  ]);
});

it('gives visits at the desk until none is left, and tells the member of each', async () => {
  await bought();
  const { id } = await theCard();
  expect(await use(id, { note: '面部护理' })).toMatchObject({ status: 201, body: { left: 2, state: 'active' } });
  await use(id);
  expect(await use(id)).toMatchObject({ body: { left: 0, state: 'finished', restFen: 0 } });
  expect(await use(id)).toMatchObject({ status: 422, body: { code: 'TREATMENT_CARD_EMPTY' } });
  const mine = await (await signedIn(app, memberId)).get<Card>(`/member/treatment-cards/${id}`);
  expect(mine.body.uses.map(({ state }) => state)).toEqual(['used', 'used', 'used']);
});

it('asks for the member’s code, and knows nobody else’s cards', async () => {
  await bought();
  const { id } = await theCard();
  expect(await use(id, { grant: undefined })).toMatchObject({ body: { code: 'TREATMENT_CODE_REQUIRED' } });
  const other = await chain.member();
  const grant = await chain.grant(other, { purpose: 'identify' });
  expect(await use(id, { grant })).toMatchObject({ status: 404, body: { code: 'TREATMENT_CARD_NOT_FOUND' } });
  expect((await (await signedIn(app, other)).get(`/member/treatment-cards/${id}`)).status).toBe(404);
  expect(await use(id, { serviceId: 99 })).toMatchObject({ body: { code: 'TREATMENT_SERVICE_OTHER' } });
});

it('takes back a visit that was counted by mistake, on the same day', async () => {
  await bought();
  const { id } = await theCard();
  await use(id);
  const [used] = (await theCard()).uses;
  const undo = (): Promise<Reply<Card>> =>
    chain.manager.client.post(
      `/staff/treatment-cards/${id}/uses/${used?.id}/undo`,
      { storeId: chain.store.id, reason: '点错了' },
      { 'idempotency-key': randomUUID() },
    );
  expect(await undo()).toMatchObject({ status: 200, body: { left: 3, uses: [{ state: 'undone' }] } });
  expect(await undo()).toMatchObject({ body: { code: 'TREATMENT_USE_NOT_FOUND' } });
});

describe('for bookings', () => {
  it('promises, uses and lets go, each once', async () => {
    await bought();
    const { id: cardId } = await theCard();
    const hold = (bookingId: number) =>
      within((tx, treatment) => treatment.holdIn(tx, { cardId, bookingId, memberId, serviceId: 11 }));
    expect(await hold(1)).toMatchObject({ ok: true });
    expect(await hold(1)).toMatchObject({ ok: true });
    expect(await hold(2)).toMatchObject({ ok: true });
    expect(await hold(3)).toMatchObject({ ok: true });
    expect(await hold(4)).toMatchObject({ ok: false, refusal: { code: 'TREATMENT_CARD_EMPTY' } });
    expect(await theCard()).toMatchObject({ left: 3, held: 3 });
    const useIn = () =>
      within((tx, treatment) => treatment.useIn(tx, { cardId, bookingId: 1, storeId: chain.store.id, staffId: null }));
    expect(await useIn()).toMatchObject({ ok: true, value: { left: 2 } });
    expect(await useIn()).toMatchObject({ ok: true, value: { left: 2 } });
    expect(await within((tx, treatment) => treatment.releaseIn(tx, 2))).toBe(true);
    expect(await within((tx, treatment) => treatment.releaseIn(tx, 2))).toBe(false);
    expect(await within((tx, treatment) => treatment.releaseIn(tx, 1))).toBe(false);
    expect(await theCard()).toMatchObject({ left: 2, held: 1 });
    expect(await app.get(TreatmentFacade).usable(memberId, 11)).toMatchObject([{ id: cardId, left: 1, total: 3 }]);
    expect(await app.get(TreatmentFacade).usable(memberId, 99)).toEqual([]);
  });

  it('keeps a promise made in time beyond the last day', async () => {
    await bought();
    const { id: cardId } = await theCard();
    await within((tx, treatment) => treatment.holdIn(tx, { cardId, bookingId: 50, memberId }));
    const used = await later(91, async () => {
      await runJob(app, 'treatment.expire');
      const visit = await within((tx, treatment) =>
        treatment.useIn(tx, { cardId, bookingId: 50, storeId: chain.store.id, staffId: null }),
      );
      await runJob(app, 'treatment.expire');
      return visit;
    });
    expect(used).toMatchObject({ ok: true, value: { left: 2 } });
    expect(await theCard()).toMatchObject({ state: 'expired', left: 2 });
  });
});

describe('with returns', () => {
  it('goes back with its order while nobody has used it', async () => {
    const orderId = await bought(2);
    const { id } = await theCard();
    await use(id);
    expect(await giveBack(orderId, 2)).toMatchObject({
      status: 422,
      // Within the first days the visit counts at its share of the card.
      body: { code: 'TREATMENT_CARD_USED', details: { cards: [{ id, used: 1, restFen: 60_000 }] } },
    });
    expect((await giveBack(orderId, 1)).status).toBe(201);
    expect((await cards()).map(({ state }) => state).sort()).toEqual(['active', 'voided']);
  });

  it('is never issued for what came back before the news of the sale', async () => {
    const sale = await chain.settle({ product: facial, memberId, cashFen: facial.priceFen });
    expect((await giveBack(sale.body.id, 1)).status).toBe(201);
    await app.drain();
    expect(await cards()).toEqual([]);
  });
});

it('reminds by its rhythm, once for each due day', async () => {
  await bought();
  const { id } = await theCard();
  await use(id);
  const dueOn = (await theCard()).cycleDueOn;
  expect(dueOn).not.toBeNull();
  await later(7, async () => {
    await runJob(app, 'treatment.cycle');
    await runJob(app, 'treatment.cycle');
  });
  const news = await app.sql<{ id: number }>(
    "SELECT id FROM outbox_event WHERE type = 'treatment.cycle_due' AND subject = ?",
    [`member:${memberId}`],
  );
  expect(news).toHaveLength(1);
});

it('tells headquarters how much of what was sold has been used', async () => {
  const massage = await chain.product(50_000);
  await givenPlan(massage, { name: '按摩四次卡', times: 4 });
  const sale = await chain.settle({ product: massage, memberId, cashFen: massage.priceFen });
  expect(sale.status).toBe(201);
  await app.drain();
  await use((await theCard()).id);
  const plans = await chain.administrator.client.get<{ items: { name: string; figures: object }[] }>(
    '/admin/treatment-plans',
  );
  expect(plans.body.items.find(({ name }) => name === '按摩四次卡')?.figures).toEqual({
    sold: 1,
    active: 1,
    finished: 0,
    expired: 0,
    timesSold: 4,
    timesUsed: 1,
    completionBp: 2_500,
  });
});
