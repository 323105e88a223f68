import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { createSimulator, type Simulator } from '../index.js';
import { contentOf } from './qr-code.routes.js';

const H5 = 'http://127.0.0.1:3001';

/** Reads an 8-bit grayscale PNG without filters: which pixels are black. */
function blackPixels(png: Buffer): { width: number; black: (x: number, y: number) => boolean } {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  const width = png.readUInt32BE(16);
  const start = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  return { width, black: (x, y) => rows[y * (width + 1) + 1 + x] === 0 };
}

describe('getwxacodeunlimit', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await createSimulator({ h5Base: H5, pages: ['packages/join/landing/index'] });
  });
  afterAll(() => simulator.close());

  const code = async (body: Record<string, unknown>) => {
    const { appid, appSecret: secret } = simulator.keys;
    const tokenReply = await fetch(`${simulator.url}/cgi-bin/stable_token`, {
      method: 'POST',
      body: JSON.stringify({ grant_type: 'client_credential', appid, secret }),
    });
    const { access_token: token } = (await tokenReply.json()) as { access_token: string };
    return fetch(`${simulator.url}/wxa/getwxacodeunlimit?access_token=${token}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  };

  it('draws the QR code of the page, in the width asked for', async () => {
    const page = 'packages/join/landing/index';
    const reply = await code({ scene: 's=12&g=7', page, width: 600 });
    expect(reply.headers.get('content-type')).toBe('image/png');
    const { width, black } = blackPixels(Buffer.from(await reply.arrayBuffer()));
    expect(width).toBe(600);
    const content = contentOf('s=12&g=7', page, H5);
    expect(content).toBe(`${H5}/#/packages/join/landing/index?scene=s%3D12%26g%3D7`);
    const expected = encode(content, { ecc: 'M', border: 4 });
    const scale = Math.floor(600 / expected.size);
    const margin = Math.floor((600 - scale * expected.size) / 2);
    const drawn = expected.data.map((row, y) =>
      row.map((_cell, x) => black(margin + x * scale + (scale >> 1), margin + y * scale + (scale >> 1))),
    );
    expect(drawn).toEqual(expected.data);
  });

  it('carries a wxa:// text when there is no H5 mini-program', () => {
    expect(contentOf('s=12', 'pages/index/index')).toBe('wxa://pages/index/index?scene=s%3D12');
  });

  it.each([
    ['no scene', {}, 40169],
    ['33 characters', { scene: 'a'.repeat(33) }, 40169],
    ['a percent sign', { scene: 'a%20b' }, 40129],
    ['Chinese', { scene: '门店' }, 40129],
    ['a leading slash', { scene: 'a', page: '/packages/join/landing/index' }, 41030],
    ['a query in the page', { scene: 'a', page: 'packages/join/landing/index?x=1' }, 41030],
    ['an unpublished page', { scene: 'a', page: 'pages/secret/index' }, 41030],
    ['a tiny width', { scene: 'a', width: 279 }, 40097],
    ['a huge width', { scene: 'a', width: 1281 }, 40097],
    ['an unknown version', { scene: 'a', env_version: 'beta' }, 40097],
  ])('refuses %s', async (_title, body, errcode) => {
    const reply = await code(body);
    expect(reply.headers.get('content-type')).toContain('application/json');
    expect(await reply.json()).toMatchObject({ errcode });
  });

  it('takes an unpublished page when the path is not to be checked', async () => {
    const reply = await code({ scene: 'a', page: 'pages/next/index', check_path: false });
    expect(reply.headers.get('content-type')).toBe('image/png');
  });
});
