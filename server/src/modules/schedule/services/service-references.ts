import { Injectable } from '@nestjs/common';
import { type Refused, refuse } from '../../../kernel/result.js';
import { CatalogFacade } from '../../catalog/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { BookableService } from '../schedule.types.js';
import { NamesService } from './names.service.js';

/** Whether what a service names exists. */
@Injectable()
export class ServiceReferences {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly organization: OrganizationFacade,
    private readonly names: NamesService,
  ) {}

  async problemWith({ productId, skillId, roomKindId, storeIds }: BookableService): Promise<Refused | null> {
    const wanted = storeIds === 'all' ? [] : storeIds;
    const [products, skills, kinds, stores] = await Promise.all([
      productId === null ? null : this.catalog.knownProducts([productId]),
      skillId === null ? null : this.names.known('skill', [skillId]),
      roomKindId === null ? null : this.names.known('roomKind', [roomKindId]),
      this.organization.storesByIds(wanted),
    ]);
    const unknown = [
      ...(products?.size === 0 ? ['productId'] : []),
      ...(skills?.size === 0 ? ['skillId'] : []),
      ...(kinds?.size === 0 ? ['roomKindId'] : []),
      ...(stores.size < wanted.length ? ['storeIds'] : []),
    ];
    return unknown.length > 0 ? refuse('SERVICE_REFERENCE_UNKNOWN', { fields: unknown }) : null;
  }
}
