import { Injectable } from '@nestjs/common';
import { CatalogFacade } from '../../catalog/index.js';
import { MemberFacade, type MemberInfo, type Reader } from '../../member/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { TASK_BROWSE_SECONDS } from '../task.settings.js';
import type { BrowsedBody } from './task.dto.js';

/** What this room asks other rooms about a member's own part. */
@Injectable()
export class TaskPeople {
  constructor(
    private readonly members: MemberFacade,
    private readonly catalog: CatalogFacade,
    private readonly settings: SettingsFacade,
  ) {}

  member(memberId: number, reader?: Reader): Promise<MemberInfo | null> {
    return this.members.byId(memberId, reader);
  }

  /** Names what was looked at; null when there is no such thing. */
  async seen({ page, productId }: BrowsedBody): Promise<string | null> {
    if (page === 'mall') return 'mall';
    if (productId == null) return null;
    const known = await this.catalog.knownProducts([productId]);
    return known.has(productId) ? `product:${productId}` : null;
  }

  browsePause(): Promise<number> {
    return this.settings.get(TASK_BROWSE_SECONDS, 'chain');
  }
}
