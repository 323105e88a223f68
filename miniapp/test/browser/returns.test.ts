import { dataOf } from '../../../server/test/support/api';
import { deskOf } from './support/office';
import { STORE, comeToWork, joinFromHome, putInBasket, scanCodeOf, topUp } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/** Bought in one store, brought back in two: a piece where it was sold, the rest somewhere else. */
const GUEST = { user: 'tuihuo', phone: '13844445555' };
const ELSEWHERE = '禾光里·福田岗厦店';

const stage = setStage('return-member', 'return-cashier', 'return-manager', 'return-elsewhere');
let member: Phone;
let cashier: Phone;
let manager: Phone;
let stranger: Phone;
let orderNo: string;

beforeAll(() => {
  [member, cashier, manager, stranger] = stage.phones;
});

describe('a member who has bought three things', () => {
  scene('has joined and topped up ¥300', async () => {
    await joinFromHome(member, GUEST);
    await topUp(member, 300);
  });

  scene('pays with all of the wallet and the rest in cash', async () => {
    await comeToWork(cashier, 'nanshan.cashier');
    await member.open('/pages/home/index');
    await member.tap('home-code');
    await cashier.tap('tab-staffCashier');
    await scanCodeOf(member, cashier);
    await putInBasket(cashier, '四季茶礼');
    await putInBasket(cashier, '四季茶礼');
    await putInBasket(cashier, '栗子蒙布朗');
    await cashier.tap('cashier-settle');
    await cashier.see('settle-rest');
    await cashier.tap('settle-confirm');
    await cashier.see('sale-paid', '收款成功');
  });

  scene('has a code of the order for whoever asks for it', async () => {
    await member.open('/packages/orders/list/index');
    await member.tapOn('.order-brief', '等3件');
    await member.see('page-order', '已完成');
    await member.tap('order-code');
    orderNo = /\d{12,}/.exec(await member.at('order-code-sheet').innerText())?.[0] ?? '';
    expect(orderNo).not.toBe('');
    await member.shoot('order-code');
    await member.tap('order-code-sheet-close');
  });
});

describe('the store that sold it', () => {
  scene('chooses one of two, and sees where each part goes before anything happens', async () => {
    await comeToWork(manager, 'nanshan.manager');
    await manager.tap('tab-staffDesk');
    await manager.tap('desk-orders');
    await manager.tapOn('.order-brief', '等3件');
    await manager.tap('order-return');
    await manager.see('return-line-2', '可退 2 件');
    await manager.shoot('return-choose');
    await manager.tap('return-pieces-2-plus');
    await manager.see('return-where', /退回储值账户[^]*本金 ¥139\.10 · 赠送 ¥27\.82[^]*现金，请当面退给顾客/);
    await manager.see('return-where', '成长值');
    await manager.shoot('return-where');
  });

  scene('confirms with a reason', async () => {
    await manager.tap('return-confirm');
    await manager.tap('return-reason-reason-0');
    await manager.shoot('return-reason');
    await manager.tap('return-reason-confirm');
    await manager.see('return-done', '已退 ¥');
    await manager.shoot('return-done');
    await manager.tap('return-finish');
    await manager.see('page-staff-order', '部分已退');
    await manager.see('page-staff-order', '已退 1 件');
    await manager.shoot('order-partly-returned');
  });

  scene('and the member sees what came back', async () => {
    await member.open('/packages/orders/list/index');
    await member.tapOn('.order-brief', '等3件');
    await member.see('page-order', '部分已退');
    await member.see('page-order', /退货[^]*四季茶礼 × 1[^]*退回储值账户[^]*现金退还/);
    await member.shoot('order-partly-returned');
  });
});

describe('another store', () => {
  scene('finds the sale by its number, and only by it', async () => {
    await comeToWork(stranger, 'futian.manager', ELSEWHERE);
    await stranger.tap('tab-staffDesk');
    await stranger.tap('desk-orders');
    await stranger.tap('orders-find-sale');
    await stranger.type('sale-number', orderNo);
    await stranger.shoot('find-sale');
    await stranger.tap('sale-find');
    await stranger.see('page-staff-return', '别店售出');
    await stranger.see('page-staff-return', STORE);
    await stranger.see('return-line-2', '可退 1 件');
    await stranger.shoot('return-elsewhere');
  });

  scene('takes back all that is left', async () => {
    await stranger.tap('return-all');
    await stranger.see('return-where', '现金，请当面退给顾客');
    await stranger.tap('return-confirm');
    await stranger.tap('return-reason-reason-1');
    await stranger.tap('return-reason-confirm');
    await stranger.see('return-done', '已退 ¥');
    await stranger.shoot('return-elsewhere-done');
  });

  scene('leaves the member with everything as it was', async () => {
    await member.open('/packages/orders/list/index');
    await member.tapOn('.order-brief', '已退款');
    await member.see('page-order', ELSEWHERE);
    await member.shoot('order-returned');
    await member.open('/packages/wallet/ledger/index?book=wallet');
    await member.see('ledger-wallet', '¥360.00');
  });

  scene('and the store of the sale is told', async () => {
    const desk = await deskOf(stage.system, 'nanshan.manager');
    const giveUp = Date.now() + 30_000;
    for (;;) {
      const { alerts } = await dataOf(desk.call('get', '/api/staff/today', {}));
      if (alerts.some(({ kind, reason }) => kind === 'returned_elsewhere' && reason.includes(orderNo))) break;
      if (Date.now() > giveUp) throw new Error('nobody was told');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await manager.open('/packages/staff/today/index');
    await manager.seeOn('.alert', ELSEWHERE);
    await manager.shoot('told');
  });
});
