import { useEffect, useRef, useState } from 'react';
import { ApiError, messageOf } from '@/lib/errors';
import { useAction } from '@/lib/hooks';
import { platform } from '@/lib/platform';
import type { Quote, QuoteRequest, ScanResult, SettleRequest } from '@/lib/staff-types';
import { toast } from '@/lib/toast';
import { askForPayment, quote as askQuote, scanCode, settle } from '../api';
import { basketCount, quoteRequest, settleRequest, withCoupon, withQuantity } from '../till';
import type { Basket, CouponChoice, Sale, Split } from '../till';

const TYPING_PAUSE_MS = 200;

interface LiveQuote {
  quote: Quote | null;
  /** The numbers on show belong to an older basket; new ones are on their way. */
  stale: boolean;
  problem: string | null;
  refresh: () => void;
}

/** Asks for the price whenever something changes; the old numbers stay until the new ones are there. */
function useQuote(request: QuoteRequest): LiveQuote {
  const [answer, setAnswer] = useState<{ of: string; quote: Quote } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const question = request.lines.length === 0 ? null : JSON.stringify({ request, round });
  const latest = useRef(question);
  latest.current = question;
  useEffect(() => {
    if (question === null) {
      setAnswer(null);
      setProblem(null);
      return undefined;
    }
    const { request: asked } = JSON.parse(question) as { request: typeof request };
    const timer = setTimeout(() => {
      askQuote(asked).then(
        (quote) => {
          if (latest.current !== question) return;
          setAnswer({ of: question, quote });
          setProblem(null);
        },
        (error: unknown) => {
          if (latest.current === question) setProblem(messageOf(error));
        },
      );
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [question]);
  return {
    quote: answer?.quote ?? null,
    stale: question !== null && answer?.of !== question,
    problem,
    refresh: () => setRound(round + 1),
  };
}

export interface Till extends LiveQuote {
  storeId: number;
  guest: ScanResult | null;
  basket: Basket;
  count: number;
  usePoints: boolean;
  coupons: CouponChoice;
  sale: Sale;
  busy: boolean;
  scanning: boolean;
  scan: (code: string) => void;
  forgetGuest: () => void;
  setQuantity: (productId: number, quantity: number) => void;
  setUsePoints: (on: boolean) => void;
  tapCoupon: (id: number) => void;
  useBestCoupons: () => void;
  openSettle: () => void;
  closeSettle: () => void;
  pay: (split: Split) => void;
  payAgain: () => void;
  nextGuest: () => void;
}

interface Settling {
  sale: Sale;
  busy: boolean;
  move: (sale: Sale) => void;
  send: (request: SettleRequest, changeFen: number) => void;
}

function useSettling(refreshQuote: () => void): Settling {
  const [sale, move] = useState<Sale>({ step: 'basket' });
  const send = useAction(async (request: SettleRequest, changeFen: number) => {
    try {
      const order = await settle(request);
      move({ step: 'done', order, changeFen });
      platform.buzz();
      platform.chime('good');
    } catch (error) {
      platform.chime('bad');
      if (error instanceof ApiError && error.unknownOutcome) {
        move({ step: 'unsure', request, changeFen, message: error.message });
        return;
      }
      if (error instanceof ApiError && error.code === 'WALLET_CONFIRM_REQUIRED' && request.grant) {
        const amountFen = request.payments.find(({ method }) => method === 'wallet')?.amountFen ?? 0;
        const asked = await askForPayment({ storeId: request.storeId, grant: request.grant, amountFen });
        move({ step: 'ask', request, changeFen, asked });
        return;
      }
      move({ step: 'settle' });
      // Prices and balances move; the next answer is asked for at once.
      refreshQuote();
      throw error;
    }
  });
  return { sale, busy: send.busy, move, send: send.run };
}

/** One sale from the first scan to the last coin. */
export function useTill(storeId: number): Till {
  const [guest, setGuest] = useState<ScanResult | null>(null);
  const [basket, setBasket] = useState<Basket>({});
  const [usePoints, setUsePoints] = useState(false);
  const [coupons, setCoupons] = useState<CouponChoice>('best');
  const request = quoteRequest(storeId, guest, basket, { usePoints, coupons });
  const live = useQuote(request);
  const { sale, busy, move, send } = useSettling(live.refresh);

  const scan = useAction(async (code: string) => {
    setGuest(await scanCode(code, storeId));
    setUsePoints(false);
    setCoupons('best');
    platform.buzz();
  });
  const pay = (split: Split): void => {
    if (!live.quote || live.stale) {
      toast('金额正在更新，请稍等');
      return;
    }
    send(settleRequest(request, live.quote, split), split.changeFen);
  };
  const forgetGuest = (): void => {
    setGuest(null);
    setUsePoints(false);
    setCoupons('best');
  };
  return {
    ...live,
    ...{ storeId, guest, basket, usePoints, coupons, sale, busy, setUsePoints, forgetGuest, pay },
    count: basketCount(basket),
    scanning: scan.busy,
    scan: scan.run,
    setQuantity: (productId, quantity) => {
      setBasket(withQuantity(basket, productId, quantity));
      // Another basket may be served better by other coupons.
      setCoupons('best');
    },
    tapCoupon: (id) => {
      if (live.quote && !live.stale) setCoupons(withCoupon(live.quote, id));
    },
    useBestCoupons: () => setCoupons('best'),
    openSettle: () => move({ step: 'settle' }),
    closeSettle: () => move({ step: 'basket' }),
    payAgain: () => {
      if (sale.step === 'unsure' || sale.step === 'ask') send(sale.request, sale.changeFen);
    },
    nextGuest: () => {
      forgetGuest();
      setBasket({});
      move({ step: 'basket' });
    },
  };
}
