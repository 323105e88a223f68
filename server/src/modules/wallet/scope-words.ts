import { Injectable } from '@nestjs/common';
import { OrganizationFacade } from '../organization/index.js';
import { useScopeOf } from './wallet-scope.rules.js';

/** Where stored value may be spent, as the member reads it. */
@Injectable()
export class ScopeWords {
  constructor(private readonly organization: OrganizationFacade) {}

  async of(scope: string | null): Promise<string> {
    const use = useScopeOf(scope);
    switch (use.kind) {
      case 'chain':
        return '全部门店可用';
      case 'online':
        return '仅限线上使用';
      case 'store':
        return `仅限${(await this.organization.store(use.id))?.name ?? '指定门店'}使用`;
      case 'group':
        return `仅限${(await this.organization.group(use.id))?.name ?? '指定区域'}门店使用`;
    }
  }
}
