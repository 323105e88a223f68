import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Parlour, expectBalanced, givenTreat, openParlour, timeOf } from '../support/bookings.js';
import { Guide, blocksOf } from '../support/guide.js';
import { givenStaff } from '../support/headquarters.js';
import { givenItem } from '../support/mall.js';

let parlour: Parlour;
let guide: Guide;

/** The parlour the guide speaks of: something to book, something for points, and money from an earlier top-up. */
beforeAll(async () => {
  parlour = await openParlour();
  const { till, chain, storeId } = parlour;
  const { serviceId } = await givenTreat(parlour);
  const manager = await givenStaff(till.app, [{ code: 'store_manager', storeId }]);
  await givenItem(chain.administrator);
  const category = { name: '等待时间', hint: '排队、预约延误', goesTo: 'store', position: 0 };
  expect((await parlour.headquarters.post('/admin/complaint-categories', category)).status).toBe(201);
  const { code } = till.wechat.control.loginCode('reader');
  guide = new Guide(
    {
      API: `${till.app.url}/api`,
      STORE: String(storeId),
      SERVICE: String(serviceId),
      STAFF: manager.token,
      LOGIN_CODE: code,
      PHONE_CODE: till.wechat.control.phoneCode('reader', '13711113333').code,
    },
    {},
  );
});
afterAll(() => parlour.till.close());

/** Whoever has just joined tops up 300 yuan, and has points from somewhere. */
async function saves(): Promise<void> {
  const member = Number(guide.values['MEMBER']);
  await parlour.chain.topUp(member, { paidFen: 30_000 });
  await parlour.chain.givePoints(member, 500);
}

async function arrives(): Promise<void> {
  parlour.till.app.clock.set(timeOf('13:50').toISOString());
  await parlour.till.app.drain();
}

it('every example of the members’ guide answers what the guide says', async () => {
  const blocks = blocksOf(readFileSync(join(__dirname, '../../../docs/api-members.md'), 'utf8'));
  const examples = await guide.play('docs/api-members.md', blocks, { join: saves, scan: arrives });
  expect(examples).toBeGreaterThan(15);
  await parlour.till.app.drain();
  await expectBalanced(parlour);
}, 120_000);
