import { comeToWork } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/** A guest of the demo chain who is not happy, and the people of her store; see the seed. */
const GUEST = 'lin';
const WORDS = '昨天买的蛋糕奶油有点化了，带回家已经塌了一边。';
const REPLY = '真的抱歉，今天给您重新做一个，您方便几点来取？';

const stage = setStage('complaint-member', 'complaint-guide', 'complaint-manager');
let member: Phone;
let guide: Phone;
let manager: Phone;

beforeAll(() => {
  [member, guide, manager] = stage.phones;
});

/** A photo as a phone would take it: drawn in the browser, large enough to be made smaller on its way. */
async function choosePhoto(phone: Phone): Promise<void> {
  const drawn = await phone.page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 2400;
    canvas.height = 1800;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('nothing to draw with');
    pen.fillStyle = '#c9a47a';
    pen.fillRect(0, 0, 2400, 1800);
    pen.fillStyle = '#f6ecd6';
    pen.beginPath();
    pen.arc(1200, 900, 700, 0, 7);
    pen.fill();
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  const asked = phone.page.waitForEvent('filechooser');
  await phone.tap('complaint-pictures-add');
  const file = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(drawn, 'base64') };
  await (await asked).setFiles([file]);
  await phone.page.locator('#complaint-pictures-0.g-picker__tile--sent').waitFor();
}

describe('a guest complains', () => {
  scene('chooses what it is about, says what happened, and adds a photo', async () => {
    await member.open(`/packages/complaint/new/index?user=${GUEST}`);
    await member.tapOn('.g-chips__one', '商品质量');
    await member.tap('complaint-subject');
    await member.tapOn('[id^=subject-order-]', '¥');
    await member.type('complaint-words', WORDS);
    await choosePhoto(member);
    await member.shoot('complaint-new');
    await member.tap('complaint-send');
    await member.see('complaint-headline', /^我们会在 .+ 前回复您$/);
    await member.seeOn('.complaint-letter', WORDS);
    await member.page.locator('.g-pictures__image img').first().waitFor();
    await member.shoot('complaint-sent');
  });
});

describe('the store answers', () => {
  scene('the manager gives it to the guide', async () => {
    await comeToWork(manager, 'nanshan.manager');
    await manager.open('/packages/staff-complaint/list/index');
    await manager.tapOn('[id^=complaint-]', '奶油有点化了');
    await manager.see('complaint-due', '还剩');
    await manager.tap('complaint-assign-open');
    await manager.tapOn('[id^=complaint-assign-]', '林晓');
    await manager.seeOn('.complaint-event', '已安排 林晓 处理');
  });

  scene('the guide finds it among her own and answers', async () => {
    await comeToWork(guide, 'nanshan.guide1');
    await guide.open('/packages/staff-complaint/list/index');
    await guide.tap('complaints-view-mine');
    await guide.tapOn('[id^=complaint-]', '奶油有点化了');
    await guide.tap('complaint-reply');
    await guide.type('reply-words', REPLY);
    await guide.tap('reply-send');
    await guide.seeOn('.complaint-letter', REPLY);
    await guide.shoot('complaint-replied');
  });

  scene('the guest reads it and answers', async () => {
    await member.open('/packages/complaint/list/index');
    await member.tapOn('[id^=complaint-]', '奶油有点化了');
    await member.seeOn('.complaint-letter', REPLY);
    await member.type('complaint-answer', '谢谢，下午四点可以吗？');
    await member.tap('complaint-answer-send');
    await member.see('complaint-headline', '前回复您');
  });
});

describe('the end', () => {
  scene('the guide closes it with an outcome', async () => {
    await guide.open('/packages/staff-complaint/list/index');
    await guide.tap('complaints-view-mine');
    await guide.tapOn('[id^=complaint-]', '奶油有点化了');
    await guide.seeOn('.complaint-letter', '下午四点可以吗');
    await guide.tap('complaint-close-open');
    await guide.tap('complaint-resolution-redone');
    await guide.type('complaint-close-words', '已重新做了一个，四点准时交给您。');
    await guide.tap('complaint-close-send');
    await guide.seeOn('.complaint-letter', '已结案 · 已重新提供服务');
  });

  scene('the guest rates it', async () => {
    await member.open('/packages/complaint/list/index');
    await member.tapOn('[id^=complaint-]', '奶油有点化了');
    await member.tap('complaint-rate');
    await member.tap('complaint-stars-5');
    await member.type('complaint-rating-words', '处理得很快，蛋糕也好吃。');
    await member.shoot('complaint-rating');
    await member.tap('complaint-rating-send');
    await member.seeOn('.complaint-letter', '评价 5 星');
  });

  scene('the manager sees how it went', async () => {
    await manager.open('/packages/staff-complaint/list/index');
    await manager.tap('complaints-view-closed');
    await manager.tapOn('[id^=complaint-]', '奶油有点化了');
    await manager.seeOn('.complaint-letter', '处理得很快，蛋糕也好吃。');
    await manager.shoot('complaint-rated');
  });
});
