import { useCallback, useEffect, useState } from 'react';
import type { CodePurpose, MemberCode, Order, PayConfirmation } from '@/lib/api-types';
import { messageOf } from '@/lib/errors';
import { usePolling } from '@/lib/hooks';
import { codeState, makeCode, orderSince, paymentAsked } from '../api';

export type CodeView =
  | { state: 'making' }
  | { state: 'failed'; message: string }
  | { state: 'shown'; code: MemberCode; endsAt: number }
  | {
      state: 'used';
      usedAt: string;
      storeName: string | null;
      order: Order | null;
      /** A large payment that waits for the member's yes or no. */
      asked: PayConfirmation | null;
    };

const LOOK_EVERY_MS = 2000;

/** A code lives for a minute and works once: it renews itself until the till has read it, then waits for the order. */
export function useMemberCode(purpose: CodePurpose): { view: CodeView; renew: () => void } {
  const [view, setView] = useState<CodeView>({ state: 'making' });

  const renew = useCallback(() => {
    makeCode(purpose).then(
      // The phone's clock may be wrong; the server says how long the code lives from now.
      (code) => setView({ state: 'shown', code, endsAt: Date.now() + code.ttlSeconds * 1000 }),
      (error: unknown) => setView({ state: 'failed', message: messageOf(error) }),
    );
  }, [purpose]);

  useEffect(() => {
    setView({ state: 'making' });
    renew();
  }, [renew]);

  const endsAt = view.state === 'shown' ? view.endsAt : null;
  useEffect(() => {
    if (endsAt === null) return undefined;
    const timer = setTimeout(renew, Math.max(0, endsAt - Date.now()));
    return () => clearTimeout(timer);
  }, [endsAt, renew]);

  const look = async (): Promise<void> => {
    if (view.state === 'shown') {
      const now = await codeState(view.code.code);
      if (now.state !== 'used') return;
      const usedAt = now.usedAt ?? new Date().toISOString();
      setView({ state: 'used', usedAt, storeName: now.storeName, order: null, asked: null });
    } else if (view.state === 'used') {
      const [order, asked] = await Promise.all([orderSince(view.usedAt), paymentAsked()]);
      if (order || asked?.id !== view.asked?.id || asked?.amountFen !== view.asked?.amountFen)
        setView({ ...view, order, asked });
    }
  };
  const settled = view.state === 'used' && view.order !== null && view.order.state !== 'awaiting_payment';
  usePolling(look, LOOK_EVERY_MS, (view.state === 'shown' || view.state === 'used') && !settled);
  return { view, renew };
}
