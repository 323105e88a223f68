import type { Phone } from '../../browser/support/phones';
import type { Scene } from '../scene';
import { scrollDown } from '../scene';

const SHOP = '/pages/mall/index?side=shop';

/** Two pieces of the first thing on the shelf, and on to the checkout. */
async function toCheckout(phone: Phone): Promise<void> {
  await phone.see('shop-products');
  const plus = phone.page.locator('#shop-products [id$="-plus"]').first();
  await plus.click();
  await plus.click();
  await phone.tap('cart-checkout');
  await phone.see('checkout-coupons');
}

/** Ordering on the phone, and visits paid for in advance. */
export const scenes: readonly Scene[] = [
  { name: 'shop', title: '在线选购', as: 'lin', path: SHOP },
  {
    name: 'shop-cart',
    title: '已选商品',
    as: 'lin',
    path: SHOP,
    act: async (phone) => {
      await phone.see('shop-products');
      await phone.page.locator('#shop-products [id$="-plus"]').first().click();
      await phone.tap('cart-open');
      await phone.see('cart');
    },
  },
  { name: 'shop-checkout', title: '确认订单', as: 'lin', path: SHOP, act: toCheckout },
  {
    name: 'shop-coupons',
    title: '选择优惠券',
    as: 'lin',
    path: SHOP,
    act: async (phone) => {
      await toCheckout(phone);
      await phone.tap('checkout-coupons');
      await phone.see('coupons');
    },
  },
  {
    name: 'shop-explained',
    title: '价格是怎么算的',
    as: 'lin',
    path: SHOP,
    act: async (phone) => {
      await toCheckout(phone);
      await scrollDown(phone);
      await phone.tap('checkout-explain');
      await phone.see('price');
    },
  },
  { name: 'shop-guest', title: '在线选购（未入会）', as: 'guest', path: SHOP },
  { name: 'treatments', title: '我的次卡', as: 'lin', path: '/packages/treatment/list/index' },
  {
    name: 'treatment',
    title: '次卡详情',
    as: 'lin',
    path: '/packages/treatment/list/index',
    act: async (phone) => {
      await phone.tapOn('.treatment', '烘焙体验课');
      await phone.see('page-treatment');
    },
  },
];
