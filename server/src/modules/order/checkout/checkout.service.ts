import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { holdsAt } from '../../../platform/http/index.js';
import { CatalogFacade, type ProductInfo } from '../../catalog/index.js';
import { OrganizationFacade, type StoreInfo } from '../../organization/index.js';
import type { CheckoutFacts } from '../../pricing/index.js';
import { WalletFacade } from '../../wallet/index.js';
import { CheckoutPeople, type CouponsWanted, type Customer } from './checkout-people.js';
import { CheckoutTerms } from './checkout-terms.js';
import type { PreparedCheckout } from './checkout.types.js';
import type { CouponChoice, QuoteRequest, WantedLine } from '../order.requests.js';

/** Collects what a price is decided on: none of it is locked, so it happens outside of the transaction. */
@Injectable()
export class CheckoutService {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly people: CheckoutPeople,
    private readonly catalog: CatalogFacade,
    private readonly wallet: WalletFacade,
    private readonly terms: CheckoutTerms,
  ) {}

  /** For a quote: with all coupons of the member. */
  async prepare(request: QuoteRequest): Promise<Result<PreparedCheckout>> {
    return (await this.prepareMany([request], 'all'))[0] as Result<PreparedCheckout>;
  }

  /** Facts for many sales at once: customers in two messages, everything else from what is kept in memory. */
  async prepareMany(
    requests: readonly QuoteRequest[],
    coupons: CouponsWanted = 'named',
  ): Promise<Result<PreparedCheckout>[]> {
    const customers = await this.people.identify(requests);
    return Promise.all(
      requests.map(async (request, index) => {
        const store = await this.storeFor(request);
        if (!store.ok) return store;
        const customer = customers[index] as Result<Customer | null>;
        return customer.ok ? this.prepareOne(request, store.value, customer.value, coupons) : customer;
      }),
    );
  }

  private async prepareOne(
    request: QuoteRequest,
    store: StoreInfo,
    customer: Customer | null,
    wanted: CouponsWanted,
  ): Promise<Result<PreparedCheckout>> {
    const { couponIds, couponCodes, channel } = request;
    if (wantsUnseenCoupons(request, customer)) return refuse('COUPON_MEMBER_REQUIRED');
    const [lines, coupons, terms, wallet] = await Promise.all([
      this.linesFor(store.id, request.lines),
      customer ? this.people.couponsOf(customer, couponCodes, wanted) : [],
      this.terms.at(store, channel),
      this.wallet.terms(store.id, channel),
    ]);
    if (!lines.ok) return lines;
    const stock = channel === 'online' ? await this.catalog.stockOf(store.id, idsOf(lines.value)) : UNCOUNTED;
    const chosen = withCodes(couponIds, couponCodes, coupons);
    if (!chosen.ok) return chosen;
    return ok({
      store,
      memberId: customer?.memberId ?? null,
      mayPay: customer?.mayPay ?? false,
      wallet,
      couponIds: chosen.value,
      stock,
      takesOnline: terms.takesOnline,
      lateDays: terms.lateDays,
      facts: { ...terms.facts, lines: lines.value, tier: customer?.tier ?? null, coupons, earnedToday: 0 },
    });
  }

  /** A store outside of the actor's scope does not exist for them; to members all that are open do. */
  private async storeFor({ actor, storeId }: QuoteRequest): Promise<Result<StoreInfo>> {
    const mayAsk = actor.kind === 'member' || holdsAt(actor, 'order.settle', storeId);
    const store = mayAsk ? await this.organization.store(storeId) : null;
    return store?.active ? ok(store) : refuse('STORE_NOT_FOUND');
  }

  private async linesFor(storeId: number, wanted: readonly WantedLine[]): Promise<Result<CheckoutFacts['lines']>> {
    const ids = wanted.flatMap(({ product }) => (typeof product === 'number' ? [product] : []));
    const skus = wanted.flatMap(({ product }) => (typeof product === 'string' ? [product] : []));
    const found = await Promise.all([this.catalog.products(storeId, ids), this.catalog.products(storeId, skus)]);
    const byKey = new Map<number | string, ProductInfo>();
    for (const product of found.flat()) byKey.set(product.id, product).set(product.sku, product);
    const lines: { product: ProductInfo; quantity: number }[] = [];
    for (const { product: key, quantity } of wanted) {
      const product = byKey.get(key);
      if (!product?.active) return refuse('PRODUCT_NOT_FOUND', { product: key });
      lines.push({ product, quantity });
    }
    return ok(lines);
  }
}

/** At a counter people see what there is. */
const UNCOUNTED: ReadonlyMap<number, number> = new Map();

/** Coupons of somebody who has not shown that they are there. */
function wantsUnseenCoupons({ couponIds, couponCodes }: QuoteRequest, customer: Customer | null): boolean {
  const namesCoupons = couponIds !== 'best' && couponIds.length > 0;
  return customer ? namesCoupons && !customer.present : namesCoupons || couponCodes.length > 0;
}

function idsOf(lines: CheckoutFacts['lines']): number[] {
  return lines.map(({ product }) => product.id);
}

function withCodes(
  couponIds: CouponChoice,
  codes: readonly string[],
  coupons: CheckoutFacts['coupons'],
): Result<CouponChoice> {
  if (codes.length === 0) return ok(couponIds);
  const ids: number[] = [];
  for (const code of codes) {
    const coupon = coupons.find((one) => one.code === code);
    if (!coupon) return refuse('COUPON_NOT_FOUND', { code });
    ids.push(coupon.id);
  }
  return ok([...new Set([...(couponIds === 'best' ? [] : couponIds), ...ids])]);
}
