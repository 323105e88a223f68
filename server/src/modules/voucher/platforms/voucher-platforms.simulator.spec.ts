import { createSimulator, type Simulator } from '../../../../../scripts/simulator/index.js';
import { FakeClock } from '../../../../test/support/fake-clock.js';
import { FetchHttpTransport } from '../../../platform/wechat/http-transport.js';
import { DouyinClient } from './douyin.client.js';
import { DouyinToken, type SharedToken } from './douyin-token.js';
import { MeituanClient } from './meituan.client.js';
import type { AskedRedemption, VoucherPlatformClient } from './voucher-platform.port.js';

const HOUR_MS = 3_600_000;

/** Both adapters against their platforms, with everything that can go wrong on the way. */
describe.each(['meituan', 'douyin'] as const)('the %s adapter', (platform) => {
  let simulator: Simulator;
  let client: VoucherPlatformClient;
  let kept: SharedToken | null;
  const clock = new FakeClock();
  let serial = 0;

  beforeAll(async () => {
    simulator = await createSimulator();
  });
  afterAll(() => simulator.close());

  beforeEach(() => {
    clock.set(new Date());
    simulator.control.reset();
    kept = null;
    const transport = new FetchHttpTransport();
    const shared = {
      load: () => Promise.resolve(kept),
      save: (token: SharedToken) => Promise.resolve(void (kept = token)),
    };
    const settings = { origin: simulator.url, cancelWindowMs: () => Promise.resolve(HOUR_MS) };
    const { meituan, douyin } = simulator.vouchers;
    client =
      platform === 'meituan'
        ? new MeituanClient({ ...meituan, ...settings }, transport, clock)
        : new DouyinClient(
            { ...douyin, ...settings },
            new DouyinToken({ ...douyin, origin: simulator.url }, transport, shared, clock),
            transport,
            clock,
          );
  });

  const sold = (changes: object = {}) =>
    simulator.control.sellVouchers({ platform, dealId: '4711', ...changes })[0]?.code ?? '';

  /** A voucher that was looked at, and is about to be used. */
  const shown = async (code: string): Promise<{ redemption: AskedRedemption; token: string | null }> => {
    const reply = await client.prepare('shop-a', code);
    const voucher = reply.kind === 'shown' ? reply.vouchers[0] : undefined;
    if (reply.kind !== 'shown' || !voucher) throw new Error(JSON.stringify(reply));
    const redemption = { ...voucher, id: (serial += 1), shopId: 'shop-a', firstAskedAt: clock.now() };
    return { redemption, token: reply.token };
  };
  const verify = async ({ redemption, token }: Awaited<ReturnType<typeof shown>>) => {
    const replies = await client.verify({ shopId: 'shop-a', scanToken: token, redemptions: [redemption] });
    return replies.get(redemption.id);
  };
  const fault = (action: string, kind: Parameters<Simulator['control']['addFault']>[0]['kind'], times = 1) =>
    simulator.control.addFault({ target: `${platform}.${action}`, kind, times });
  const USE = platform === 'meituan' ? 'consume' : 'verify';
  const LOOK = platform === 'meituan' ? 'getconsumed' : 'get';
  const BACK = platform === 'meituan' ? 'reverseconsume' : 'cancel';

  it('shows what a code is good for', async () => {
    const code = sold({ title: '双人下午茶', priceFen: 12_345, validDays: 30 });
    expect(await client.prepare('shop-a', code)).toMatchObject({
      kind: 'shown',
      vouchers: [{ dealId: '4711', title: '双人下午茶', soldFen: 12_345, expiresAt: expect.stringMatching(/Z$/) }],
    });
    expect(simulator.control.voucher(platform, code).state).toBe('unused');
  });

  it('uses it once, however often it is asked to, and gives it back', async () => {
    const code = sold();
    const at = await shown(code);
    const first = await verify(at);
    expect(first).toMatchObject({ kind: 'verified' });
    expect(await verify(at)).toMatchObject({ kind: 'verified' });
    expect(simulator.control.voucher(platform, code)).toMatchObject({ state: 'used', uses: 1, usedIn: 'shop-a' });
    expect(await client.look(at.redemption)).toMatchObject({ kind: 'verified' });
    const verifyId = first?.kind === 'verified' ? first.verifyId : '';
    expect(await client.cancel({ ...at.redemption, verifyId })).toEqual({ kind: 'cancelled' });
    expect(await client.cancel({ ...at.redemption, verifyId })).toEqual({ kind: 'cancelled' });
    expect(await client.look(at.redemption)).toEqual({ kind: 'unused' });
    expect(simulator.control.voucher(platform, code).state).toBe('unused');
  });

  it.each([
    ['refunded', 'refunded'],
    ['used', 'used'],
  ] as const)('refuses one that was %s meanwhile', async (state, reason) => {
    const code = sold();
    const at = await shown(code);
    simulator.control.setVoucher(platform, code, state);
    expect(await verify(at)).toMatchObject({ kind: 'refused', reason });
    expect(await client.prepare('shop-a', code)).toMatchObject({ kind: 'refused', reason });
  });

  it('refuses what is not there, not for this shop, and over', async () => {
    expect(await client.prepare('shop-a', '9999999999')).toMatchObject({ kind: 'refused', reason: 'not_found' });
    expect(await client.prepare('shop-a', sold({ shops: ['shop-b'] }))).toMatchObject({ reason: 'not_here' });
    fault('prepare', 'expired');
    expect(await client.prepare('shop-a', sold())).toMatchObject({ reason: 'expired' });
    const at = await shown(sold());
    fault(USE, 'expired');
    expect(await verify(at)).toMatchObject({ kind: 'refused', reason: 'expired' });
  });

  it.each(['reset_before', 'reset_after_commit', 'http_500', 'http_429', 'busy'] as const)(
    'does not know after %s, and finds out by asking again',
    async (kind) => {
      const code = sold();
      const at = await shown(code);
      fault(USE, kind);
      expect(await verify(at)).toMatchObject({ kind: 'unknown' });
      expect(await verify(at)).toMatchObject({ kind: 'verified' });
      expect(simulator.control.voucher(platform, code)).toMatchObject({ state: 'used', uses: 1 });
    },
  );

  it('recognises its own use behind a “used” that the platform answers', async () => {
    const at = await shown(sold());
    fault(USE, 'duplicate');
    expect(await verify(at)).toMatchObject({ kind: 'verified' });
    const other = await shown(sold());
    fault(USE, 'duplicate');
    fault(LOOK, 'http_500');
    expect(await verify(other)).toMatchObject({ kind: 'unknown' });
  });

  it('does not know whether a cancellation arrived when the answer is lost, and finds out', async () => {
    const code = sold();
    const at = await shown(code);
    const verified = await verify(at);
    const used = { ...at.redemption, verifyId: verified?.kind === 'verified' ? verified.verifyId : '' };
    fault(BACK, 'reset_after_commit');
    expect(await client.cancel(used)).toMatchObject({ kind: 'unknown' });
    expect(await client.cancel(used)).toEqual({ kind: 'cancelled' });
    const late = await shown(sold());
    const lateVerified = await verify(late);
    simulator.control.setClock(HOUR_MS + 1_000);
    clock.advance(HOUR_MS + 1_000);
    const lateUsed = { ...late.redemption, verifyId: lateVerified?.kind === 'verified' ? lateVerified.verifyId : '' };
    expect(await client.cancel(lateUsed)).toMatchObject({ kind: 'refused', reason: 'too_late' });
    simulator.control.setClock(0);
  });

  if (platform === 'douyin') {
    it('renews a token that was withdrawn, and shares the one it has', async () => {
      const at = await shown(sold());
      const before = kept?.token;
      fault(USE, 'token_expired');
      expect(await verify(at)).toMatchObject({ kind: 'verified' });
      expect(kept?.token).not.toBe(before);
      const current = kept?.token;
      await shown(sold());
      expect(kept?.token).toBe(current);
    });

    it('takes the code out of what its QR code says', async () => {
      const [voucher] = simulator.control.sellVouchers({ platform });
      const url = `https://v.douyin.com/x/?object_id=${encodeURIComponent(voucher?.encryptedCode ?? '')}`;
      expect(await client.prepare('shop-a', url)).toMatchObject({ kind: 'shown' });
    });

    it('uses vouchers of one scan in one request, and tells which was refused', async () => {
      const vouchers = simulator.control.sellVouchers({ platform, count: 3 });
      const reply = await client.prepare('shop-a', vouchers[0]?.code ?? '');
      if (reply.kind !== 'shown') throw new Error('not shown');
      const redemptions = reply.vouchers.map((voucher, index) => ({
        ...voucher,
        id: 100 + index,
        shopId: 'shop-a',
        firstAskedAt: clock.now(),
      }));
      simulator.control.setVoucher(platform, vouchers[1]?.code ?? '', 'refunded');
      const replies = await client.verify({ shopId: 'shop-a', scanToken: reply.token, redemptions });
      const kinds = redemptions.map(({ id }) => replies.get(id)?.kind);
      expect(kinds.sort()).toEqual(['refused', 'verified', 'verified']);
    });
  }
});
