import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { TtlCache } from '../../../kernel/ttl-cache.js';
import { CatalogFacade } from '../../catalog/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { BookableService, OfferedService } from '../schedule.types.js';
import { ServiceStore } from './service.store.js';
import { offeredAt } from './service.rules.js';

const TTL_MS = 3_000;

/** The services of the chain, some hundred at most, kept for a moment. */
@Injectable()
export class ServiceShelf {
  private readonly cache: TtlCache<'chain', ReadonlyMap<number, BookableService>>;

  constructor(
    private readonly services: ServiceStore,
    private readonly catalog: CatalogFacade,
    private readonly organization: OrganizationFacade,
    clock: Clock,
  ) {
    this.cache = new TtlCache(clock, TTL_MS);
  }

  async find(id: number): Promise<BookableService | null> {
    return (await this.all()).get(id) ?? null;
  }

  async at(id: number, storeId: number): Promise<OfferedService | null> {
    const service = await this.find(id);
    return service ? ((await this.offered([service], storeId))[0] ?? null) : null;
  }

  async ofStore(storeId: number): Promise<OfferedService[]> {
    return this.offered([...(await this.all()).values()], storeId);
  }

  async names(ids: readonly number[]): Promise<Map<number, string>> {
    const all = await this.all();
    return new Map(
      ids.flatMap((id) => {
        const service = all.get(id);
        return service ? [[id, service.name] as const] : [];
      }),
    );
  }

  /** After a committed change: this process sees it at once, the others within the cache's time. */
  forget(): void {
    this.cache.clear();
  }

  private async offered(services: readonly BookableService[], storeId: number): Promise<OfferedService[]> {
    const store = await this.organization.store(storeId);
    if (!store?.active) return [];
    const productIds = services.flatMap(({ productId }) => (productId === null ? [] : [productId]));
    const products = productIds.length === 0 ? [] : await this.catalog.products(storeId, productIds);
    const byId = new Map(products.map((product) => [product.id, product]));
    return services.flatMap((service) => {
      const product = service.productId === null ? null : (byId.get(service.productId) ?? 'gone');
      const offer = product === 'gone' ? null : offeredAt(service, storeId, product);
      return offer ? [offer] : [];
    });
  }

  private all(): Promise<ReadonlyMap<number, BookableService>> {
    return this.cache.get(
      'chain',
      async () => new Map((await this.services.all()).map((service) => [service.id, service])),
    );
  }
}
