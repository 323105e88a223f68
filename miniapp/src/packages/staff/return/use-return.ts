import { useEffect, useRef, useState } from 'react';
import { ApiError, messageOf } from '@/lib/errors';
import { useAction } from '@/lib/hooks';
import type { ReturnPreview, ReturnableOrder, SalesReturn } from '@/lib/return-types';
import { giveBack, previewReturn } from '../return-api';
import { choose, requestOf } from './model';
import type { Chosen } from './model';

export interface Returning {
  chosen: Chosen;
  setChosen: (chosen: Chosen) => void;
  pick: (line: number, quantity: number) => void;
  /** Where each part would go; null while nothing is chosen or nobody knows yet. */
  preview: ReturnPreview | null;
  problem: string | null;
  /** WeChat takes no more refunds of this payment: its part can only be handed over. */
  wechatClosed: boolean;
  inCash: boolean;
  setInCash: (inCash: boolean) => void;
  confirm: (reason: string) => void;
  busy: boolean;
  done: SalesReturn | null;
}

/** A return in the making: every change of mind asks the server anew what it would do. */
export function useReturn(order: ReturnableOrder, storeId: number): Returning {
  const [chosen, setChosen] = useState<Chosen>({});
  const [inCash, setInCash] = useState(false);
  const [answer, setAnswer] = useState<{ preview: ReturnPreview | null; error: unknown }>({
    preview: null,
    error: null,
  });
  const [wechatClosed, setWechatClosed] = useState(false);
  const [done, setDone] = useState<SalesReturn | null>(null);
  const ticket = useRef(0);
  const request = requestOf(order, chosen, { storeId, inCash });
  const key = JSON.stringify(request);

  useEffect(() => {
    ticket.current += 1;
    const mine = ticket.current;
    setAnswer({ preview: null, error: null });
    if (request === null) return;
    previewReturn(order.id, request)
      .then((preview) => mine === ticket.current && setAnswer({ preview, error: null }))
      .catch((error: unknown) => {
        if (mine !== ticket.current) return;
        if (error instanceof ApiError && error.code === 'RETURN_WECHAT_CLOSED') setWechatClosed(true);
        setAnswer({ preview: null, error });
      });
    // The request is made of what the key says.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, order.id]);

  const confirm = useAction(async (reason: string) => {
    if (request !== null) setDone(await giveBack(order.id, request, reason));
  });
  return {
    ...{ chosen, setChosen, inCash, setInCash, wechatClosed, done },
    pick: (line, quantity) => setChosen((before) => choose(order, before, line, quantity)),
    preview: answer.preview,
    problem: answer.error === null ? null : messageOf(answer.error),
    confirm: confirm.run,
    busy: confirm.busy,
  };
}
