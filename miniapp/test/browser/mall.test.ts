import { comeToWork, goHome, join, openTab, payInWechat } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/** From looking around to a badge in the hand, and a tin of cookies for one point and some money; see the seed. */
const GUEST = { user: 'xiaohe', phone: '13822226666' };
const BADGE = '开店纪念徽章';
const STORE = '南山海岸店';

const stage = setStage('mall-member', 'mall-cashier');
let member: Phone;
let cashier: Phone;

beforeAll(() => {
  [member, cashier] = stage.phones;
});

/** The welcome gift is news that travels: it is there a moment after joining, whenever the page is looked at again. */
async function untilWelcomed(): Promise<void> {
  for (let turn = 0; turn < 15; turn += 1) {
    await openTab(member, '首页');
    await openTab(member, '商城');
    if ((await member.at('mall-balance').innerText()).trim() === '100') return;
    await member.page.waitForTimeout(1000);
  }
  throw new Error('the welcome points have not come');
}

describe('a guest who has not given a phone number', () => {
  scene('looks into the window all the same', async () => {
    await member.open('/pages/mall/index');
    await member.seeOn('.mall-item', BADGE);
    await member.shoot('mall-guest');
    await member.tapOn('.mall-item', BADGE);
    await member.see('item-points', '99');
    await member.see('item-join', '入会后即可兑换');
    await member.shoot('mall-item-guest');
  });

  scene('joins, and has 100 points to start with', async () => {
    await member.tap('item-join');
    await join(member, GUEST);
    await goHome(member);
    await untilWelcomed();
  });
});

describe('points become a thing', () => {
  scene('the mall says what can be had, and what is missing', async () => {
    await member.seeOn('.mall-item', '还差 180 积分');
    await member.tap('mall-filter-affordable');
    await member.seeOn('.mall-item', BADGE);
    await member.shoot('mall-affordable');
  });

  scene('is asked where to collect it and what it costs before anything is spent', async () => {
    await member.tapOn('.mall-item', BADGE);
    await member.tap('item-redeem');
    await member.see('redeem-price', '99 积分');
    await member.tapOn('.redeem-choice', STORE);
    await member.shoot('mall-redeem');
    await member.tap('redeem-confirm');
    await member.see('redemption-placed', '兑换成功');
    await member.shoot('mall-redeemed');
  });

  scene('has a number to show', async () => {
    await member.tap('redemption-ticket');
    await member.see('pickup-code', /^92\d{2} \d{4} \d{4}$/);
    await member.shoot('pickup');
  });
});

describe('at the counter', () => {
  scene('the cashier sees it waiting, and types the number that is shown', async () => {
    await comeToWork(cashier, 'nanshan.cashier');
    await cashier.open('/packages/staff-service/pickups/index');
    await cashier.seeOn('.pickups-one', BADGE);
    await cashier.shoot('pickups');
    await cashier.type('pickups-code', await member.at('pickup-code').innerText());
    await cashier.tap('pickups-look');
    await cashier.see('pickups-person', /138\*{4}6666/);
    await cashier.shoot('pickup-preview');
  });

  scene('hands it over, and the member’s screen says so by itself', async () => {
    await cashier.tap('pickups-confirm');
    await cashier.see('pickups-done', '已交付');
    await member.see('pickup-collected', '已领取');
    await member.shoot('pickup-collected');
  });

  scene('the same number is good for nothing more', async () => {
    await cashier.tap('pickups-next');
    await cashier.tap('pickups-tab-collected');
    await cashier.seeOn('.pickups-one', BADGE);
    await cashier.tapOn('.pickups-one', BADGE);
    await cashier.see('pickups-refused', '已经领取过了');
  });
});

describe('one point and some money', () => {
  scene('is paid in WeChat and waits in the store', async () => {
    await member.open('/pages/mall/index');
    await member.see('mall-balance', /^1$/);
    await member.tap('mall-filter-all');
    await member.tap('mall-hot');
    await member.tap('item-redeem');
    await member.see('redeem-confirm', '微信支付 ¥9.90');
    await member.shoot('mall-redeem-money');
    await member.tap('redeem-confirm');
    await payInWechat(member, '9.90');
    await member.see('redemption-placed', '兑换成功');
    await member.shoot('mall-redeemed-money');
  });

  scene('comes back as it went when minds change', async () => {
    await member.tap('redemption-cancel');
    await member.see('redemption-ask', '会原路退回');
    await member.tap('redemption-cancel-confirm');
    await member.see('redemption-cancelled', '积分和 ¥9.90（微信）已原路退回');
    await member.shoot('mall-cancelled');
    await member.open('/packages/mall/redemptions/index');
    await member.seeOn('.redemption', '已取消');
    await member.seeOn('.redemption', '已领取');
    await member.shoot('redemptions');
  });
});
