import { topUpInCash } from './support/office';
import { comeToWork, joinFromHome, topUp } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';
import { api, dataOf } from '../../../server/test/support/api';

/** Stored value in other hands: lost and found, given away and taken; and the drawer into which its cash goes. */
const GIVER = { user: 'xiaoman', phone: '13844445555' };
const RECEIVER = { user: 'ayi', phone: '13855556666' };

const stage = setStage('giver', 'receiver', 'shift-cashier');
let giver: Phone;
let receiver: Phone;
let cashier: Phone;
let offerPath: string;

beforeAll(() => {
  [giver, receiver, cashier] = stage.phones;
});

describe('a member who has lost their phone', () => {
  scene('has stored ¥300 and finds it as one top-up', async () => {
    await joinFromHome(giver, GIVER);
    await topUp(giver, 300);
    await giver.open('/pages/me/index');
    await giver.tap('me-wallet');
    await giver.see('wallet-total', '¥360.00');
    await giver.see('page-wallet', /充300送60[^]*本金余 ¥300\.00[^]*赠送余 ¥60\.00[^]*可用/);
    await giver.shoot('wallet');
  });

  scene('reports it, and nothing can be topped up any more', async () => {
    await giver.tap('wallet-loss');
    await giver.shoot('loss');
    await giver.tap('loss-confirm');
    await giver.see('wallet-frozen', '已挂失，储值停用中');
    await giver.shoot('wallet-frozen');
    expect(await giver.at('wallet-topup').getAttribute('aria-disabled')).toBe('true');
  });

  scene('takes it back by proving the own number', async () => {
    await giver.tap('wallet-recover');
    await giver.tap('dev-phone-allow');
    await giver.at('wallet-frozen').waitFor({ state: 'hidden' });
    expect(await giver.at('wallet-topup').getAttribute('aria-disabled')).toBe('false');
  });
});

describe('a member who gives it away', () => {
  scene('chooses the top-up, says a word and confirms', async () => {
    await giver.tap('wallet-transfer');
    await giver.tapOn('#page-transfer .lot', '充300送60');
    await giver.type('transfer-message', '给阿姨买点心');
    await giver.shoot('transfer');
    await giver.tap('transfer-next');
    await giver.see('transfer-confirm', /¥360\.00[^]*不能收回/);
    await giver.tap('transfer-offer');
    await giver.see('page-gift', /等待领取[^]*凭链接领取[^]*¥360\.00[^]*给阿姨买点心/);
    await giver.shoot('gift');
  });

  scene('changes their mind, has it back, and gives it after all', async () => {
    await giver.tap('gift-cancel-open');
    await giver.tap('gift-cancel-confirm');
    await giver.see('gift-state', '已取消，已退回');
    await giver.open('/packages/wallet/transfer/index');
    await giver.tapOn('#page-transfer .lot', '充300送60');
    await giver.tap('transfer-next');
    await giver.tap('transfer-offer');
    await giver.see('gift-state', '等待领取');
  });

  scene('the other one reads from whom and on which terms, and takes it', async () => {
    await joinFromHome(receiver, RECEIVER);
    offerPath = await pathOfOffer();
    await receiver.open(offerPath);
    await receiver.see('page-receive', /138\*{4}5555 转赠给你[^]*¥360\.00[^]*充300送60/);
    await receiver.shoot('receive');
    await receiver.tap('receive-take');
    await receiver.see('toast', '请先阅读并勾选领取说明');
    await receiver.tap('receive-agree');
    await receiver.tap('receive-take');
    await receiver.see('receive-taken', '¥360.00 已到你的账户');
    await receiver.shoot('received');
    await receiver.tap('receive-wallet');
    await receiver.see('page-wallet', /充300送60[^]*受赠[^]*亲友转赠/);
  });

  scene('the giver sees that it was taken, and the history of both says so', async () => {
    await giver.open('/packages/wallet/transfer/index');
    await giver.seeOn('.g-row', '已被领取');
    await giver.open('/packages/wallet/ledger/index?book=wallet');
    await giver.see('page-ledger', /储值转赠[^]*−¥360\.00/);
    await receiver.open('/packages/wallet/ledger/index?book=wallet');
    await receiver.see('page-ledger', /储值转赠[^]*\+¥360\.00/);
    await receiver.open(offerPath);
    await receiver.see('receive-taken');
  });
});

describe('the drawer', () => {
  scene('is opened with a float', async () => {
    await comeToWork(cashier, 'nanshan.cashier');
    await cashier.tap('tab-staffDesk');
    await cashier.tap('desk-shift');
    await cashier.see('shift-none', '还没有开班');
    await cashier.shoot('shift-none');
    await cashier.tap('shift-open');
    await typeCash('shift-float', ['2', '0', '0']);
    await cashier.tap('shift-float-confirm');
    await cashier.see('shift-running', '当班中');
  });

  scene('takes the cash of a top-up and tells how much there should be', async () => {
    await topUpInCash(stage.system, RECEIVER.phone, 'browser-drawer-topup');
    await cashier.open('/packages/staff/shift/index');
    await cashier.see('shift-running', /抽屉里应有[^]*500[^]*1 笔现金进出/);
    await cashier.shoot('shift-running');
  });

  scene('is counted and handed over: what is missing must be explained', async () => {
    await cashier.tap('shift-close');
    await typeCash('shift-count', ['4', '9', '0']);
    await cashier.shoot('shift-count');
    await cashier.tap('shift-count-confirm');
    await cashier.see('toast', '请填写原因');
    // The refusal was asked for.
    cashier.watch.take();
    await cashier.type('shift-count-note', '找零给错了');
    await cashier.tap('shift-count-confirm');
    await cashier.see('shift-difference', '短款 ¥10.00');
    await cashier.see(
      'page-staff-shift-report',
      /备用金[^]*¥200\.00[^]*现金充值[^]*\+¥300\.00[^]*应有现金[^]*¥500\.00/,
    );
    await cashier.shoot('shift-report');
  });

  scene('and the books balance', async () => {
    expect(await stage.system.cli('reconcile')).toMatch(/^Balanced: \d+ accounts/m);
  });
});

/** On a phone it is handed on by WeChat; here the giver's own session knows it. */
async function pathOfOffer(): Promise<string> {
  const { code } = await dataOf(
    api(stage.system.apiUrl)('post', '/api/auth/wechat-login', {
      body: { code: stage.system.simulator.control.loginCode(GIVER.user).code },
    }),
  ).then(async ({ token }) => {
    const mine = await dataOf(api(stage.system.apiUrl, { token })('get', '/api/member/wallet/transfers'));
    return mine.items[0] ?? { code: null };
  });
  return `/packages/wallet/receive/index?code=${code ?? ''}`;
}

async function typeCash(sheet: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) await cashier.tap(`${sheet}-keys-${key}`);
}
