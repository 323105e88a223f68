import { useCallback, useEffect, useState } from 'react';
import type { CouponPass } from '@/lib/coupon-types';
import { messageOf } from '@/lib/errors';
import { makePass } from '../api';

export type PassView =
  { state: 'making' } | { state: 'failed'; message: string } | { state: 'shown'; pass: CouponPass; endsAt: number };

/** A pass lives for a minute and renews itself as long as the page is in front. */
export function usePass(couponId: number, on: boolean): { view: PassView; renew: () => void } {
  const [view, setView] = useState<PassView>({ state: 'making' });

  const renew = useCallback(() => {
    makePass(couponId).then(
      // The phone's clock may be wrong; the server says how long the code lives from now.
      (pass) => setView({ state: 'shown', pass, endsAt: Date.now() + pass.ttlSeconds * 1000 }),
      (error: unknown) => setView({ state: 'failed', message: messageOf(error) }),
    );
  }, [couponId]);

  useEffect(() => {
    if (on) renew();
  }, [on, renew]);

  const endsAt = view.state === 'shown' ? view.endsAt : null;
  useEffect(() => {
    if (!on || endsAt === null) return undefined;
    const timer = setTimeout(renew, Math.max(0, endsAt - Date.now()));
    return () => clearTimeout(timer);
  }, [on, endsAt, renew]);

  return { view, renew };
}
