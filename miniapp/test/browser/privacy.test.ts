import { membersWith } from './support/office';
import { join, lookUntil } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/** Somebody looks at what is kept of them, takes it along, and leaves; the second time in earnest. */
const GUEST = { user: 'moyu', phone: '13844440001' };
const COOLING_DAYS = 7;
const LOOKS = 30;

const stage = setStage('privacy');
let member: Phone;

beforeAll(() => {
  [member] = stage.phones;
});

describe('what is kept', () => {
  scene('stands on one page, each purpose with its words, none of them ticked for the member', async () => {
    await member.open('/packages/join/landing/index');
    await join(member, GUEST);
    await member.open('/packages/profile/consents/index');
    await member.see('consent-personal');
    await member.shoot('consents');
    await member.tap('consent-personal');
    await member.see('toast', '已打开');
    await member.tap('consent-personal');
    await member.tap('consent-withdraw-confirm');
    await member.see('toast', '立即生效');
  });

  scene('is made into a file for whoever proves the phone', async () => {
    await member.tap('privacy-export');
    await member.tap('export-ask');
    await member.tap('dev-phone-allow');
    await member.seeOn('.bundle', '准备中');
    await member.shoot('export-asked');
    await lookUntil(member, member.page.locator('.bundle').filter({ hasText: '可下载' }), stage.system.clock);
    await member.shoot('export-ready');
    const download = member.page.waitForEvent('download');
    await member.tapOn('.g-button', '验证手机号并下载');
    await member.tap('dev-phone-allow');
    expect((await download).suggestedFilename()).toMatch(/^我的数据-\d{4}-\d\d-\d\d\.zip$/);
  });
});

describe('leaving', () => {
  scene('can be thought over, and taken back', async () => {
    await member.open('/packages/profile/closure/index');
    await member.see('closure-open', '申请注销');
    await member.shoot('closure');
    await member.tap('closure-open');
    await member.tap('closure-submit');
    await member.tap('dev-phone-allow');
    await member.see('closure-cooling', '注销申请已提交');
    await member.shoot('closure-cooling');
    await member.tap('closure-withdraw');
    await member.see('closure-open');
  });

  scene('is final after the days to think, and who comes again begins anew', async () => {
    await member.tap('closure-open');
    await member.tap('closure-submit');
    await member.tap('dev-phone-allow');
    await member.see('closure-cooling');
    expect(await foundByNumber()).toBe(1);
    await stage.system.clock.advance({ days: COOLING_DAYS, hours: 1 });
    for (let look = 0; look < LOOKS && (await foundByNumber()) > 0; look += 1) await member.page.waitForTimeout(1_000);
    expect(await foundByNumber()).toBe(0);
  });
});

/** Headquarters finds whoever has left by their number no more. */
const foundByNumber = async (): Promise<number> => (await membersWith(stage.system, GUEST.phone)).length;
