import { useEffect } from 'react';
import type { Permission } from '@guike/shared';
import type { StoreBrief } from '@/lib/api-types';
import { replaceWith } from '@/lib/navigate';
import { keptStaffSession, staffSession } from '@/lib/session';
import type { StaffMe } from '@/lib/staff-types';
import { createStore, useStore } from '@/lib/store';
import { storage } from '@/lib/storage';

const STORE_SLOT = 'staff.store';
const chosenStore = createStore<number | null>(null);

export function chooseStore(id: number): void {
  storage.write(STORE_SLOT, id);
  chosenStore.set(id);
}

/** Whoever works in one store never chooses; the others work where they last did. */
function workplace(staff: StaffMe, chosen: number | null): StoreBrief | null {
  const wanted = chosen ?? storage.read<number>(STORE_SLOT);
  return staff.stores.find(({ id }) => id === wanted) ?? staff.stores[0] ?? null;
}

export interface Desk {
  staff: StaffMe;
  store: StoreBrief;
  can: (permission: Permission) => boolean;
}

/** null while nobody is logged in; the login page is already on its way then. */
export function useDesk(): Desk | null {
  const live = useStore(staffSession);
  const chosen = useStore(chosenStore);
  const staff = (live ?? keptStaffSession())?.staff ?? null;
  const store = staff ? workplace(staff, chosen) : null;
  const absent = staff === null;
  useEffect(() => {
    if (absent) replaceWith('staffLogin');
  }, [absent]);
  if (!staff || !store) return null;
  return { staff, store, can: (permission) => staff.permissions.includes(permission) };
}
