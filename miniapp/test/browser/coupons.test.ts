import { dataOf } from '../../../server/test/support/api';
import { deskOf } from './support/office';
import { comeToWork, joinFromHome } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/** A coupon from the coupon centre to the counter, and one from a printed code; what the demo chain offers is in its seed. */
const GUEST = { user: 'xiaoyu', phone: '13822225555' };
const TEA = '桂花乌龙奶茶兑换券';
const MONEY_OFF = '满60减8';

const stage = setStage('coupon-member', 'coupon-cashier');
let member: Phone;
let cashier: Phone;

beforeAll(() => {
  [member, cashier] = stage.phones;
});

const digits = async (phone: Phone, id: string): Promise<string> => (await phone.at(id).innerText()).replace(/\D/g, '');

describe('a member who looks for something nice', () => {
  scene('has joined', async () => {
    await joinFromHome(member, GUEST);
    await member.see('home-coupons', '暂无可用');
  });

  scene('reads in the coupon centre what there is and under which terms', async () => {
    await member.tap('home-centre');
    await member.seeOn('.ticket', TEA);
    await member.shoot('coupon-centre');
    await member.tapOn('.ticket__name', MONEY_OFF);
    await member.see('offer-terms', /适用商品满 ¥60，立减 ¥8[^]*全部门店可用[^]*每单限用 1 张/);
    await member.shoot('coupon-terms');
    await member.tap('offer-terms-close');
  });

  scene('claims a tea, once and no more', async () => {
    const offer = member.page.locator('.ticket').filter({ hasText: TEA, visible: true });
    await offer.locator('.g-button').tap();
    await offer.filter({ hasText: '已领取' }).waitFor();
    await member.shoot('coupon-claimed', { withToast: true });
    const other = member.page.locator('.ticket').filter({ hasText: MONEY_OFF, visible: true });
    await other.locator('.g-button').tap();
    await other.filter({ hasText: '再领一张' }).waitFor();
  });

  scene('finds both among the own coupons', async () => {
    await member.tap('centre-mine');
    await member.seeOn('#page-coupons .ticket', TEA);
    await member.seeOn('#page-coupons .ticket', MONEY_OFF);
    await member.shoot('coupons');
  });
});

describe('the tea is handed over at the counter', () => {
  scene('the member shows its code', async () => {
    await member.tapOn('#page-coupons .ticket', TEA);
    await member.see('coupon-pass-digits', /^91\d{2}/);
    await member.see('page-coupon', /免费兑换 1 件[^]*仅限桂花乌龙奶茶/);
    await member.shoot('coupon-pass');
  });

  scene('the cashier looks first', async () => {
    await comeToWork(cashier, 'nanshan.cashier');
    await cashier.tap('tab-staffDesk');
    await cashier.tap('desk-verify');
    await cashier.shoot('verify');
    await cashier.type('verify-code', await digits(member, 'coupon-pass-digits'));
    await cashier.tap('verify-look');
    await cashier.see('verify-preview', /138\*{4}5555[^]*免费兑换 1 件/);
    await cashier.shoot('verify-preview');
  });

  scene('verifies it, and the member’s screen says so by itself', async () => {
    await cashier.tap('verify-confirm');
    await cashier.see('verify-done', '核销成功');
    await cashier.shoot('verify-done');
    await member.see('coupon-used', '已使用');
    await member.shoot('coupon-used');
  });

  scene('money off is not for handing over: the cashier learns why before it is too late', async () => {
    await member.open('/packages/coupon/list/index');
    await member.tapOn('#page-coupons .ticket', MONEY_OFF);
    await member.see('page-coupon', '会自动为你选最省的券');
    const number = /(?:\d{4} ){3}\d{4}/.exec(await member.at('page-coupon').innerText())?.[0] ?? '';
    await cashier.tap('verify-next');
    await cashier.type('verify-code', number);
    await cashier.tap('verify-look');
    await cashier.see('verify-refused', '请在收银结算时使用');
    await cashier.shoot('verify-refused');
  });
});

describe('a printed code', () => {
  scene('is typed in as it is printed, and becomes a coupon', async () => {
    const headquarters = await deskOf(stage.system, 'admin');
    const templates = await dataOf(headquarters.call('get', '/api/admin/coupon-templates', {}));
    const templateId = templates.items.find(({ name }) => name === '店长安心券')?.id ?? 0;
    const validUntil = new Date(stage.system.clock.now().getTime() + 86_400_000).toISOString();
    const batch = await dataOf(
      headquarters.call('post', '/api/admin/coupon-code-batches', {
        body: { name: '致歉卡片', templateId, quantity: 1, validUntil },
      }),
    );
    const file = await fetch(`${stage.system.apiUrl}/api/admin/coupon-code-batches/${batch.id}/export`, {
      method: 'POST',
      headers: { authorization: `Bearer ${headquarters.token}` },
    });
    const [, code = ''] = (await file.text()).trim().split('\r\n');

    await member.open('/packages/coupon/list/index');
    await member.tap('coupons-redeem');
    await member.type('redeem-code', code.toLowerCase());
    await member.shoot('redeem');
    await member.tap('redeem-send');
    await member.seeOn('#page-coupons .ticket', '店长安心券');
    await member.tap('coupons-tab-used');
    await member.seeOn('#page-coupons .ticket', TEA);
    await member.shoot('coupons-used');
  });
});
