import { useState } from 'react';
import { ApiError } from '@/lib/errors';
import { useAction } from '@/lib/hooks';
import { platform } from '@/lib/platform';
import type { ScanResult, SettleRequest } from '@/lib/staff-types';
import { toast } from '@/lib/toast';
import type { VoucherScan } from '@/lib/voucher-types';
import { askForPayment, scanCode, settle } from '../api';
import { basketCount, billedVisit, quoteRequest, settleRequest, withCoupon, withQuantity } from '../till';
import type { Basket, CouponChoice, Sale, Split, Visit } from '../till';
import { choicesOf, withGoodsOf } from '../vouchers';
import { useQuote } from './use-quote';
import type { LiveQuote } from './use-quote';
import { useVouchers } from './use-vouchers';
import type { Vouchers } from './use-vouchers';

interface AtTheTill {
  guest: ScanResult | null;
  usePoints: boolean;
  coupons: CouponChoice;
  scanning: boolean;
  scan: (code: string) => void;
  setUsePoints: (on: boolean) => void;
  setCoupons: (coupons: CouponChoice) => void;
  forgetGuest: () => void;
}

export interface Till extends LiveQuote, Omit<AtTheTill, 'setCoupons'> {
  storeId: number;
  /** The booking whose bill this is. */
  visit: Visit | null;
  basket: Basket;
  count: number;
  vouchers: Vouchers;
  sale: Sale;
  busy: boolean;
  setQuantity: (productId: number, quantity: number) => void;
  tapCoupon: (id: number) => void;
  useBestCoupons: () => void;
  layVouchers: (scan: VoucherScan, certificates: readonly string[]) => void;
  openSettle: () => void;
  closeSettle: () => void;
  pay: (split: Split) => void;
  payAgain: () => void;
  /** After a refusal: the same goods, without the vouchers and with a fresh code of the guest. */
  withoutVouchers: () => void;
  /** This bill has nothing to do with the booking. */
  partVisit: () => void;
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
      const refused = refusedVoucher(error);
      if (refused) {
        move(refused);
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

/** An order was there already when the platform said no. */
function refusedVoucher(error: unknown): Sale | null {
  if (!(error instanceof ApiError) || !error.code.startsWith('VOUCHER_')) return null;
  const { orderId, title } = error.details;
  if (typeof orderId !== 'number') return null;
  return { step: 'refused', message: error.message, title: typeof title === 'string' ? title : '' };
}

/** Who is buying, and what of theirs they want to use. */
function useGuest(storeId: number): AtTheTill {
  const [guest, setGuest] = useState<ScanResult | null>(null);
  const [usePoints, setUsePoints] = useState(false);
  const [coupons, setCoupons] = useState<CouponChoice>('best');
  const welcome = (somebody: ScanResult | null): void => {
    setGuest(somebody);
    setUsePoints(false);
    setCoupons('best');
  };
  const scan = useAction(async (code: string) => {
    welcome(await scanCode(code, storeId));
    platform.buzz();
  });
  return {
    ...{ guest, usePoints, coupons, setUsePoints, setCoupons },
    scanning: scan.busy,
    scan: scan.run,
    forgetGuest: () => welcome(null),
  };
}

/** One sale from the first scan to the last coin. */
export function useTill(storeId: number, arrived: Visit | null = null): Till {
  const [came, setCame] = useState<Visit | null>(arrived);
  const atTheTill = useGuest(storeId);
  const { guest, usePoints, coupons, setCoupons, forgetGuest } = atTheTill;
  const [basket, setBasket] = useState<Basket>(arrived?.productId ? { [arrived.productId]: 1 } : {});
  const vouchers = useVouchers();
  const visit = billedVisit(came, guest);
  const request = quoteRequest(storeId, guest, basket, { usePoints, coupons, visit });
  const live = useQuote({ request, vouchers: choicesOf(vouchers.laid) });
  const { sale, busy, move, send } = useSettling(live.refresh);

  const pay = (split: Split): void => {
    if (!live.quote || live.stale) {
      toast('金额正在更新，请稍等');
      return;
    }
    const bill = settleRequest(request, live.quote, split, choicesOf(vouchers.laid));
    send(visit?.booking ? { ...bill, bookingId: visit.booking.id } : bill, split.changeFen);
  };
  return {
    ...live,
    ...atTheTill,
    ...{ storeId, visit, basket, vouchers, sale, busy, pay },
    count: basketCount(basket),
    setQuantity: (productId, quantity) => {
      setBasket(withQuantity(basket, productId, quantity));
      // Another basket may be served better by other coupons.
      setCoupons('best');
    },
    tapCoupon: (id) => {
      if (live.quote && !live.stale) setCoupons(withCoupon(live.quote, id));
    },
    useBestCoupons: () => setCoupons('best'),
    layVouchers: (shown, certificates) => {
      setBasket(withGoodsOf(basket, vouchers.add(shown, certificates)));
      setCoupons('best');
    },
    openSettle: () => move({ step: 'settle' }),
    closeSettle: () => move({ step: 'basket' }),
    payAgain: () => {
      if (sale.step === 'unsure' || sale.step === 'ask') send(sale.request, sale.changeFen);
    },
    withoutVouchers: () => {
      forgetGuest();
      vouchers.clear();
      move({ step: 'basket' });
    },
    partVisit: () => setCame(null),
    nextGuest: () => {
      setCame(null);
      forgetGuest();
      vouchers.clear();
      setBasket({});
      move({ step: 'basket' });
    },
  };
}
