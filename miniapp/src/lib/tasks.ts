import { useEffect } from 'react';
import { useActive } from './hooks';
import { useMembership } from './member-store';
import { memberApi } from './session';
import type { TodayTasks } from './task-types';

export const loadTasks = (): Promise<TodayTasks> => memberApi.get('/member/tasks');

/** Long enough to have looked; the server keeps to its own pause between two. */
const LOOKED_MS = 3_000;

/**
 * Says that a page of the mall was looked at, for the day's small things, once it was. Nothing hangs on it: what is lost
 * is told by the next page. Null while it is not known what is looked at.
 */
export function useBrowsed(page: 'mall' | 'product', productId: number | null = null): void {
  const active = useActive();
  const isMember = useMembership().status === 'member';
  const told = page === 'mall' || productId !== null;
  useEffect(() => {
    if (!active || !isMember || !told) return undefined;
    const timer = setTimeout(() => {
      const body = productId === null ? { page } : { page, productId };
      memberApi.command(`browsed-${page}-${productId ?? 'all'}`, '/member/tasks/browsed', body).catch(() => undefined);
    }, LOOKED_MS);
    return () => clearTimeout(timer);
  }, [active, isMember, told, page, productId]);
}
