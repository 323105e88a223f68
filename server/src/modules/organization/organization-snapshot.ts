import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { TtlCache } from '../../kernel/ttl-cache.js';
import { Database } from '../../platform/database/index.js';
import type { LegalEntityInfo, StoreGroupInfo, StoreInfo } from './organization.types.js';
import { type StoreRow, storeInfo } from './store-row.js';
import { groupPath } from './store-tree.rules.js';

const TTL_MS = 3_000;

/** The whole structure of the chain: some thousand rows at most, so it is read at once and kept for a moment. */
export class Organization {
  readonly storesByCode: ReadonlyMap<string, StoreInfo>;

  constructor(
    readonly stores: ReadonlyMap<number, StoreInfo>,
    readonly groups: ReadonlyMap<number, StoreGroupInfo>,
    readonly legalEntities: ReadonlyMap<number, LegalEntityInfo>,
  ) {
    this.storesByCode = new Map([...stores.values()].map((store) => [store.code, store]));
  }

  groupPath(groupId: number | null): number[] {
    return groupPath(this.groups, groupId);
  }
}

@Injectable()
export class OrganizationSnapshot {
  private readonly cache: TtlCache<'chain', Organization>;

  constructor(
    private readonly database: Database,
    clock: Clock,
  ) {
    this.cache = new TtlCache(clock, TTL_MS);
  }

  get(): Promise<Organization> {
    return this.cache.get('chain', () => this.load());
  }

  /** After a committed change: this process sees it at once, the others within the cache's time. */
  forget(): void {
    this.cache.clear();
  }

  private async load(): Promise<Organization> {
    const [stores, groups, entities] = await Promise.all([
      this.database.query<StoreRow>('SELECT * FROM store ORDER BY city, name, id'),
      this.database.query<{ id: number; name: string; parent_id: number | null }>(
        'SELECT id, name, parent_id FROM store_group',
      ),
      this.database.query<{ id: number; name: string; credit_code: string | null; active: number }>(
        'SELECT id, name, credit_code, active FROM legal_entity',
      ),
    ]);
    return new Organization(
      new Map(stores.map((row) => [row.id, storeInfo(row)])),
      new Map(groups.map((row) => [row.id, { id: row.id, name: row.name, parentId: row.parent_id }])),
      new Map(
        entities.map((row) => [
          row.id,
          { id: row.id, name: row.name, creditCode: row.credit_code, active: row.active === 1 },
        ]),
      ),
    );
  }
}
