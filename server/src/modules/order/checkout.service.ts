import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { type ScopedActor, holdsAt } from '../../platform/http/index.js';
import { CatalogFacade, type ProductInfo } from '../catalog/index.js';
import { MemberFacade } from '../member/index.js';
import { OrganizationFacade, type StoreInfo } from '../organization/index.js';
import { TierFacade } from '../tier/index.js';
import { WalletFacade, type WalletTerms } from '../wallet/index.js';
import { CheckoutTerms } from './checkout-terms.js';
import type { MemberReference, QuoteRequest, WantedLine } from './order.requests.js';
import type { CheckoutFacts, Quoted } from './quote.rules.js';

export interface PreparedCheckout {
  readonly store: StoreInfo;
  readonly memberId: number | null;
  /** True when the member has shown a code that may pay. */
  readonly mayPay: boolean;
  readonly wallet: WalletTerms;
  readonly facts: CheckoutFacts;
}

/** Collects what a quote is decided on: none of it is locked, so it happens outside of the transaction. */
@Injectable()
export class CheckoutService {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly members: MemberFacade,
    private readonly catalog: CatalogFacade,
    private readonly tiers: TierFacade,
    private readonly wallet: WalletFacade,
    private readonly terms: CheckoutTerms,
  ) {}

  prepareMany(requests: readonly QuoteRequest[]): Promise<Result<PreparedCheckout>[]> {
    return Promise.all(requests.map((request) => this.prepare(request)));
  }

  async prepare(request: QuoteRequest): Promise<Result<PreparedCheckout>> {
    const store = await this.storeFor(request.actor, request.storeId);
    if (!store.ok) return store;
    const member = await this.identify(request.member, request.actor, request.storeId);
    if (!member.ok) return member;
    const { memberId, mayPay } = member.value;
    const [lines, tier, terms, wallet] = await Promise.all([
      this.linesFor(request.storeId, request.lines),
      memberId === null ? null : this.tiers.memberTier(memberId),
      this.terms.at(request.storeId),
      this.wallet.terms(request.storeId),
    ]);
    if (!lines.ok) return lines;
    return ok({ store: store.value, memberId, mayPay, wallet, facts: { lines: lines.value, tier, ...terms } });
  }

  /** A store outside of the actor's scope does not exist for them. */
  private async storeFor(actor: ScopedActor, storeId: number): Promise<Result<StoreInfo>> {
    const store = holdsAt(actor, 'order.settle', storeId) ? await this.organization.store(storeId) : null;
    return store?.active ? ok(store) : refuse('STORE_NOT_FOUND');
  }

  private async identify(
    reference: MemberReference,
    actor: ScopedActor,
    storeId: number,
  ): Promise<Result<{ memberId: number | null; mayPay: boolean }>> {
    if (reference === null) return ok({ memberId: null, mayPay: false });
    if ('grant' in reference) {
      const granted = await this.members.peekGrant(reference.grant, { actor, storeId });
      return granted.ok ? ok({ memberId: granted.value.memberId, mayPay: granted.value.purpose === 'pay' }) : granted;
    }
    const member = await this.members.byId(reference.memberId);
    return member && member.status !== 'closed'
      ? ok({ memberId: member.id, mayPay: false })
      : refuse('MEMBER_NOT_FOUND');
  }

  private async linesFor(storeId: number, wanted: readonly WantedLine[]): Promise<Result<CheckoutFacts['lines']>> {
    const ids = wanted.flatMap(({ product }) => (typeof product === 'number' ? [product] : []));
    const skus = wanted.flatMap(({ product }) => (typeof product === 'string' ? [product] : []));
    const found = (
      await Promise.all([
        ids.length > 0 ? this.catalog.products(storeId, ids) : [],
        skus.length > 0 ? this.catalog.products(storeId, skus) : [],
      ])
    ).flat();
    const byKey = new Map<number | string, ProductInfo>(
      found.flatMap(
        (product) =>
          [
            [product.id, product],
            [product.sku, product],
          ] as const,
      ),
    );
    const lines: { product: ProductInfo; quantity: number }[] = [];
    for (const { product: key, quantity } of wanted) {
      const product = byKey.get(key);
      if (!product?.active) return refuse('PRODUCT_NOT_FOUND', { product: key });
      lines.push({ product, quantity });
    }
    return ok(lines);
  }
}

/** Two quotes with the same hash ask the customer for the same. */
export function quoteHashOf(quoted: Quoted): string {
  const { lines, payableFen, earnedPoints, earnedGrowth, points } = quoted;
  const text = canonicalJson({ lines, payableFen, earnedPoints, earnedGrowth, used: points?.used ?? 0 });
  return createHash('sha256').update(text).digest('base64url');
}
