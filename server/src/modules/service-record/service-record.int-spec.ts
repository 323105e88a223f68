import { newsOf } from '../../../test/support/complaints.js';
import { type TestStaff, givenAdministrator, givenStaff, givenStore } from '../../../test/support/headquarters.js';
import { type TestMember, givenMember } from '../../../test/support/people.js';
import { givenPicture } from '../../../test/support/pictures.js';
import { type Till, openTill } from '../../../test/support/till.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { MemberRecords } from '../member/index.js';

interface RecordReply {
  id: number;
  code?: string;
  progressPercent: number;
  currentStage: string | null;
  finishedAt: string | null;
  canRate: boolean;
  stars: number | null;
  stages: { id: number; name: string; doneAt: string | null; words: string | null; pictures: unknown[] }[];
}

const HOUR_MS = 3_600_000;
const SERVICE = 501;

let till: Till;
let administrator: TestStaff;
let guide: TestStaff;
let elsewhere: TestStaff;
let member: TestMember;
let storeId: number;
let bookings = 9_000;

beforeAll(async () => {
  till = await openTill();
  storeId = (await givenStore(await givenAdministrator(till.app))).id;
});
beforeEach(async () => {
  administrator = await givenAdministrator(till.app);
  guide = await givenStaff(till.app, [{ code: 'guide', storeId }]);
  elsewhere = await givenStaff(till.app, [{ code: 'guide', storeId: till.storeId }]);
  member = await givenMember(till.app, till.wechat.control);
  await administrator.client.put('/admin/service-stages/0', { stages: [{ name: '开始' }, { name: '结束' }] });
  await administrator.client.put(`/admin/service-stages/${SERVICE}`, {
    stages: [{ name: '净肤', hint: '水温 38 度' }, { name: '按摩' }, { name: '收尾' }],
  });
});
afterAll(() => till.close());

async function tell(
  type: 'booking.checked_in' | 'booking.done',
  bookingId: number,
  serviceId = SERVICE,
): Promise<void> {
  const payload = {
    bookingId,
    memberId: member.id,
    storeId,
    storeName: '测试门店',
    staffId: guide.id,
    serviceId,
    serviceName: '面部护理',
    start: till.app.clock.now().toISOString(),
    end: till.app.clock.now().toISOString(),
  };
  await till.app.get(UnitOfWork).run(async (tx) => tx.emit({ type, subject: `booking:${bookingId}`, payload }));
  await till.app.drain();
}

async function arrived(serviceId = SERVICE): Promise<RecordReply> {
  bookings += 1;
  await tell('booking.checked_in', bookings, serviceId);
  return (await member.client.get<RecordReply>(`/member/service-records/by-booking/${bookings}`)).body;
}

async function served(): Promise<RecordReply> {
  await arrived();
  await tell('booking.done', bookings);
  return (await member.client.get<RecordReply>(`/member/service-records/by-booking/${bookings}`)).body;
}

const act = (staff: TestStaff, id: number, rest: string, body: unknown = {}) =>
  staff.client.post<RecordReply>(`/staff/service-records/${id}/${rest}`, body);
const rate = (id: number, stars: number, tags: string[] = []) =>
  member.client.put<RecordReply>(`/member/service-records/${id}/rating`, { stars, tags });

describe('a record', () => {
  it('begins at the check-in with the stages of its service, and the member sees each of them done', async () => {
    const record = await arrived();
    expect(record.stages.map(({ name }) => name)).toEqual(['净肤', '按摩', '收尾']);
    const [first, second] = record.stages as [
      RecordReply['stages'][0],
      RecordReply['stages'][0],
      ...RecordReply['stages'],
    ];
    const photo = await givenPicture(till.app, guide, 'staff');
    await act(guide, record.id, `stages/${first.id}/done`, { words: '皮肤偏干', mediaIds: [photo.id] });
    await act(guide, record.id, `stages/${first.id}/done`, {});
    await act(guide, record.id, `stages/${second.id}/done`);
    await act(guide, record.id, `stages/${second.id}/undo`);
    await act(guide, record.id, 'notes', { words: '回家注意保湿' });
    const seen = await member.client.get<RecordReply>(`/member/service-records/${record.id}`);
    expect(seen.body).toMatchObject({ progressPercent: 50, currentStage: '按摩', finishedAt: null, canRate: false });
    expect(seen.body.stages).toMatchObject([
      { words: '皮肤偏干', pictures: [{ id: photo.id }] },
      { doneAt: null },
      { doneAt: null },
      { name: '过程记录', words: '回家注意保湿' },
    ]);
  });

  it('is one per booking, whichever news comes first and however often', async () => {
    bookings += 1;
    await tell('booking.done', bookings);
    await tell('booking.checked_in', bookings);
    await tell('booking.done', bookings);
    const rows = await till.app.sql('SELECT id FROM service_record WHERE booking_id = ?', [bookings]);
    expect(rows).toHaveLength(1);
    const { body } = await member.client.get<RecordReply>(`/member/service-records/by-booking/${bookings}`);
    expect(body).toMatchObject({ progressPercent: 100, canRate: true });
    const told = (await newsOf(till.app, 'service.finished')).filter((news) => news['bookingId'] === bookings);
    expect(told).toHaveLength(1);
  });

  it('takes the stages of all services where its own has none', async () => {
    expect((await arrived(777)).stages.map(({ name }) => name)).toEqual(['开始', '结束']);
  });

  it('is for its member and its store alone', async () => {
    const { id, stages } = await arrived();
    const stranger = await givenMember(till.app, till.wechat.control);
    expect((await stranger.client.get(`/member/service-records/${id}`)).status).toBe(404);
    expect((await elsewhere.client.get(`/staff/service-records/${id}`)).status).toBe(404);
    expect((await act(elsewhere, id, `stages/${stages[0]?.id ?? 0}/done`)).status).toBe(404);
    expect((await act(guide, id, 'stages/999999/done')).status).toBe(404);
  });

  it('does nothing by halves when a picture is gone', async () => {
    const { id, stages } = await arrived();
    const reply = await act(guide, id, `stages/${stages[0]?.id ?? 0}/done`, { words: '见图', mediaIds: [987_654] });
    expect(reply.body.code).toBe('MEDIA_NOT_FOUND');
    const after = await guide.client.get<RecordReply>(`/staff/service-records/${id}`);
    expect(after.body.stages[0]).toMatchObject({ doneAt: null, words: null });
  });
});

describe('a rating', () => {
  it('waits for the end, counts once however many phones send it, and can be changed for a day', async () => {
    const early = await arrived();
    expect((await rate(early.id, 5)).body.code).toBe('SERVICE_NOT_RATABLE');
    const { id } = await served();
    const replies = await Promise.all([5, 5, 5, 5, 5].map((stars) => rate(id, stars, ['手法专业'])));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    till.app.clock.advance(HOUR_MS);
    expect((await rate(id, 2)).body).toMatchObject({ stars: 2 });
    const told = (await newsOf(till.app, 'service.rated')).filter((news) => news['recordId'] === id);
    expect(told.filter(({ changed }) => changed === false)).toHaveLength(1);
    expect(told.filter(({ low }) => low === true)).toHaveLength(1);
    expect((await rate(id, 5, ['没有的标签'])).body.code).toBe('SERVICE_TAG_UNKNOWN');
  });

  it('closes a day after it was given', async () => {
    const { id } = await served();
    await rate(id, 4);
    await till.app.sql('UPDATE service_record SET rated_at = DATE_SUB(rated_at, INTERVAL 25 HOUR) WHERE id = ?', [id]);
    expect((await rate(id, 1)).body.code).toBe('SERVICE_NOT_RATABLE');
    const list = await administrator.client.get<{ items: RecordReply[] }>(
      `/admin/service-ratings?storeId=${storeId}&maxStars=4`,
    );
    expect(list.body.items.map((item) => item.id)).toContain(id);
  });
});

it('goes along with a member who leaves or turns out to be two', async () => {
  const { id } = await served();
  await rate(id, 5, ['环境舒适']);
  const keeper = till.app
    .get(MemberRecords)
    .all()
    .find(({ room }) => room === 'service-record');
  const uow = till.app.get(UnitOfWork);
  expect(await keeper?.export(member.id)).toMatchObject([{ stars: 5, tags: ['环境舒适'] }]);
  const other = await givenMember(till.app, till.wechat.control);
  const merge = { mergeId: 1, fromId: member.id, intoId: other.id };
  const trail = await uow.run(async (tx) => keeper?.move?.(tx, merge));
  expect((await other.client.get(`/member/service-records/${id}`)).status).toBe(200);
  await uow.run(async (tx) => keeper?.moveBack?.(tx, merge, trail ?? {}));
  expect((await member.client.get(`/member/service-records/${id}`)).status).toBe(200);
  await uow.run(async (tx) => keeper?.erase?.(tx, member.id));
  expect((await member.client.get<RecordReply>(`/member/service-records/${id}`)).body).toMatchObject({ words: null });
});
