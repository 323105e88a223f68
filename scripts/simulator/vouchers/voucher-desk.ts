import { randomBytes, randomInt } from 'node:crypto';
import type { SimulatedClock } from '../core/clock.js';
import type { SimulatedVoucher, VoucherPlatformName } from '../core/state.js';
import type { Store } from '../core/store.js';

const DAY_MS = 24 * 3_600_000;
const CANCEL_WINDOW_MS = 3_600_000;
const ELSEWHERE_AGO_MS = 600_000;

/** Why a voucher can't be used or given back; each platform has numbers of its own for these. */
export type VoucherProblem = 'not_found' | 'used' | 'expired' | 'refunded' | 'not_here' | 'too_late' | 'unused';

export class VoucherError extends Error {
  constructor(readonly problem: VoucherProblem) {
    super(problem);
  }
}

export interface VoucherOrder {
  platform: VoucherPlatformName;
  dealId?: string;
  title?: string;
  priceFen?: number;
  marketFen?: number;
  /** Vouchers bought together; Douyin shows them all behind each one's code. */
  count?: number;
  validDays?: number;
  /** Shops in which it may be used; everywhere when left out. */
  shops?: string[];
}

export interface Use {
  shopId: string;
  /** Repeating a use under the same key is the same use. */
  requestKey: string;
  operator?: string;
}

/** Vouchers as both platforms keep them: sold, used once, given back within the hour. */
export class VoucherDesk {
  constructor(
    private readonly store: Store,
    private readonly clock: SimulatedClock,
  ) {}

  sell(order: VoucherOrder): SimulatedVoucher[] {
    const now = this.now();
    const orderId = this.store.nextNumber('', 20, new Date(now));
    const vouchers = Array.from({ length: order.count ?? 1 }, (): SimulatedVoucher => {
      const code = order.platform === 'meituan' ? digits(10) : `10${digits(13)}`;
      return {
        platform: order.platform,
        code,
        encryptedCode: `CgwI${randomBytes(48).toString('base64')}`,
        certificateId: `75${digits(17)}`,
        orderId,
        dealId: order.dealId ?? '700100',
        title: order.title ?? '双人下午茶套餐',
        priceFen: order.priceFen ?? 9_900,
        marketFen: order.marketFen ?? 16_800,
        expiresAt: now + (order.validDays ?? 90) * DAY_MS,
        ...(order.shops && { shops: order.shops }),
        state: 'unused',
        uses: 0,
      };
    });
    for (const voucher of vouchers) this.store.state.vouchers.set(key(voucher.platform, voucher.code), voucher);
    this.store.changed();
    return vouchers;
  }

  /** By what is printed on it, or by what a preparation handed out. */
  find(platform: VoucherPlatformName, name: string): SimulatedVoucher {
    const byCode = this.store.state.vouchers.get(key(platform, name));
    const found =
      byCode ?? this.of(platform).find((each) => each.encryptedCode === name || each.certificateId === name);
    if (!found) throw new VoucherError('not_found');
    return found;
  }

  boughtTogether(voucher: SimulatedVoucher): SimulatedVoucher[] {
    return this.of(voucher.platform).filter(({ orderId }) => orderId === voucher.orderId);
  }

  assertUsable(voucher: SimulatedVoucher, shopId: string): void {
    if (voucher.state === 'refunded') throw new VoucherError('refunded');
    if (voucher.state === 'used') throw new VoucherError('used');
    if (voucher.expiresAt <= this.now()) throw new VoucherError('expired');
    if (voucher.shops && !voucher.shops.includes(shopId)) throw new VoucherError('not_here');
  }

  use(voucher: SimulatedVoucher, { shopId, requestKey, operator }: Use): SimulatedVoucher {
    if (voucher.state === 'used' && voucher.requestKey === requestKey) return voucher;
    this.assertUsable(voucher, shopId);
    voucher.state = 'used';
    voucher.uses += 1;
    voucher.usedAt = this.now();
    voucher.usedIn = shopId;
    voucher.requestKey = requestKey;
    voucher.operator = operator;
    voucher.verifyId = `85${digits(17)}`;
    this.store.changed();
    return voucher;
  }

  /** Back to the customer. */
  unuse(voucher: SimulatedVoucher): void {
    if (voucher.state !== 'used') throw new VoucherError('unused');
    if (this.now() - (voucher.usedAt ?? 0) > CANCEL_WINDOW_MS) throw new VoucherError('too_late');
    voucher.state = 'unused';
    delete voucher.usedAt;
    delete voucher.usedIn;
    delete voucher.requestKey;
    delete voucher.operator;
    delete voucher.verifyId;
    this.store.changed();
  }

  /** `used`: at somebody else's till, a while ago. */
  update(platform: VoucherPlatformName, code: string, state: SimulatedVoucher['state']): SimulatedVoucher {
    const voucher = this.find(platform, code);
    if (state === 'used') {
      this.use(voucher, { shopId: 'elsewhere', requestKey: 'elsewhere', operator: 'elsewhere' });
      voucher.usedAt = this.now() - ELSEWHERE_AGO_MS;
    }
    voucher.state = state;
    this.store.changed();
    return voucher;
  }

  /** The platform no longer remembers who asked: repeating a use is then using it again. */
  forgetRequests(): void {
    for (const voucher of this.store.state.vouchers.values()) delete voucher.requestKey;
    this.store.changed();
  }

  private of(platform: VoucherPlatformName): SimulatedVoucher[] {
    return [...this.store.state.vouchers.values()].filter((voucher) => voucher.platform === platform);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

function key(platform: VoucherPlatformName, code: string): string {
  return `${platform}/${code}`;
}

function digits(count: number): string {
  return Array.from({ length: count }, (_, index) => (index === 0 ? 1 + randomInt(9) : randomInt(10))).join('');
}
