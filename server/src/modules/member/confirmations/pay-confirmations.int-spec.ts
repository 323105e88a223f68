import { type TestApp } from '../../../../test/support/app.js';
import { type Chain, type TestProduct, aChain } from '../../../../test/support/chain.js';
import { type TestMember, givenMember } from '../../../../test/support/people.js';
import { type Till, openTill } from '../../../../test/support/till.js';
import type { PayConfirmationList, PayConfirmationView } from './pay-confirmation.dto.js';

const LIMIT_FEN = 50_000;

describe('large payments from the wallet', () => {
  let till: Till;
  let app: TestApp;
  let chain: Chain;
  let sofa: TestProduct;
  let member: TestMember;

  beforeAll(async () => {
    till = await openTill();
    app = till.app;
    chain = await aChain(app);
    sofa = await chain.product(60_000);
    const set = await chain.administrator.client.put('/admin/settings/wallet.confirmAboveFen', {
      scope: 'chain',
      value: LIMIT_FEN,
    });
    expect(set.status).toBe(200);
    member = await givenMember(app, till.wechat.control);
    await chain.topUp(member.id, { paidFen: 200_000 });
  });
  afterAll(() => till.close());
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  const ask = (grant: string, amountFen: number) =>
    chain.manager.client.post<PayConfirmationView>('/staff/pay-confirmations', {
      storeId: chain.store.id,
      grant,
      amountFen,
    });
  const asked = async (): Promise<PayConfirmationView[]> =>
    (await member.client.get<PayConfirmationList>('/member/pay-confirmations')).body.items;
  const answer = (id: number, amountFen: number, word: 'confirm' | 'refuse' = 'confirm') =>
    member.client.post<PayConfirmationView & { code: string }>(`/member/pay-confirmations/${id}/${word}`, {
      amountFen,
    });
  const codeOf = (body: object): string | undefined => (body as { code?: string }).code;

  it('need the member’s word on their own phone, and then go through with the same scan', async () => {
    const grant = await chain.grant(member.id);
    const refused = await chain.settle({ product: sofa, grant, walletFen: 60_000 });
    expect([refused.status, codeOf(refused.body)]).toEqual([403, 'WALLET_CONFIRM_REQUIRED']);
    const question = await ask(grant, 60_000);
    expect(question.body).toMatchObject({ state: 'asked', amountFen: 60_000 });
    expect(await asked()).toMatchObject([{ id: question.body.id, amountFen: 60_000 }]);
    expect((await answer(question.body.id, 60_000)).body).toMatchObject({ state: 'confirmed' });
    expect(await asked()).toEqual([]);
    const seen = await chain.manager.client.get<PayConfirmationView>(`/staff/pay-confirmations/${question.body.id}`);
    expect(seen.body.state).toBe('confirmed');
    expect((await chain.settle({ product: sofa, grant, walletFen: 60_000 })).status).toBe(201);
  });

  it('take no more than was confirmed, and a changed question loses its answer', async () => {
    const grant = await chain.grant(member.id);
    const { body } = await ask(grant, 55_000);
    await answer(body.id, 55_000);
    expect(codeOf((await chain.settle({ product: sofa, grant, walletFen: 60_000 })).body)).toBe(
      'WALLET_CONFIRM_REQUIRED',
    );
    expect((await ask(grant, 60_000)).body).toMatchObject({ id: body.id, state: 'asked', amountFen: 60_000 });
    const late = await answer(body.id, 55_000);
    expect([late.status, late.body.code]).toEqual([409, 'PAY_CONFIRMATION_CHANGED']);
  });

  it('are not made when the member says no', async () => {
    const grant = await chain.grant(member.id);
    const { body } = await ask(grant, 60_000);
    expect((await answer(body.id, 60_000, 'refuse')).body.state).toBe('refused');
    expect(codeOf((await chain.settle({ product: sofa, grant, walletFen: 60_000 })).body)).toBe(
      'WALLET_CONFIRM_REQUIRED',
    );
  });

  it('are nobody else’s to see, ask or answer', async () => {
    const grant = await chain.grant(member.id);
    const { body } = await ask(grant, 60_000);
    const stranger = await givenMember(app, till.wechat.control);
    expect(
      (await stranger.client.post(`/member/pay-confirmations/${body.id}/confirm`, { amountFen: 60_000 })).status,
    ).toBe(404);
    const { manager } = await chain.branch();
    expect((await manager.client.get(`/staff/pay-confirmations/${body.id}`)).status).toBe(404);
    const foreign = { storeId: chain.store.id, grant, amountFen: 60_000 };
    expect((await manager.client.post('/staff/pay-confirmations', foreign)).status).toBe(404);
  });

  it('end with the scan', async () => {
    const grant = await chain.grant(member.id);
    const { body } = await ask(grant, 60_000);
    app.clock.advance(10 * 60_000);
    expect(await asked()).toEqual([]);
    expect((await answer(body.id, 60_000)).status).toBe(409);
  });
});
