import { randomUUID } from 'node:crypto';
import { type Chain, aChain } from '../support/chain.js';
import type { Client, Reply } from '../support/client.js';
import { countBy } from '../support/count-by.js';
import { givenCoupons, givenTemplate } from '../support/coupons.js';
import { type Interface, type Target, everyEndpoint } from '../support/every-endpoint.js';
import { givenStaff } from '../support/headquarters.js';
import { givenMember } from '../support/people.js';
import { type Till, openTill } from '../support/till.js';

/**
 * Sixty at once who want the same thing of two servers, each with a wish of their own: not one call repeated, as in
 * `fifty-at-once`. Some are refused, in words; none is told that the servers can't cope.
 */
const CROWD = 60;

let till: Till;
let chain: Chain;
let all: Interface;

beforeAll(async () => {
  till = await openTill({ withReplica: true });
  chain = await aChain(till.app);
  all = await everyEndpoint(till, chain);
}, 60_000);
afterAll(async () => {
  expect(await chain.problems()).toEqual([]);
  await till.close();
});

type Call = (client: Client, turn: number) => Promise<Reply>;

/** How many got which answer. */
async function fromACrowd(client: Client, call: Call): Promise<Readonly<Record<string, number>>> {
  const servers = [till.app.url, till.replica.url];
  const replies = await Promise.all(
    Array.from({ length: CROWD }, (_, turn) => call(client.at(servers[turn % servers.length] as string), turn)),
  );
  return countBy(replies, ({ status }) => String(status));
}

const send =
  ({ method, path, body }: Target): Call =>
  (client) =>
    client.send(method, path.replace(/\{\w+\}/g, String(chain.store.id)), body, { 'idempotency-key': randomUUID() });

it('any endpoint that writes', async () => {
  const writing = all.targets.filter(({ method }) => method !== 'GET');
  expect(writing.length).toBeGreaterThan(200);
  const failed: string[] = [];
  for (const target of writing) {
    const answers = await fromACrowd(all.callerOf(target), send(target));
    if (Object.keys(answers).some((status) => Number(status) >= 500))
      failed.push(`${target.name} ${JSON.stringify(answers)}`);
  }
  expect(failed).toEqual([]);
}, 240_000);

it('a member whose screens all ask for a code has one that counts', async () => {
  const member = await givenMember(till.app, till.wechat.control);
  const ask: Call = (client) => client.post('/member/codes', { purpose: 'pay' });
  expect(await fromACrowd(member.client, ask)).toEqual({ 200: CROWD });
  const codes = await till.app.sql('SELECT 1 FROM member_code WHERE member_id = ? AND latest = 1', [member.id]);
  expect(codes).toHaveLength(1);
});

it('a member who shows a coupon on all screens has one pass that counts', async () => {
  const member = await givenMember(till.app, till.wechat.control);
  const [coupon] = await givenCoupons(till.app, member.id, await givenTemplate(chain.administrator));
  const ask: Call = (client) => client.post(`/member/coupons/${coupon?.id}/pass`, {});
  expect(await fromACrowd(member.client, ask)).toEqual({ 200: CROWD });
  const passes = await till.app.sql('SELECT 1 FROM coupon_pass WHERE coupon_id = ? AND latest = 1', [
    coupon?.id as number,
  ]);
  expect(passes).toHaveLength(1);
});

it('a member who can’t make up their mind about marketing is understood at every turn', async () => {
  const member = await givenMember(till.app, till.wechat.control);
  const answer: Call = (client, turn) =>
    client.put('/member/consents/marketing', { version: '2026-11', granted: turn % 2 === 0 });
  expect(await fromACrowd(member.client, answer)).toEqual({ 200: CROWD });
  const said = await till.app.sql<{ seq: number; granted: number }>(
    "SELECT seq, granted FROM consent WHERE member_id = ? AND purpose = 'marketing' ORDER BY seq",
    [member.id],
  );
  expect(said.map(({ seq }) => seq)).toEqual(said.map((_, index) => index + 1));
  // What says nothing new is not written down.
  for (const [index, { granted }] of said.slice(1).entries()) expect(granted).not.toBe(said[index]?.granted);
});

it('a member whom everybody gives another guide has one', async () => {
  const memberId = await chain.member();
  const role = { code: 'guide', storeId: chain.store.id } as const;
  const guides = [await givenStaff(till.app, [role]), await givenStaff(till.app, [role])];
  const give: Call = (client, turn) =>
    client.post(`/staff/members/${memberId}/guide`, { staffId: guides[turn % 2]?.id, reason: '换人跟进' });
  expect(await fromACrowd(chain.manager.client, give)).toEqual({ 200: CROWD });
  const valid = await till.app.sql('SELECT 1 FROM guide_binding WHERE member_id = ? AND valid = 1', [memberId]);
  expect(valid).toHaveLength(1);
});

it('wordings that everybody adds are numbered without a gap', async () => {
  const add: Call = (client, turn) =>
    client.post('/admin/follow-up-scripts', { kind: 'no_show', name: `第${turn}稿`, body: '您好' });
  expect(await fromACrowd(chain.administrator.client, add)).toEqual({ 201: CROWD });
  const versions = await till.app.sql<{ version: number }>(
    "SELECT version FROM follow_up_script WHERE kind = 'no_show' ORDER BY version",
  );
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
});
