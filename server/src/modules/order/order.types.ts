export const PAY_METHODS = ['wallet', 'cash', 'wechat', 'card', 'voucher'] as const;
/** What a caller may ask to pay with. Points are asked for by `usePoints`; a card is one the till has taken itself. */
export type PayMethod = (typeof PAY_METHODS)[number];

export const TENDER_METHODS = ['points', 'wallet', 'cash', 'wechat', 'card', 'voucher'] as const;
/** What an order may have been paid with. A voucher is one of another platform's. */
export type TenderMethod = (typeof TENDER_METHODS)[number];

export const ORDER_STATES = ['awaiting_payment', 'paid', 'refunding', 'refunded', 'closed'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_SOURCES = ['staff', 'pos', 'member'] as const;
export type OrderSource = (typeof ORDER_SOURCES)[number];

export const FULFILMENTS = ['counter', 'pickup'] as const;
/** Handed over at the counter as it is paid, or kept ready in the store for whoever ordered it online. */
export type Fulfilment = (typeof FULFILMENTS)[number];

export const ORDER_PAYMENT_STATES = ['held', 'paid', 'refunding', 'refunded', 'void'] as const;
export type OrderPaymentState = (typeof ORDER_PAYMENT_STATES)[number];
