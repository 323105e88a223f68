import { Injectable } from '@nestjs/common';
import type { Permission } from '@guike/shared';
import { type Refused, refuse } from '../../../kernel/result.js';
import { type StaffActor, holdsAt } from '../../../platform/http/index.js';
import { OrganizationFacade } from '../../organization/index.js';

/** Whether a store is there for somebody: one that isn't theirs is as unknown as one that doesn't exist. */
@Injectable()
export class StoreAccess {
  constructor(private readonly organization: OrganizationFacade) {}

  async refusal(actor: StaffActor, permission: Permission, storeId: number): Promise<Refused | null> {
    const store = holdsAt(actor, permission, storeId) ? await this.organization.store(storeId) : null;
    return store?.active ? null : refuse('STORE_NOT_FOUND');
  }
}
