import { type Chain, aChain } from '../../../test/support/chain.js';
import {
  type ComplaintReply,
  command,
  givenCategory,
  givenComplaint,
  newsOf,
} from '../../../test/support/complaints.js';
import { type TestStaff, givenAdministrator, givenStaff } from '../../../test/support/headquarters.js';
import { type TestMember, givenMember } from '../../../test/support/people.js';
import { givenPicture } from '../../../test/support/pictures.js';
import { type Till, openTill, runJob } from '../../../test/support/till.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { MemberRecords } from '../member/index.js';

const HOUR_MS = 3_600_000;

let till: Till;
let chain: Chain;
let manager: TestStaff;
let guide: TestStaff;
let elsewhere: TestStaff;
let member: TestMember;
let categoryId: number;
let storeId: number;

/** Sessions end while days pass, so each part of the story has people of its own. */
async function everybody(): Promise<void> {
  storeId = chain.store.id;
  manager = await givenStaff(till.app, [{ code: 'store_manager', storeId }]);
  guide = await givenStaff(till.app, [{ code: 'guide', storeId }]);
  elsewhere = await givenStaff(till.app, [{ code: 'store_manager', storeId: till.storeId }]);
  member = await givenMember(till.app, till.wechat.control);
}

beforeAll(async () => {
  till = await openTill();
  chain = await aChain(till.app);
  categoryId = await givenCategory(chain.administrator);
});
beforeEach(everybody);
afterAll(() => till.close());

const read = async (id: number): Promise<ComplaintReply> =>
  (await member.client.get<ComplaintReply>(`/member/complaints/${id}`)).body;
const act = (staff: TestStaff, id: number, verb: string, body: unknown = {}) =>
  staff.client.post<ComplaintReply>(`/staff/complaints/${id}/${verb}`, body);
const reply = (staff: TestStaff, id: number, words = '非常抱歉，我们马上处理') =>
  command(staff.client, `/staff/complaints/${id}/messages`, { words });
const close = (id: number) => act(manager, id, 'close', { resolution: 'explained', words: '已当面向您道歉' });

const aSale = async () => chain.settle({ product: await chain.product(5_000), memberId: member.id, cashFen: 5_000 });

describe('a complaint', () => {
  it('goes to the store with its pictures, is taken, answered, closed and rated, and each of them is told', async () => {
    const picture = await givenPicture(till.app, member);
    const opened = await givenComplaint(member.client, { categoryId, storeId, mediaIds: [picture.id] });
    expect(opened).toMatchObject({ state: 'open', storeName: expect.any(String), awaitsMember: false });
    expect(opened.entries[0]).toMatchObject({ kind: 'opened', pictures: [{ id: picture.id }] });

    expect((await act(guide, opened.id, 'take')).body).toMatchObject({ state: 'handling', mine: true });
    expect((await act(manager, opened.id, 'take')).body.code).toBe('COMPLAINT_TAKEN');
    await act(guide, opened.id, 'notes', { words: '当天只有两个人当班' });
    expect((await reply(guide, opened.id)).body).toMatchObject({ state: 'answered', dueAt: null });
    const answered = await command(member.client, `/member/complaints/${opened.id}/messages`, {
      words: '希望以后能排号',
    });
    expect(answered.body).toMatchObject({ state: 'handling' });
    expect((await close(opened.id)).body).toMatchObject({ state: 'closed', resolution: 'explained' });

    const rated = await member.client.post<ComplaintReply>(`/member/complaints/${opened.id}/rating`, { stars: 4 });
    expect(rated.body).toMatchObject({ rating: 4, canRate: false, resolutionName: '已解释说明' });
    expect(rated.body.entries.map(({ kind }) => kind)).toEqual([
      'opened',
      'taken',
      'staff_reply',
      'member_reply',
      'closed',
      'rated',
    ]);
    const seen = await guide.client.get<ComplaintReply>(`/staff/complaints/${opened.id}`);
    expect(seen.body.entries.map(({ kind }) => kind)).toContain('note');
    for (const type of ['opened', 'replied', 'closed', 'rated']) {
      const told = await newsOf(till.app, `complaint.${type}`);
      expect(told.filter((news) => news['complaintId'] === opened.id)).toHaveLength(1);
    }
  });

  it('about one order is one complaint, also from twenty hands at once', async () => {
    const sale = await aSale();
    const subject = { kind: 'order', id: sale.body.id };
    const body = { categoryId, words: '曲奇碎了一半', subject };
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => command(member.client, '/member/complaints', body)),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map((one) => one.body.id)).size).toBe(1);
    const whole = await read(replies[0]?.body.id ?? 0);
    expect(whole.entries.map(({ kind }) => kind)).toEqual(['opened', ...Array<string>(19).fill('member_reply')]);
    const other = await givenMember(till.app, till.wechat.control);
    expect((await command(other.client, '/member/complaints', body)).body.code).toBe('COMPLAINT_SUBJECT_UNKNOWN');
  });

  it('can be about a booking that was heard of', async () => {
    const event = {
      type: 'booking.checked_in',
      subject: 'booking:880',
      payload: {
        bookingId: 880,
        memberId: member.id,
        storeId,
        serviceName: '面部护理',
        start: '2026-11-20T06:00:00.000Z',
      },
    };
    await till.app.get(UnitOfWork).run(async (tx) => tx.emit(event));
    await till.app.drain();
    const visits = await member.client.get<{ items: unknown[] }>('/member/complaints/visits');
    expect(visits.body.items).toMatchObject([
      { bookingId: 880, serviceName: '面部护理', storeName: expect.any(String) },
    ]);
    const opened = await givenComplaint(member.client, { categoryId, subject: { kind: 'booking', id: 880 } });
    expect(opened).toMatchObject({ subject: { label: '面部护理' }, storeName: expect.any(String) });
  });

  it('is refused after so many a day, counted to the piece', async () => {
    const body = { categoryId, storeId, words: '又等了很久很久' };
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => command(member.client, '/member/complaints', body)),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(replies.filter((one) => one.body.code === 'COMPLAINT_DAILY_LIMIT')).toHaveLength(3);
  });

  it('loses nothing and does nothing when a picture is gone', async () => {
    const gone = { categoryId, storeId, words: '图片不是我的', mediaIds: [999_999_999] };
    expect((await command(member.client, '/member/complaints', gone)).body.code).toBe('MEDIA_NOT_FOUND');
    const { id } = await givenComplaint(member.client, { categoryId, storeId });
    expect((await act(guide, id, 'notes', { words: '见图', mediaIds: [999_999_999] })).body.code).toBe(
      'MEDIA_NOT_FOUND',
    );
    expect((await guide.client.get<ComplaintReply>(`/staff/complaints/${id}`)).body.entries).toHaveLength(1);
  });
});

describe('who sees it', () => {
  it('is the member, the store and headquarters, and nobody else', async () => {
    const { id } = await givenComplaint(member.client, { categoryId, storeId });
    const stranger = await givenMember(till.app, till.wechat.control);
    expect((await stranger.client.get(`/member/complaints/${id}`)).status).toBe(404);
    expect((await elsewhere.client.get(`/staff/complaints/${id}`)).status).toBe(404);
    expect((await reply(elsewhere, id)).body.code).toBe('COMPLAINT_NOT_FOUND');
    expect((await elsewhere.client.get(`/staff/complaints?storeId=${storeId}`)).body).toMatchObject({
      code: 'STORE_NOT_FOUND',
    });
    const admin = await givenAdministrator(till.app);
    expect((await admin.client.get<ComplaintReply>(`/staff/complaints/${id}`)).status).toBe(200);
    const list = await guide.client.get<{ items: { id: number }[] }>(`/staff/complaints?storeId=${storeId}&view=store`);
    expect(list.body.items.map((item) => item.id)).toContain(id);
  });

  it('changes with where it lies: what headquarters has the store no longer sees', async () => {
    const delicate = await givenCategory(await givenAdministrator(till.app), { goesTo: 'hq' });
    const { id } = await givenComplaint(member.client, { categoryId: delicate, storeId });
    expect((await manager.client.get(`/staff/complaints/${id}`)).status).toBe(404);
    const admin = await givenAdministrator(till.app);
    const moved = await act(admin, id, 'move', { storeId, words: '请店长当面道歉' });
    expect(moved.status).toBe(204);
    const atStore = await manager.client.get<ComplaintReply>(`/staff/complaints/${id}`);
    expect(atStore.body).toMatchObject({ handler: 'store', state: 'open' });
    expect((await act(guide, id, 'move', { words: '转回总部' })).status).toBe(403);
    expect((await act(manager, id, 'move', { words: '请总部处理' })).status).toBe(204);
    expect((await manager.client.get(`/staff/complaints/${id}`)).status).toBe(404);
  });

  it('is assigned only to people of the store', async () => {
    const { id } = await givenComplaint(member.client, { categoryId, storeId });
    expect((await act(manager, id, 'assign', { staffId: elsewhere.id })).body.code).toBe('COMPLAINT_ASSIGNEE_UNKNOWN');
    expect((await act(manager, id, 'assign', { staffId: guide.id })).body).toMatchObject({
      assignee: { id: guide.id },
    });
    const mine = await guide.client.get<{ items: { id: number }[] }>(`/staff/complaints?storeId=${storeId}&view=mine`);
    expect(mine.body.items.map((item) => item.id)).toEqual([id]);
  });
});

describe('an end that satisfies nobody', () => {
  it('is taken back once', async () => {
    const { id } = await givenComplaint(member.client, { categoryId, storeId });
    await close(id);
    const again = await member.client.post<ComplaintReply>(`/member/complaints/${id}/reopen`, {
      words: '并没有人联系我',
    });
    expect(again.body).toMatchObject({ state: 'open', canReopen: false, rating: null });
    await close(id);
    const twice = await member.client.post<ComplaintReply>(`/member/complaints/${id}/reopen`, { words: '还是没有' });
    expect(twice.body.code).toBe('COMPLAINT_NOT_REOPENABLE');
  });

  it('gives way to another complaint about the same thing', async () => {
    const sale = await aSale();
    const body = { categoryId, subject: { kind: 'order', id: sale.body.id } };
    const first = await givenComplaint(member.client, body);
    await close(first.id);
    const second = await givenComplaint(member.client, body);
    expect(second.id).not.toBe(first.id);
    const again = await member.client.post<ComplaintReply>(`/member/complaints/${first.id}/reopen`, {
      words: '还是这件事',
    });
    expect(again.body.code).toBe('COMPLAINT_OPEN_ELSEWHERE');
  });
});

describe('headquarters', () => {
  it('counts by category and store', async () => {
    const admin = await givenAdministrator(till.app);
    const { id } = await givenComplaint(member.client, { categoryId, storeId });
    till.app.clock.advance(30 * 60_000);
    await reply(manager, id);
    await close(id);
    await member.client.post(`/member/complaints/${id}/rating`, { stars: 5, words: '处理得很快' });
    const all = await admin.client.get<{ byStore: Record<string, unknown>[] }>(
      '/admin/complaints/statistics?from=2026-11-01&to=2026-12-31',
    );
    const ours = all.body.byStore.find((figures) => figures['id'] === storeId);
    expect(ours).toMatchObject({
      name: expect.any(String),
      firstReplyMinutes: expect.any(Number),
      rating: expect.any(Number),
    });
    const [stored] = await till.app.sql<Record<string, number>>(
      "SELECT COUNT(*) AS opened, SUM(state = 'closed') AS closed FROM complaint WHERE store_id = ?",
      [storeId],
    );
    expect(ours).toMatchObject({ opened: Number(stored?.['opened']), closed: Number(stored?.['closed']) });
    const list = await admin.client.get<{ items: { id: number }[] }>(
      `/admin/complaints?state=closed&memberId=${member.id}`,
    );
    expect(list.body.items.map((item) => item.id)).toEqual([id]);
  });
});

describe('a member who leaves', () => {
  it('waits for open ones, takes the words along, and leaves none behind', async () => {
    const picture = await givenPicture(till.app, member);
    const { id } = await givenComplaint(member.client, { categoryId, storeId, mediaIds: [picture.id] });
    const keeper = till.app
      .get(MemberRecords)
      .all()
      .find(({ room }) => room === 'complaint');
    const uow = till.app.get(UnitOfWork);
    expect(await uow.run(async (tx) => keeper?.obstacles?.(tx, member.id))).toEqual(['还有 1 个投诉正在处理']);
    await close(id);
    expect(await keeper?.export(member.id)).toMatchObject([
      { resolution: '已解释说明' },
      { words: '等了四十分钟没有人理我' },
    ]);
    await uow.run(async (tx) => keeper?.erase?.(tx, member.id));
    const whole = await read(id);
    expect(JSON.stringify(whole)).not.toContain('四十分钟');
    expect(whole.entries[0]?.pictures).toEqual([]);
  });

  it('moves to the other account with what is open, and back', async () => {
    const sale = await aSale();
    const { id } = await givenComplaint(member.client, { categoryId, subject: { kind: 'order', id: sale.body.id } });
    const other = await givenMember(till.app, till.wechat.control);
    const keeper = till.app
      .get(MemberRecords)
      .all()
      .find(({ room }) => room === 'complaint');
    const uow = till.app.get(UnitOfWork);
    const merge = { mergeId: 1, fromId: member.id, intoId: other.id };
    const trail = await uow.run(async (tx) => keeper?.move?.(tx, merge));
    expect((await other.client.get<ComplaintReply>(`/member/complaints/${id}`)).status).toBe(200);
    const [moved] = await till.app.sql<{ open_key: string }>('SELECT open_key FROM complaint WHERE id = ?', [id]);
    expect(moved?.open_key).toBe(`${other.id}:order:${sale.body.id}`);
    await uow.run(async (tx) => keeper?.moveBack?.(tx, merge, trail ?? {}));
    expect((await read(id)).id).toBe(id);
  });
});

describe('the clock', () => {
  it('reminds once, tells the manager once and headquarters once, and starts over with the next word', async () => {
    const { id } = await givenComplaint(member.client, { categoryId, storeId });
    const kinds = async (): Promise<string[]> => {
      const rows = await till.app.sql<{ kind: string }>(
        'SELECT kind FROM complaint_entry WHERE complaint_id = ? ORDER BY id',
        [id],
      );
      return rows.map(({ kind }) => kind);
    };
    const watch = async (hours: number): Promise<void> => {
      till.app.clock.advance(hours * HOUR_MS);
      await Promise.all([runJob(till.app, 'complaint.watch'), runJob(till.app, 'complaint.watch')]);
    };
    await watch(19);
    expect(await kinds()).toEqual(['opened']);
    await watch(2);
    await watch(1);
    expect(await kinds()).toEqual(['opened', 'reminded']);
    await watch(2);
    await watch(1);
    expect(await kinds()).toEqual(['opened', 'reminded', 'escalated']);
    await watch(23);
    await watch(50);
    expect(await kinds()).toEqual(['opened', 'reminded', 'escalated', 'escalated']);
    const levels = (await newsOf(till.app, 'complaint.overdue')).filter((news) => news['complaintId'] === id);
    expect(levels.map(({ level }) => level)).toEqual([1, 2]);
  });
});
