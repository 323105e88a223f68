import { type TestStaff, givenAdministrator } from '../../../test/support/headquarters.js';
import { type TestMember, givenMember } from '../../../test/support/people.js';
import {
  aPicture,
  asJpeg,
  asPng,
  asWebp,
  givenPicture,
  pixelsOf,
  uploadPicture,
  withExif,
  withSegment,
} from '../../../test/support/pictures.js';
import { type Till, openTill, runJob } from '../../../test/support/till.js';
import { pngOf } from '../../cli/seed/png.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../platform/http/index.js';
import { MediaFacade } from './index.js';
import { readHeader } from './picture-header.rules.js';

const HOUR_MS = 3_600_000;

let till: Till;
let member: TestMember;
let other: TestMember;
let administrator: TestStaff;

beforeAll(async () => {
  till = await openTill();
  member = await givenMember(till.app, till.wechat.control);
  other = await givenMember(till.app, till.wechat.control);
  administrator = await givenAdministrator(till.app);
});
afterAll(() => till.close());

const upload = (bytes: Buffer, by: { token: string } = member) => uploadPicture(till.app, by, bytes);
const fetchPicture = (path: string) => fetch(`${till.app.url}${path}`);
const bytesAt = async (path: string): Promise<Buffer> => Buffer.from(await (await fetchPicture(path)).arrayBuffer());

const actorOf = ({ id, openid }: TestMember): Actor => ({
  kind: 'member',
  memberId: id,
  openid,
  unionid: null,
  sessionId: 1,
});
const attach = (mediaIds: number[], owner: number, by = member) =>
  till.app
    .get(UnitOfWork)
    .run((tx) =>
      till.app.get(MediaFacade).attach(tx, { mediaIds, owner: { kind: 'test', id: owner }, by: actorOf(by) }),
    );

/** A new minute, so that one test's uploads are not held against the next. */
beforeEach(() => till.app.clock.advance(60_000));

describe('a picture that comes in', () => {
  it('is kept upright and small, and shown by links that need no session', async () => {
    const lying = await asJpeg(aPicture({ width: 3_000, height: 2_000 }));
    const taken = await upload(withExif(lying, { orientation: 6 }));
    expect(taken.status).toBe(201);
    expect(taken.body).toMatchObject({ width: 1_067, height: 1_600 });
    const picture = await fetchPicture(taken.body.url);
    expect(picture.status).toBe(200);
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600, immutable',
      'content-disposition': `inline; filename="${taken.body.id}.jpg"`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(readHeader(await bytesAt(taken.body.url))).toMatchObject({ width: 1_067, height: 1_600, orientation: 1 });
    expect(readHeader(await bytesAt(taken.body.thumbnailUrl))).toMatchObject({ width: 360, height: 360 });
  });

  it('loses where and with what it was taken', async () => {
    const profile = withSegment(await asJpeg(), 0xe2, Buffer.from('ICC_PROFILE\0 SecretProfile', 'latin1'));
    const original = withExif(withSegment(profile, 0xfe, Buffer.from('SecretComment')));
    const traces = ['SecretPhone', 'Lin Xiaoman', 'Exif', 'ICC_PROFILE', 'SecretProfile', 'SecretComment'];
    for (const trace of traces) expect(original.includes(trace)).toBe(true);
    const { body } = await upload(original);
    for (const path of [body.url, body.thumbnailUrl]) {
      const kept = await bytesAt(path);
      expect(readHeader(kept)).toMatchObject({ kind: 'jpeg' });
      for (const trace of traces) expect(kept.includes(trace)).toBe(false);
    }
  });

  it.each(['png', 'webp'] as const)('may be a %s with transparent parts, which become paper', async (format) => {
    const glass = aPicture({ width: 64, height: 64, colour: [0, 0, 0, 0] });
    const { body } = await upload(format === 'png' ? asPng(glass) : await asWebp(glass));
    const { data } = await pixelsOf(await bytesAt(body.url));
    expect(Math.min(...data)).toBeGreaterThan(240);
  });

  it('comes back whole when it is larger than one piece', async () => {
    const { body } = await upload(await asJpeg(aPicture({ width: 1_500, height: 1_500, noise: true })));
    const pieces = await till.app.sql('SELECT piece FROM media_piece WHERE media_id = ? AND size = ?', [
      body.id,
      'picture',
    ]);
    expect(pieces.length).toBeGreaterThan(1);
    const kept = await bytesAt(body.url);
    const [row] = await till.app.sql<{ bytes: number }>('SELECT bytes FROM media WHERE id = ?', [body.id]);
    expect(kept.length).toBe(row?.bytes);
    expect(await pixelsOf(kept)).toMatchObject({ width: 1_500, height: 1_500 });
  });
});

/** A PNG whose header promises this many grey pixels. */
const promising = (width: number, height: number): Buffer =>
  pngOf({ width, height, colours: 'grey', lines: Buffer.alloc(1_000_000) });

describe('what is no picture for us', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><script>alert(1)</script></svg>';

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['an SVG with a script', () => Buffer.from(svg), 'MEDIA_NOT_A_PICTURE'],
    ['a GIF', () => Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64'), 'MEDIA_NOT_A_PICTURE'],
    ['text named photo.jpg', () => Buffer.from('你好'), 'MEDIA_NOT_A_PICTURE'],
    ['nothing', () => Buffer.alloc(0), 'MEDIA_NOT_A_PICTURE'],
    [
      'an SVG behind a JPEG’s first bytes',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]),
      'MEDIA_BROKEN',
    ],
    ['half a JPEG', async () => (await asJpeg(aPicture({ noise: true }))).subarray(0, 20_000), 'MEDIA_BROKEN'],
    ['half a WebP', async () => (await asWebp(aPicture({ noise: true }))).subarray(0, 20_000), 'MEDIA_BROKEN'],
    ['2.5 billion pixels in a megabyte', () => promising(50_000, 50_000), 'MEDIA_SIZE_REFUSED'],
    ['a hundred million pixels', () => promising(10_000, 10_000), 'MEDIA_SIZE_REFUSED'],
    ['a single line', () => asPng(aPicture({ width: 2_000, height: 2 })), 'MEDIA_SIZE_REFUSED'],
    ['a PNG that ends early', () => promising(4_000, 4_000), 'MEDIA_BROKEN'],
  ])('%s is refused', async (_, make, code) => {
    const reply = await upload(await make());
    expect([reply.status, reply.body.code]).toEqual([422, code]);
  });

  it('keeps nothing of what follows the pixels', async () => {
    const picture = await asJpeg();
    const polyglot = Buffer.concat([picture, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')]);
    const { status, body } = await upload(polyglot);
    expect(status).toBe(201);
    expect((await bytesAt(body.url)).includes('<script>')).toBe(false);
  });

  it('is cut off when it is larger than five megabytes', async () => {
    const reply = await upload(Buffer.alloc(6 * 1_024 * 1_024, 0xff));
    expect([reply.status, reply.body.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('is refused under another name, without a form, and without a session', async () => {
    const bytes = await asJpeg();
    expect((await uploadPicture(till.app, member, bytes, { field: 'other' })).status).toBe(400);
    expect((await uploadPicture(till.app, { token: 'x'.repeat(43) }, bytes)).status).toBe(401);
    expect((await uploadPicture(till.app, member, bytes, { audience: 'staff' })).status).toBe(401);
    expect((await member.client.post('/member/media', { file: 'x' })).body).toMatchObject({
      code: 'MEDIA_NOT_A_PICTURE',
    });
  });
});

describe('limits', () => {
  it('hold for a day to the piece, however many come at once', async () => {
    await administrator.client.put('/admin/settings/media.memberUploadsPerDay', { scope: 'chain', value: 5 });
    till.app.clock.advance(4_000);
    const busy = await givenMember(till.app, till.wechat.control);
    const bytes = await asJpeg(aPicture({ width: 40, height: 40 }));
    const replies = await Promise.all(Array.from({ length: 12 }, () => upload(bytes, busy)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(replies.filter(({ body }) => body.code === 'MEDIA_DAILY_LIMIT')).toHaveLength(7);
    till.app.clock.advance(24 * HOUR_MS);
    expect((await upload(bytes, busy)).status).toBe(201);
    // A day later nobody is signed in any more.
    administrator = await givenAdministrator(till.app);
    await administrator.client.put('/admin/settings/media.memberUploadsPerDay', { scope: 'chain', value: 500 });
    till.app.clock.advance(4_000);
  });

  it('hold for a minute, with the time to wait', async () => {
    const busy = await givenMember(till.app, till.wechat.control);
    const bytes = await asJpeg(aPicture({ width: 40, height: 40 }));
    const replies = await Promise.all(Array.from({ length: 24 }, () => upload(bytes, busy)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(20);
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    till.app.clock.advance(60_000);
    expect((await upload(bytes, busy)).status).toBe(201);
  });
});

describe('a link', () => {
  it('opens for some minutes and stays the same within them', async () => {
    const { id, url } = await givenPicture(till.app, member);
    const links = till.app.get(MediaFacade);
    expect((await links.links([id], till.app.clock.now())).get(id)?.url).toBe(url);
    till.app.clock.advance(15 * 60_000 - 1);
    expect((await fetchPicture(url)).status).toBe(200);
    till.app.clock.advance(15 * 60_000 + 1);
    const late = await fetchPicture(url);
    expect([late.status, await late.json()]).toMatchObject([410, { code: 'MEDIA_LINK_EXPIRED' }]);
    expect(late.headers.get('cache-control')).toBeNull();
  });

  it('opens nothing else', async () => {
    const [one, two] = [await givenPicture(till.app, member), await givenPicture(till.app, other)];
    const changed = [
      one.url.replace(`/${one.id}/`, `/${two.id}/`),
      one.url.replace('/picture?', '/thumbnail?'),
      one.url.replace(/until=(\d+)/, (_, until: string) => `until=${Number(until) + 1}`),
      one.url.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
    ];
    for (const path of changed) expect((await fetchPicture(path)).status).toBe(410);
    expect((await fetchPicture(one.url.replace(/&signature=.*/, ''))).status).toBe(400);
  });
});

describe('an owner', () => {
  it('gets pictures in the order given, each once, only from who uploaded them', async () => {
    const [a, b, c] = [
      await givenPicture(till.app, member),
      await givenPicture(till.app, member),
      await givenPicture(till.app, other),
    ];
    expect(await attach([a.id, c.id], 1)).toMatchObject({ ok: false, refusal: { code: 'MEDIA_NOT_FOUND' } });
    const theirs = await givenPicture(till.app, other);
    expect(await attach([theirs.id], 2, member)).toMatchObject({ ok: false });
    const again = await givenPicture(till.app, member);
    expect(await attach([again.id, b.id], 3)).toEqual({ ok: true, value: null });
    expect(await attach([b.id], 4)).toMatchObject({ ok: false });
    expect(await till.app.get(MediaFacade).picturesOf('test', [3, 4])).toEqual(new Map([[3, [again.id, b.id]]]));
  });

  it('is what keeps a picture from being forgotten', async () => {
    const [loose, kept] = [await givenPicture(till.app, member), await givenPicture(till.app, member)];
    await attach([kept.id], 5);
    till.app.clock.advance(23 * HOUR_MS);
    const young = await givenPicture(till.app, member);
    till.app.clock.advance(2 * HOUR_MS);
    await runJob(till.app, 'media.purge');
    const left = await till.app.sql<{ id: number }>('SELECT id FROM media WHERE id IN (?)', [
      [loose.id, kept.id, young.id],
    ]);
    expect(left.map(({ id }) => id).sort()).toEqual([kept.id, young.id].sort());
    expect(await till.app.sql('SELECT 1 FROM media_piece WHERE media_id = ?', [loose.id])).toEqual([]);
  });

  it('takes its pictures along when it goes', async () => {
    const { id, url } = await givenPicture(till.app, member);
    await attach([id], 6);
    await till.app.get(UnitOfWork).run((tx) => till.app.get(MediaFacade).eraseIn(tx, 'test', [6]));
    expect((await fetchPicture(url)).status).toBe(404);
  });
});
