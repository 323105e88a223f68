import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

import { reply } from '../../../test/support/wechat/fakes.js';
import { payStack } from '../../../test/support/wechat/pay-stack.js';

describe('tradeBill', () => {
  const csv = '交易时间,公众账号ID\n`2026-11-20 10:00:00,`wx0123\n总交易单数\n`1\n';

  function billStack(file: string, changes: Record<string, unknown> = {}, sent: string | Buffer = file) {
    const stack = payStack();
    const listed = {
      hash_type: 'SHA1',
      hash_value: createHash('sha1').update(file).digest('hex'),
      download_url: 'https://api.mch.weixin.qq.com/v3/billdownload/file?token=a%2Fb%3D',
      ...changes,
    };
    const answers = [() => stack.platform.reply(200, listed), () => reply(200, sent)];
    stack.state.answer = () => (answers.shift() ?? (() => reply(500, '')))();
    return stack;
  }

  it('takes the unsigned file by the hash from the signed reply', async () => {
    const { client, transport } = billStack(`\uFEFF${csv}`);
    expect(await client.tradeBill('2026-11-20')).toEqual({ kind: 'ok', bill: Buffer.from(`\uFEFF${csv}`) });
    expect(transport.requests.map(({ url }) => url)).toEqual([
      'https://api.mch.weixin.qq.com/v3/bill/tradebill?bill_date=2026-11-20&bill_type=ALL&tar_type=GZIP',
      'https://api.mch.weixin.qq.com/v3/billdownload/file?token=a%2Fb%3D',
    ]);
  });

  it('unpacks a compressed file, whose hash is that of the bill itself', async () => {
    const { client } = billStack(csv, {}, gzipSync(csv));
    expect(await client.tradeBill('2026-11-20')).toEqual({ kind: 'ok', bill: Buffer.from(csv) });
  });

  it('refuses an archive that is cut short, or that hides another bill', async () => {
    const cut = billStack(csv, {}, gzipSync(csv).subarray(0, 30));
    expect(await cut.client.tradeBill('2026-11-20')).toMatchObject({ kind: 'unknown', cause: 'malformed_reply' });
    const other = billStack(csv, {}, gzipSync(`${csv} `));
    expect(await other.client.tradeBill('2026-11-20')).toMatchObject({ kind: 'unknown', cause: 'hash_mismatch' });
  });

  it('fetches from the configured host, whatever host the reply names', async () => {
    const { client, transport } = billStack(csv, {
      download_url: 'https://elsewhere.example/v3/billdownload/file?token=1',
    });
    expect(await client.tradeBill('2026-11-20')).toMatchObject({ kind: 'ok' });
    expect(transport.last.url).toBe('https://api.mch.weixin.qq.com/v3/billdownload/file?token=1');
  });

  it('refuses a file with another hash, and other kinds of hash', async () => {
    const other = billStack(csv, { hash_value: '0'.repeat(40) });
    expect(await other.client.tradeBill('2026-11-20')).toMatchObject({ kind: 'unknown', cause: 'hash_mismatch' });
    const weak = billStack(csv, { hash_type: 'CRC' });
    expect(await weak.client.tradeBill('2026-11-20')).toMatchObject({ kind: 'unknown', cause: 'malformed_reply' });
  });

  it('says when there was no trade', async () => {
    const { client, platform, state } = payStack();
    state.answer = () => platform.reply(400, { code: 'NO_STATEMENT_EXIST', message: '账单不存在' });
    expect(await client.tradeBill('2026-11-20')).toMatchObject({
      kind: 'definite_failure',
      code: 'NO_STATEMENT_EXIST',
    });
    await expect(client.tradeBill('20261120')).rejects.toThrow(RangeError);
  });
});
