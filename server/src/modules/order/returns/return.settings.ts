import { z } from 'zod';
import { defineSetting } from '../../settings/index.js';

export const LARGE_RETURN_FEN = defineSetting({
  key: 'order.largeReturnFen',
  title: '大额退款界限（分）',
  description: '一笔订单累计退款超过该金额时，需要“大额退款”权限。默认 100000，即 ¥1000。',
  schema: z.number().int().min(0).max(100_000_000),
  defaultValue: 100_000,
  scopes: ['chain', 'group', 'store'],
});

export const RETURN_ELSEWHERE = defineSetting({
  key: 'order.returnElsewhere',
  title: '允许到其他门店退货',
  description: '开启后，本店售出的商品可凭订单号到其他门店退货；现金由退货门店垫付，按主体往来结算。默认开启。',
  schema: z.boolean(),
  defaultValue: true,
  scopes: ['chain', 'group', 'store'],
});

export const RETURN_SETTINGS = [LARGE_RETURN_FEN, RETURN_ELSEWHERE];
