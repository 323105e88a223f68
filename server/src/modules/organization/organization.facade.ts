import { Injectable } from '@nestjs/common';
import { OrganizationSnapshot } from './organization-snapshot.js';
import type { LegalEntityInfo, StoreGroupInfo, StoreInfo } from './organization.types.js';

/** The chain's structure for other rooms. Answers come from a snapshot that is at most three seconds old. */
@Injectable()
export class OrganizationFacade {
  constructor(private readonly snapshot: OrganizationSnapshot) {}

  async store(id: number): Promise<StoreInfo | null> {
    return (await this.snapshot.get()).stores.get(id) ?? null;
  }

  /** By id; ids that no store has are absent. */
  async storesByIds(ids: readonly number[]): Promise<Map<number, StoreInfo>> {
    const { stores } = await this.snapshot.get();
    return new Map(
      ids.flatMap((id) => {
        const store = stores.get(id);
        return store ? [[id, store] as const] : [];
      }),
    );
  }

  /** Closed stores too: callers that offer a choice filter by `active`. */
  async allStores(): Promise<StoreInfo[]> {
    return [...(await this.snapshot.get()).stores.values()];
  }

  async storeByCode(code: string): Promise<StoreInfo | null> {
    return (await this.snapshot.get()).storesByCode.get(code) ?? null;
  }

  async legalEntity(id: number): Promise<LegalEntityInfo | null> {
    return (await this.snapshot.get()).legalEntities.get(id) ?? null;
  }

  async group(id: number): Promise<StoreGroupInfo | null> {
    return (await this.snapshot.get()).groups.get(id) ?? null;
  }

  /** The group and all above it, root first; empty when the store stands directly under the chain. */
  async groupPath(groupId: number | null): Promise<number[]> {
    return (await this.snapshot.get()).groupPath(groupId);
  }
}
