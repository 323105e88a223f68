import { join } from 'node:path';
import { makeMember, post } from '../support/fake/member';
import { Weapp } from './support/weapp';

const DIST = join(__dirname, '../../dist/weapp');

/** Pages that show one thing need to be told which. */
const QUERY: Readonly<Record<string, string>> = {
  'packages/booking/slots/index': 'serviceId=1&storeId=11',
  'packages/booking/confirm/index': 'serviceId=1&storeId=11&start=2026-11-24T06:30:00.000Z',
  'packages/staff/member/index': 'id=1001',
  'packages/staff/topup/index': 'memberId=1001',
  'packages/staff/ask-refund/index': 'memberId=1001',
  'packages/staff-service/give-coupon/index': 'memberId=1001',
  'packages/staff-service/treatment-card/index': 'memberId=1001',
  'packages/shop/product/index': 'id=1&storeId=1',
  'packages/shop/checkout/index': 'storeId=1',
};

function newWeapp(): Weapp {
  return new Weapp(DIST, { user: 'lin', phone: '13800138000', pays: true });
}

function withMember(weapp: Weapp): void {
  const { world } = weapp.api;
  const member = makeMember(world, '13800138000', '林小满');
  world.members.set('lin', member);
  post(world, member, 'wallet', '充 300 得 360', 36_000);
  post(world, member, 'growth', '消费成长', 260);
}

async function logInStaff(weapp: Weapp): Promise<void> {
  await weapp.open('/packages/staff/login/index');
  await weapp.fire('staff-username', 'input', { value: 'zhixia' });
  await weapp.fire('staff-password', 'input', { value: 'guike-demo' });
  await weapp.tap('staff-login');
  await weapp.until(() => weapp.route === 'packages/staff/today/index', 'the login');
}

describe('every page', () => {
  it('opens for somebody who is no member, without an error', async () => {
    const weapp = newWeapp();
    for (const page of weapp.pages) {
      await weapp.open(`/${page}?${QUERY[page] ?? 'id=1'}`);
      expect([page, weapp.text().length > 0]).toEqual([page, true]);
    }
    expect(weapp.problems).toEqual([]);
    weapp.close();
  }, 60_000);

  it('opens for a member and a member of staff, without an error', async () => {
    const weapp = newWeapp();
    withMember(weapp);
    await logInStaff(weapp);
    for (const page of weapp.pages) {
      await weapp.open(`/${page}?${QUERY[page] ?? 'id=1'}`);
      expect([page, weapp.text().length > 0]).toEqual([page, true]);
    }
    expect(weapp.problems).toEqual([]);
    weapp.close();
  }, 60_000);
});

describe('the till', () => {
  it('scans a paying code, uses the best coupon, takes the wallet and gives the points', async () => {
    const weapp = newWeapp();
    withMember(weapp);
    const { world } = weapp.api;
    const member = world.members.get('lin');
    await logInStaff(weapp);
    world.codes.push({
      code: 'GK1.test',
      barcode: '280000000000000001',
      purpose: 'pay',
      memberId: member?.me.id ?? 0,
      expiresAt: Date.now() + 60_000,
      usedAt: null,
      storeName: null,
    });
    await weapp.open('/packages/staff/cashier/index');
    await weapp.until(() => weapp.find('product-201-plus') !== null, 'the shelf');
    await weapp.fire('cashier-code', 'input', { value: '2800 0000 0000 0000 01' });
    await weapp.tap('cashier-code-confirm');
    await weapp.until(() => weapp.find('cashier-guest') !== null, 'the guest');
    await weapp.tap('product-201-plus');
    await weapp.tap('product-201-plus');
    await weapp.until(() => weapp.find('cashier-payable')?.textContent === '¥43.88', 'the price');
    await weapp.tap('cashier-settle');
    await weapp.tap('settle-confirm');
    await weapp.until(() => weapp.find('sale-paid') !== null, 'the payment');
    expect(member?.me.wallet.totalFen).toBe(36_000 - 4_388);
    expect(weapp.stub.calls).toContain('vibrateShort');
    expect(weapp.problems).toEqual([]);
    weapp.close();
  });

  it('sends a sale whose answer was lost again under the same key', async () => {
    const weapp = newWeapp();
    withMember(weapp);
    await logInStaff(weapp);
    await weapp.open('/packages/staff/cashier/index');
    await weapp.until(() => weapp.find('product-202-plus') !== null, 'the shelf');
    await weapp.tap('product-202-plus');
    await weapp.until(() => weapp.find('cashier-payable') !== null, 'the price');
    await weapp.tap('cashier-settle');

    const { handle } = weapp.api;
    const keys: (string | undefined)[] = [];
    weapp.api.handle = (request) => {
      const reply = handle(request);
      if (request.method !== 'POST' || request.path !== '/staff/orders') return reply;
      keys.push(request.headers['idempotency-key']);
      // The first time the server did it, but a proxy answered.
      return keys.length === 1 ? { status: 502, body: '<html>' } : reply;
    };
    await weapp.tap('settle-confirm');
    await weapp.until(() => weapp.find('sale-unsure') !== null, 'the lost answer');
    await weapp.tap('sale-retry');
    await weapp.until(() => weapp.find('sale-paid') !== null, 'the certain answer');
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(weapp.api.world.answers.size).toBe(1);
    weapp.close();
  });
});
