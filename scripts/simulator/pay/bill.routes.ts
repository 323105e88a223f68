import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { shanghaiDate, type SimulatedClock } from '../core/clock.js';
import { header, jsonReply, type HttpReply, type HttpRequest, type Route } from '../core/http.js';
import type { Store } from '../core/store.js';
import type { Credentials } from '../keys.js';
import { BILL_TYPES, tradeBill, type BillType } from './bill.js';
import { PayError } from './errors.js';

const LINK_LIFETIME_MS = 5 * 60_000;
const OLDEST_BILL_MS = 93 * 24 * 60 * 60_000;

interface PreparedBill {
  content: Buffer;
  compressed: boolean;
  expiresAt: number;
}

/** Trade bills: the signed answer carries a link and a digest, the file behind the link is unsigned. */
export function billRoutes(
  store: Store,
  clock: SimulatedClock,
  merchant: Pick<Credentials, 'appid' | 'mchid'>,
): Route[] {
  const prepared = new Map<string, PreparedBill>();

  const apply = (request: HttpRequest): HttpReply => {
    const { date, type, compressed } = billRequest(request, clock);
    const bill = tradeBill(store.state, merchant, date, type);
    if (bill === undefined) throw new PayError('NO_STATEMENT_EXIST', '账单文件不存在');
    const content = Buffer.from(bill, 'utf8');
    const token = randomBytes(24).toString('base64url');
    const now = clock.now().getTime();
    for (const [old, { expiresAt }] of prepared) if (expiresAt < now) prepared.delete(old);
    prepared.set(token, { content, compressed, expiresAt: now + LINK_LIFETIME_MS });
    return jsonReply({
      hash_type: 'SHA1',
      // Of the bill itself, also when it travels compressed.
      hash_value: createHash('sha1').update(content).digest('hex'),
      download_url: `http://${header(request, 'host')}/v3/billdownload/file?token=${token}`,
    });
  };

  const download = ({ query }: HttpRequest): HttpReply => {
    const bill = prepared.get(query.get('token') ?? '');
    if (!bill || bill.expiresAt < clock.now().getTime()) throw new PayError('NO_AUTH', '账单下载链接无效或已过期');
    return {
      status: 200,
      headers: { 'Content-Type': bill.compressed ? 'application/x-gzip' : 'text/plain; charset=utf-8' },
      body: bill.compressed ? gzipSync(bill.content) : bill.content,
    };
  };

  return [
    { name: 'tradebill', family: 'pay', method: 'GET', pattern: '/v3/bill/tradebill', handle: apply },
    { name: 'billdownload', family: 'pay', method: 'GET', pattern: '/v3/billdownload/file', handle: download },
  ];
}

function billRequest({ query }: HttpRequest, clock: SimulatedClock) {
  const date = query.get('bill_date') ?? '';
  const type = query.get('bill_type') ?? 'ALL';
  const tarType = query.get('tar_type');
  if (!BILL_TYPES.some((known) => known === type)) throw new PayError('PARAM_ERROR', '账单类型不支持');
  if (tarType !== null && tarType !== 'GZIP') throw new PayError('PARAM_ERROR', '压缩类型仅支持GZIP');
  const start = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00+08:00`) : NaN;
  if (Number.isNaN(start)) throw new PayError('PARAM_ERROR', '账单日期格式错误');
  const now = clock.now();
  if (date >= shanghaiDate(now)) throw new PayError('INVALID_REQUEST', '账单日期不能晚于昨天，当日账单次日生成');
  if (now.getTime() - start > OLDEST_BILL_MS) throw new PayError('INVALID_REQUEST', '仅支持下载三个月内的账单');
  return { date, type: type as BillType, compressed: tarType === 'GZIP' };
}
