import { comeToWork, goHome, join, openTab, payInWechat } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/** From an empty cart to a bag in the hand: a coupon, points, the wallet and WeChat pay one order; see the seed. */
const GUEST = { user: 'xiaolu', phone: '13822227777' };
const STORE = '南山海岸店';
const COOKIES = '手工曲奇';
/** Two of them are more than the wallet will hold. */
const CAKE = '六寸生日蛋糕';

const stage = setStage('shop-member', 'shop-cashier');
let member: Phone;
let cashier: Phone;

beforeAll(() => {
  [member, cashier] = stage.phones;
});

/** On the shelf that is open, one more of it. */
async function take(product: string): Promise<void> {
  const row = member.page.locator('#shop-products .product-row').filter({ hasText: product, visible: true });
  await row.locator('.g-stepper__key--plus').tap();
}

describe('a guest who has not given a phone number', () => {
  scene('looks along the shelves of a store and fills a cart', async () => {
    await member.open('/pages/mall/index');
    await member.tap('mall-side-shop');
    await member.see('shop-store');
    await member.tap('shop-store');
    await member.tapOn('.g-row', STORE);
    await member.tapOn('.shop__category', '甜点蛋糕');
    await member.seeOn('.product-row', COOKIES);
    await take(COOKIES);
    await take(CAKE);
    await take(CAKE);
    await member.see('cart-count', '3');
    await member.shoot('shop-guest');
  });

  scene('joins at the checkout, and the cart is still there', async () => {
    await member.tap('cart-checkout');
    await member.tap('member-only-join');
    await join(member, GUEST);
    await goHome(member);
    await openTab(member, '商城');
    await member.tap('mall-side-shop');
    await member.see('cart-count', '3');
  });
});

describe('one order, paid in four ways', () => {
  scene('claims a coupon and puts something into the wallet first', async () => {
    await member.open('/packages/coupon/centre/index');
    await member.tapOn('.g-button', '领取');
    await member.open('/packages/wallet/topup/index');
    await member.tap('topup-store');
    await member.tapOn('.g-row', STORE);
    await member.tapOn('.plan', '充 ¥100');
    await member.tap('topup-pay');
    await member.tap('pay');
    await member.see('topup-paid');
  });

  scene('sees what the order comes to, and why', async () => {
    await member.open('/pages/mall/index');
    await member.tap('mall-side-shop');
    await member.tap('cart-checkout');
    await member.see('checkout-coupons');
    await member.tap('checkout-points');
    await member.see('checkout-wallet');
    await member.tap('checkout-explain');
    await member.see('price', '商品金额');
    await member.shoot('shop-explained');
    await member.tap('price-close');
    await member.shoot('shop-checkout');
  });

  scene('pays with the wallet what is in it, and the rest in WeChat', async () => {
    await member.see('checkout-pay', '微信支付');
    const [yuan = ''] = /[\d,]+\.\d{2}/.exec(await member.at('checkout-pay').innerText()) ?? [];
    await member.tap('checkout-pay');
    await payInWechat(member, yuan);
    await member.see('shop-paid', '下单成功');
    await member.shoot('shop-paid');
  });

  scene('has a number to show', async () => {
    await member.tap('shop-ticket');
    await member.see('pickup-code', /^92\d{2} \d{4} \d{4}$/);
    await member.shoot('shop-ticket');
  });
});

describe('at the counter', () => {
  scene('the bag is handed over, and both phones say so', async () => {
    await comeToWork(cashier, 'nanshan.cashier');
    await cashier.open('/packages/staff-service/pickups/index');
    await cashier.type('pickups-code', await member.at('pickup-code').innerText());
    await cashier.tap('pickups-look');
    await cashier.see('pickups-person', /138\*{4}7777/);
    await cashier.tap('pickups-confirm');
    await cashier.see('pickups-done', '已交付');
    await member.see('pickup-collected', '已领取');
    await member.shoot('shop-collected');
  });

  scene('what was collected is not taken back from afar', async () => {
    await member.open('/packages/orders/list/index');
    await member.tapOn('.order-brief', STORE);
    await member.see('order-pickup', '已取货');
    await member.tap('order-give-up');
    await member.tap('order-give-up-confirm');
    await member.see('toast', '已经取走');
    // The server's no is what the scene is about.
    expect(member.watch.take().join('\n')).toContain('answered 422');
  });
});
