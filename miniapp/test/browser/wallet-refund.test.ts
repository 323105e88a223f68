import { topUpInCash } from './support/office';
import { comeToWork, joinFromHome, putInBasket, scanCodeOf, topUp } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/** Stored value on its way back: at once through WeChat, and over the counter with a manager's word. */
const GUEST = { user: 'ande', phone: '13822223333' };

const stage = setStage('refund-member', 'refund-cashier', 'refund-manager');
let member: Phone;
let cashier: Phone;
let manager: Phone;

beforeAll(() => {
  [member, cashier, manager] = stage.phones;
});

describe('a member who changes their mind the same day', () => {
  scene('has joined and topped up ¥300', async () => {
    await joinFromHome(member, GUEST);
    await topUp(member, 300);
  });

  scene('finds the way from the wallet, and nothing asked back so far', async () => {
    await member.open('/packages/wallet/wallet/index');
    await member.tap('wallet-refund');
    await member.see('page-refunds', '没有退款记录');
    await member.shoot('refunds-empty');
  });

  scene('reads what comes back, how it is computed and what is void', async () => {
    await member.tap('refunds-ask');
    await member.see('page-refund-ask', /未使用，全额退[^]*充值实付[^]*¥300\.00[^]*可退[^]*原路退回您的微信/);
    await member.see('page-refund-ask', '未用完的赠送 ¥60 随退款作废');
    await member.see('refund-ask', '申请退款 ¥300.00');
    await member.shoot('refund-ask');
    await member.tap('refund-ask');
    await member.see('refund-confirm', '无需审核');
    await member.shoot('refund-confirm');
  });

  scene('has it back in WeChat without anybody’s leave', async () => {
    await member.tap('refund-submit');
    await member.see('page-refund', /已退回微信[^]*¥300\.00/);
    await member.see('page-refund', '¥300 已退回微信');
    await member.shoot('refund-paid');
    expect(stage.system.simulator.control.state().refunds.map(({ amount, status }) => ({ amount, status }))).toEqual([
      { amount: 30_000, status: 'SUCCESS' },
    ]);
    await member.open('/pages/home/index');
    await member.see('home-wallet-total', '¥0.00');
  });
});

describe('a member who paid in cash and has bought something', () => {
  let leftText: string;

  scene('tops up at the counter', async () => {
    await topUpInCash(stage.system, GUEST.phone, 'browser-cash-topup');
  });

  scene('buys a cake with it', async () => {
    await comeToWork(cashier, 'nanshan.cashier');
    await member.open('/pages/home/index');
    await member.tap('home-code');
    await cashier.tap('tab-staffCashier');
    await scanCodeOf(member, cashier);
    await putInBasket(cashier, '栗子蒙布朗');
    await cashier.tap('cashier-settle');
    await cashier.tap('settle-confirm');
    await cashier.see('sale-paid', '收款成功');
    leftText = /顾客储值还有 (¥[\d.,]+)/.exec(await cashier.at('sale-paid').innerText())?.[1] ?? '';
    expect(leftText).not.toBe('');
  });

  scene('asks for the rest, keeping the discount, and says why', async () => {
    await member.open('/packages/refund/ask/index');
    await member.tap('refund-reason-store_closed');
    await member.see('page-refund-ask', /保留充值优惠[^]*已消费折合实付[^]*÷ 到账/);
    await member.see('page-refund-ask', '由门店付现金或转账给您本人');
    await member.shoot('refund-ask-spent');
    await member.tap('refund-ask');
    await member.see('refund-confirm', '提交后由门店审核');
    await member.type('refund-words', '听说这家店要搬走了');
    await member.tap('refund-submit');
    await member.see('page-refund', /等待审核[^]*等待门店审核/);
    await member.see('refund-cancel');
    await member.shoot('refund-waiting');
  });

  scene('the manager reads the same computation and approves it', async () => {
    await comeToWork(manager, 'nanshan.manager');
    await manager.tap('tab-staffDesk');
    await manager.tap('desk-orders');
    await manager.tap('orders-refunds');
    await manager.seeOn('.refund-brief', '等待审核');
    await manager.shoot('refund-list');
    await manager.tapOn('.refund-brief', '等待审核');
    await manager.see('page-staff-refund', /本人申请[^]*已消费折合实付/);
    await manager.shoot('refund-detail');
    await manager.tap('refund-approve-open');
    await manager.see('refund-approve', '已消费的部分保留充值优惠');
    await manager.type('refund-note', '给您添麻烦了');
    await manager.shoot('refund-approve');
    await manager.tap('refund-approve-confirm');
    await manager.see('page-staff-refund', '等待线下退款');
  });

  scene('and the money is handed over against a receipt', async () => {
    await manager.tap('refund-payout-open');
    await manager.type('refund-proof', 'SH-20261121-01');
    await manager.shoot('refund-payout');
    await manager.tap('refund-payout-confirm');
    await manager.see('page-staff-refund', /已退款[^]*现金已付/);
    await manager.shoot('refund-done');
  });

  scene('has it all in the list of refunds', async () => {
    await member.open('/packages/refund/list/index');
    await member.seeOn('.refund-brief', '已退回微信');
    await member.seeOn('.refund-brief', '已退款');
    await member.shoot('refunds');
    await member.tapOn('.refund-brief', '已退款');
    await member.see('page-refund', '已由门店付给您');
    await member.see('page-refund', '给您添麻烦了');
    await member.shoot('refund-progress');
  });
});
