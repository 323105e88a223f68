import { Injectable } from '@nestjs/common';
import { SettingPlaces, type SettingScope } from '../settings/index.js';
import { OrganizationSnapshot } from './organization-snapshot.js';

/** Tells the settings room where a store or a group stands. */
@Injectable()
export class OrganizationSettingPlaces extends SettingPlaces {
  constructor(private readonly snapshot: OrganizationSnapshot) {
    super();
  }

  async pathTo(scope: SettingScope): Promise<readonly SettingScope[] | null> {
    if (scope === 'chain') return ['chain'];
    const organization = await this.snapshot.get();
    const [kind, text] = scope.split(':');
    const id = Number(text);
    if (kind === 'group') {
      return organization.groups.has(id) ? ['chain', ...groupScopes(organization.groupPath(id))] : null;
    }
    const store = organization.stores.get(id);
    return store ? ['chain', ...groupScopes(organization.groupPath(store.groupId)), scope] : null;
  }

  async namesOf(scopes: readonly SettingScope[]): Promise<ReadonlyMap<SettingScope, string>> {
    const { groups, stores } = await this.snapshot.get();
    return new Map(
      scopes.map((scope) => {
        if (scope === 'chain') return [scope, '全部门店'];
        const [kind, text] = scope.split(':');
        const place = kind === 'group' ? groups.get(Number(text)) : stores.get(Number(text));
        return [scope, place?.name ?? '已不存在'];
      }),
    );
  }
}

function groupScopes(path: readonly number[]): SettingScope[] {
  return path.map((id) => `group:${id}` as const);
}
