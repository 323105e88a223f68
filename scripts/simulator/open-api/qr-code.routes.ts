import { encode } from 'uqr';
import type { HttpReply, HttpRequest, Route } from '../core/http.js';
import { squarePng } from '../core/png.js';
import type { AccessTokens } from './access-tokens.js';
import { OpenApiError } from './errors.js';
import { bodyObject } from './fields.js';

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
const MAX_SCENE_LENGTH = 32;
const PAGE = /^[0-9A-Za-z_-]+(\/[0-9A-Za-z_-]+)+$/;
const VERSIONS: readonly unknown[] = ['release', 'trial', 'develop'];
const WIDTH = { least: 280, most: 1280, usual: 430 } as const;
const QUIET_ZONE = 4;
/** Where a code without a page leads in the H5 mini-program. */
const LANDING_PAGE = 'packages/join/landing/index';

export interface QrCodeOptions {
  h5Base?: string;
  pages?: readonly string[];
}

/** getUnlimitedQRCode. A real code of this mini-program cannot be made here; a QR code that leads to the same page can. */
export function qrCodeRoutes(tokens: AccessTokens, options: QrCodeOptions): Route[] {
  const handle = (request: HttpRequest): HttpReply => {
    tokens.assertValid(request.query.get('access_token'));
    const body = bodyObject(request);
    const scene = checkedScene(body.scene);
    const page = checkedPage(body, options.pages);
    const width = checkedWidth(body.width);
    if (body.env_version !== undefined && !VERSIONS.includes(body.env_version)) throw new OpenApiError(40097);
    const code = encode(contentOf(scene, page, options.h5Base), { ecc: 'M', border: QUIET_ZONE });
    const png = squarePng(width, code.size, (x, y) => code.data[y]?.[x] ?? false);
    return { status: 200, headers: { 'Content-Type': 'image/png' }, body: png };
  };
  return [{ name: 'getwxacodeunlimit', family: 'open', method: 'POST', pattern: '/wxa/getwxacodeunlimit', handle }];
}

/** The H5 mini-program has a hash router, so its query follows the hash. */
export function contentOf(scene: string, page: string, h5Base?: string): string {
  const query = `scene=${encodeURIComponent(scene)}`;
  return h5Base ? `${h5Base.replace(/\/$/, '')}/#/${page}?${query}` : `wxa://${page}?${query}`;
}

function checkedScene(scene: unknown): string {
  if (typeof scene !== 'string' || scene === '' || scene.length > MAX_SCENE_LENGTH) throw new OpenApiError(40169);
  if (!SCENE.test(scene)) throw new OpenApiError(40129);
  return scene;
}

function checkedPage(body: Record<string, unknown>, published: readonly string[] | undefined): string {
  const { page = LANDING_PAGE, check_path: checkPath = true } = body;
  if (typeof page !== 'string' || !PAGE.test(page)) throw new OpenApiError(41030);
  if (checkPath !== false && published && !published.includes(page)) throw new OpenApiError(41030);
  return page;
}

function checkedWidth(width: unknown): number {
  if (width === undefined) return WIDTH.usual;
  const valid = typeof width === 'number' && Number.isInteger(width) && width >= WIDTH.least && width <= WIDTH.most;
  if (!valid) throw new OpenApiError(40097);
  return width;
}
