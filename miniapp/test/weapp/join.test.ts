import { join } from 'node:path';
import { Weapp } from './support/weapp';

const DIST = join(__dirname, '../../dist/weapp');
const SCENE = encodeURIComponent('s=hz-xihu');

describe('the built mini-program', () => {
  let weapp: Weapp;

  beforeEach(() => {
    weapp = new Weapp(DIST, { user: 'lin', phone: '13800138000', pays: true });
  });

  afterEach(() => {
    weapp.close();
    expect(weapp.problems).toEqual([]);
  });

  async function joinNow(): Promise<void> {
    await weapp.open(`/packages/join/landing/index?scene=${SCENE}`);
    await weapp.tap('consent-account');
    weapp.api.world.phoneCodes.set('phone-1', weapp.person.phone);
    await weapp.fire('join-submit', 'getphonenumber', { code: 'phone-1', errMsg: 'getPhoneNumber:ok' });
    await weapp.until(() => weapp.find('joined') !== null, 'joining');
  }

  it('lands on the store of the code, asks for consent first and joins with the phone number', async () => {
    await weapp.open(`/packages/join/landing/index?scene=${SCENE}`);
    expect(weapp.text()).toContain('归客·湖滨店');
    expect(weapp.text()).toContain('沈知夏');

    // Without consent the button is a plain one that says what is missing; WeChat is not asked for the number.
    expect(weapp.find('join-submit')?.getAttribute('open-type')).toBeNull();
    await weapp.tap('join-submit');
    expect(weapp.text()).toContain('请先阅读并勾选');

    await weapp.tap('consent-account');
    expect(weapp.find('join-submit')?.getAttribute('open-type')).toBe('getPhoneNumber');
    weapp.api.world.phoneCodes.set('phone-1', '13800138000');
    await weapp.fire('join-submit', 'getphonenumber', { code: 'phone-1' });
    await weapp.until(() => weapp.find('joined') !== null, 'joining');

    const member = weapp.api.world.members.get('lin');
    expect(member?.phone).toBe('13800138000');
    expect(member?.consents.map(({ purpose, granted }) => [purpose, granted])).toEqual([
      ['account', true],
      ['marketing', false],
      ['personal', false],
    ]);
  });

  it('lets a guest who keeps the number go on browsing', async () => {
    await weapp.open('/packages/join/landing/index');
    await weapp.tap('consent-account');
    await weapp.fire('join-submit', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' });
    expect(weapp.find('join-refused')).not.toBeNull();
    expect(weapp.api.world.members.size).toBe(0);

    await weapp.tap('join-browse');
    expect(weapp.route).toBe('pages/home/index');
    await weapp.until(() => weapp.find('home-join') !== null, 'the home of a guest');
  });

  it('shows the member home with card, balances and one suggestion', async () => {
    await joinNow();
    const member = weapp.api.world.members.get('lin');
    if (member) member.me.personalised = true;
    await weapp.tap('joined-home');
    await weapp.until(() => weapp.find('home-suggestion') !== null, 'the suggestion');
    expect(weapp.text()).toContain('普通会员');
    expect(weapp.text()).toContain('再消费 ¥200 升级银卡');
    expect(weapp.find('home-points-balance')?.textContent).toBe('20');
    expect(weapp.text()).toContain('第一次储值，更划算');
  });

  it('shows what everybody is shown to whoever has not let us choose for them', async () => {
    await joinNow();
    await weapp.tap('joined-home');
    await weapp.until(() => weapp.find('home-everyone') !== null, 'the list for everybody');
    expect(weapp.find('home-suggestion')).toBeNull();
    await weapp.tap('home-personal');
    expect(weapp.route).toBe('packages/profile/consents/index');
  });

  it('shows a code that works once and then the result of the till', async () => {
    await joinNow();
    await weapp.open('/pages/home/index');
    await weapp.until(() => weapp.find('home-code') !== null, 'the card');
    await weapp.tap('home-code');
    await weapp.until(() => weapp.find('code-qr') !== null, 'the code');
    expect(weapp.stub.calls).toContain('setScreenBrightness');
    const code = weapp.api.world.codes.at(-1);
    expect(weapp.find('code-digits')?.textContent?.replace(/ /g, '')).toBe(code?.barcode);

    if (code) Object.assign(code, { usedAt: new Date().toISOString(), storeName: '归客·湖滨店' });
    await weapp.until(() => weapp.find('code-used') !== null, 'the code being used');
    await weapp.tap('code-used-close');
    expect(weapp.find('code-sheet')).toBeNull();
  });

  it('tops up with WeChat Pay and says the new balance', async () => {
    await joinNow();
    await weapp.open('/packages/wallet/topup/index');
    await weapp.until(() => weapp.find('plan-102') !== null, 'the plans');
    await weapp.tap('topup-pay');
    await weapp.until(() => weapp.find('topup-paid') !== null, 'the top-up');
    expect(weapp.route).toBe('packages/wallet/result/index');
    expect(weapp.find('topup-balance-after')?.textContent).toBe('¥360.00');

    await weapp.tap('subscribe-allow');
    await weapp.until(() => weapp.find('subscribe-ask') === null, 'the question being answered');
    expect(weapp.stub.calls).toContain('requestSubscribeMessage');
  });

  it('takes nothing when the member cancels the payment', async () => {
    await joinNow();
    weapp.person.pays = false;
    await weapp.open('/packages/wallet/topup/index');
    await weapp.until(() => weapp.find('plan-102') !== null, 'the plans');
    await weapp.tap('topup-pay');
    await weapp.until(() => weapp.find('topup-cancelled') !== null, 'the cancelled payment');
    expect(weapp.api.world.members.get('lin')?.me.wallet.totalFen).toBe(0);
  });
});
