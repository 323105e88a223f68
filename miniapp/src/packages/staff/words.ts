import type { AlertOutcome } from '../../lib/staff-types';

export const outcomeWords: Record<AlertOutcome, string> = {
  contacted: '联系上了',
  no_answer: '没接通',
  not_interested: '暂时不需要',
  booked: '约好到店',
  other: '其他',
};

export const unmaskReasons = ['回访关怀', '核对身份', '处理订单或储值问题'] as const;
export const rejectReasons = ['已与顾客沟通，顾客愿意继续使用', '重复申请', '顾客电话要求撤回'] as const;
export const returnReasons = ['商品有问题', '顾客改变主意', '收错了金额'] as const;
export const repairReasons = ['微信退款没有到账', '顾客的微信已注销'] as const;
