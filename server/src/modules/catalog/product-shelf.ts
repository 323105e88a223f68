import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { TtlCache } from '../../kernel/ttl-cache.js';
import { CatalogService } from './catalog.service.js';
import type { ProductInfo } from './catalog.types.js';

const TTL_MS = 3_000;
const MAX_KEPT = 50_000;

/** Products as stores sell them, kept for a moment: a busy counter asks for the same ones again and again. */
@Injectable()
export class ProductShelf {
  private readonly cache: TtlCache<string, ProductInfo | null>;

  constructor(
    private readonly catalog: CatalogService,
    clock: Clock,
  ) {
    this.cache = new TtlCache(clock, TTL_MS, MAX_KEPT);
  }

  /** What isn't kept is read in one statement. */
  async products(storeId: number, keys: readonly number[] | readonly string[]): Promise<ProductInfo[]> {
    const missing: (number | string)[] = [];
    let loading: Promise<ReadonlyMap<number | string, ProductInfo>> | null = null;
    const load = async (key: number | string): Promise<ProductInfo | null> => {
      missing.push(key);
      // Begun a moment later, when all that are missing are known.
      loading ??= Promise.resolve().then(() => this.read(storeId, missing));
      return (await loading).get(key) ?? null;
    };
    const found = await Promise.all(
      keys.map((key) => this.cache.get(`${storeId} ${typeof key} ${key}`, () => load(key))),
    );
    return found.filter((product) => product !== null);
  }

  /** After a committed change: this process sees it at once, the others within the cache's time. */
  forget(): void {
    this.cache.clear();
  }

  private async read(
    storeId: number,
    keys: readonly (number | string)[],
  ): Promise<ReadonlyMap<number | string, ProductInfo>> {
    const byId = typeof keys[0] === 'number';
    const products = await this.catalog.products(storeId, keys as readonly number[] | readonly string[]);
    return new Map(products.map((product) => [byId ? product.id : product.sku, product]));
  }
}
