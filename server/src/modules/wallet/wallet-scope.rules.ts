/** Where a sale happens, as far as stored value cares. */
export interface WalletPlace {
  readonly storeId: number;
  /** The store's group and all groups above it. */
  readonly groupIds: readonly number[];
  readonly channel: 'store' | 'online';
}

/** Where stored value may be spent: everywhere, in one store, in the stores of one group, or only online. */
export type UseScope =
  | { readonly kind: 'chain' }
  | { readonly kind: 'store'; readonly id: number }
  | { readonly kind: 'group'; readonly id: number }
  | { readonly kind: 'online' };

/** As lots carry it: null | `store:7` | `group:3` | `online`. */
export function scopeOf(use: UseScope): string | null {
  switch (use.kind) {
    case 'chain':
      return null;
    case 'online':
      return 'online';
    case 'store':
    case 'group':
      return `${use.kind}:${use.id}`;
  }
}

/** The scope of a lot; what nobody understands is a bug, and admits nothing. */
export function useScopeOf(scope: string | null): UseScope {
  if (scope === null) return { kind: 'chain' };
  if (scope === 'online') return { kind: 'online' };
  const [, kind, id] = /^(store|group):([1-9]\d*)$/.exec(scope) ?? [];
  if (!kind) throw new Error(`unreadable scope ${scope}`);
  return { kind: kind as 'store' | 'group', id: Number(id) };
}

export function admits(scope: string | null, place: WalletPlace): boolean {
  const use = useScopeOf(scope);
  switch (use.kind) {
    case 'chain':
      return true;
    case 'online':
      return place.channel === 'online';
    case 'store':
      return place.storeId === use.id;
    case 'group':
      return place.groupIds.includes(use.id);
  }
}
