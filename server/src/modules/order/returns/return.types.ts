/** refunding: part of the money is still on its way through WeChat. */
export const RETURN_STATES = ['refunding', 'refunded'] as const;
export type ReturnState = (typeof RETURN_STATES)[number];

/** The ways in which a return gives something back. */
export const RETURN_METHODS = ['points', 'wallet', 'cash', 'card', 'wechat', 'voucher'] as const;
export type ReturnMethod = (typeof RETURN_METHODS)[number];

/** stuck: a person must help at WeChat, it may still succeed · failed: WeChat has given it up, the money is still here. */
export const RETURN_PAYMENT_STATES = ['refunding', 'refunded', 'stuck', 'failed'] as const;
export type ReturnPaymentState = (typeof RETURN_PAYMENT_STATES)[number];

/** What can be done about money that WeChat did not pay out: ask once more, or hand it over once WeChat has given up. */
export const REFUND_REPAIRS = ['wechat', 'cash'] as const;
export type RefundRepair = (typeof REFUND_REPAIRS)[number];

/** Where WeChat's part goes: the way it came, or cash over the counter when WeChat takes no more refunds of the payment. */
export const REFUND_WAYS = ['original', 'cash'] as const;
export type RefundWay = (typeof REFUND_WAYS)[number];
