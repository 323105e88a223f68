import type { Reply } from '../../../../test/support/client.js';
import { type TestStaff, givenStaff, givenStore } from '../../../../test/support/headquarters.js';
import { type TestMember, givenMember } from '../../../../test/support/people.js';
import { type Till, openTill } from '../../../../test/support/till.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { WalletFacade } from '../index.js';

interface Status {
  status: string;
  frozenKind: string | null;
  changes: { status: string; kind: string; by: string; identityCheck: string | null }[];
}

let till: Till;
let manager: TestStaff;
let member: TestMember;

beforeAll(async () => {
  till = await openTill();
  manager = await givenStaff(till.app, [{ code: 'store_manager', storeId: till.storeId }]);
});
afterAll(() => till.close());
beforeEach(async () => {
  member = await givenMember(till.app, till.wechat.control);
  await till.app.sql('UPDATE member SET home_store_id = ? WHERE id = ?', [till.storeId, member.id]);
});

const report = () => member.client.post<Status>('/member/wallet/freeze', { reason: '手机丢了' });
const recover = (phone: string, user = member.user) =>
  member.client.post<Status & { code: string }>('/member/wallet/unfreeze', {
    phoneCode: till.wechat.control.phoneCode(user, phone).code,
  });
const stop = (kind: string, by = manager): Promise<Reply<Status & { code: string }>> =>
  by.client.post(`/staff/members/${member.id}/wallet/freeze`, { kind, reason: '顾客来电挂失' });
const letGo = (by = manager): Promise<Reply<Status & { code: string }>> =>
  by.client.post(`/staff/members/${member.id}/wallet/unfreeze`, { identityCheck: 'id_card', reason: '已核对身份证' });
const reserve = () =>
  till.app.get(UnitOfWork).run((tx) => till.app.get(WalletFacade).reserveTopupRoom(tx, member.id, 100));

describe('a report of loss', () => {
  it('stops the wallet at once, also one that was never used, and saying it again changes nothing', async () => {
    expect(await report()).toMatchObject({ status: 200, body: { status: 'frozen', frozenKind: 'loss' } });
    expect((await report()).status).toBe(200);
    expect(await reserve()).toEqual({ ok: false, refusal: { code: 'WALLET_FROZEN' } });
    const lines = await till.app.sql('SELECT status FROM wallet_status_change WHERE member_id = ?', [member.id]);
    expect(lines).toHaveLength(1);
  });

  it('is lifted by proving the own number, not by another one', async () => {
    expect((await recover(member.phone)).body.code).toBe('WALLET_NOT_FROZEN');
    await report();
    expect(await recover('13711110000')).toMatchObject({ status: 422, body: { code: 'PHONE_NOT_OWN' } });
    expect(await recover(member.phone)).toMatchObject({ status: 200, body: { status: 'active', frozenKind: null } });
    expect(await reserve()).toMatchObject({ ok: true });
  });

  it('is lifted at the counter after a look at who it is, with a line in the log', async () => {
    await report();
    const reply = await letGo();
    expect(reply).toMatchObject({ status: 200, body: { status: 'active' } });
    expect(reply.body.changes).toMatchObject([
      { status: 'active', kind: 'loss', by: `staff:${manager.id}`, identityCheck: 'id_card' },
      { status: 'frozen', kind: 'loss', by: `member:${member.id}`, identityCheck: 'session' },
    ]);
    const audit = await till.app.sql<{ action: string; reason: string }>(
      'SELECT action, reason FROM audit_entry WHERE subject = ? AND action LIKE ? ORDER BY id',
      [`member:${member.id}`, 'wallet.%'],
    );
    expect(audit).toEqual([
      { action: 'wallet.freeze', reason: '手机丢了' },
      { action: 'wallet.unfreeze', reason: '已核对身份证' },
    ]);
  });

  it('lets what was already paid arrive', async () => {
    const wallet = till.app.get(WalletFacade);
    expect(await reserve()).toMatchObject({ ok: true });
    await report();
    await till.app.get(UnitOfWork).run((tx) => wallet.releaseTopupRoom(tx, member.id, 100));
    expect(await wallet.room(member.id)).toMatchObject({ roomFen: 500_000 });
  });
});

describe('what the house has stopped', () => {
  it('outweighs a report of loss, and neither the member nor the store lets it go', async () => {
    await report();
    expect(await stop('hold')).toMatchObject({ status: 200, body: { frozenKind: 'hold' } });
    expect(await stop('loss')).toMatchObject({ status: 422, body: { code: 'WALLET_FROZEN' } });
    expect(await recover(member.phone)).toMatchObject({ status: 403, body: { code: 'WALLET_HELD_BY_HOUSE' } });
    expect(await letGo()).toMatchObject({ status: 403, body: { code: 'WALLET_HELD_BY_HOUSE' } });
    expect(await letGo(till.administrator)).toMatchObject({ status: 200, body: { status: 'active' } });
  });

  it('is only for members of the own stores', async () => {
    const { id: storeId } = await givenStore(till.administrator);
    const other = await givenStaff(till.app, [{ code: 'store_manager', storeId }]);
    expect(await stop('loss', other)).toMatchObject({ status: 404, body: { code: 'MEMBER_NOT_FOUND' } });
    expect(await letGo(other)).toMatchObject({ status: 404 });
    expect((await other.client.get(`/staff/members/${member.id}/wallet/status`)).status).toBe(404);
    expect((await manager.client.get(`/staff/members/${member.id}/wallet/status`)).status).toBe(200);
    const guide = await givenStaff(till.app, [{ code: 'guide', storeId: till.storeId }]);
    expect(await stop('loss', guide)).toMatchObject({ status: 403 });
  });
});

it('tells the rooms above when a wallet is stopped and when it is free again', async () => {
  await report();
  await recover(member.phone);
  const events = await till.app.sql<{ type: string }>(
    "SELECT type FROM outbox_event WHERE subject = ? AND type LIKE 'wallet.%' ORDER BY id",
    [`member:${member.id}`],
  );
  expect(events.map(({ type }) => type)).toEqual(['wallet.frozen', 'wallet.unfrozen']);
});
