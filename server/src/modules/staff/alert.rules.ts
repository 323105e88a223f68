import { formatFenShort } from '@guike/shared';

/** Where a script speaks to the member: the name is filled in when somebody reads it. */
const NAME = '{name}';

export interface AlertWords {
  readonly kind: 'member_joined' | 'topup_received' | 'returned_elsewhere' | 'refund_failed' | 'complaint_opened';
  /** Why this is on the list, in one sentence. */
  readonly reason: string;
  readonly script: string;
}

export function joinedWords(joined: { source: string; campaign: string | null; welcomePoints: number }): AlertWords {
  const way = joined.source === 'miniapp' ? '扫码' : '在收银台';
  const gift = joined.welcomePoints > 0 ? `，已送 ${joined.welcomePoints} 积分入会礼` : '';
  const thanks = joined.welcomePoints > 0 ? `入会礼 ${joined.welcomePoints} 积分已经到账，下次来就能用。` : '';
  return {
    kind: 'member_joined',
    reason: `刚刚${way}成为本店会员${gift}`,
    script: `${NAME}您好，欢迎加入我们！${thanks}今天有什么想看看的，我帮您介绍。`,
  };
}

export function topupWords(topup: { paidFen: number; bonusFen: number }): AlertWords {
  const bonus = topup.bonusFen > 0 ? `，赠送 ${formatFenShort(topup.bonusFen)}` : '';
  return {
    kind: 'topup_received',
    reason: `储值 ${formatFenShort(topup.paidFen)}${bonus}，适合当面致谢`,
    script: `${NAME}您好，您的储值 ${formatFenShort(topup.paidFen)}${bonus}已经到账，谢谢信任！结账时出示付款码即可使用，有需要随时叫我。`,
  };
}

export function returnedElsewhereWords(returned: {
  orderNo: string;
  returnStoreName: string;
  amountFen: number;
  reason: string;
}): AlertWords {
  return {
    kind: 'returned_elsewhere',
    reason:
      `本店订单 ${returned.orderNo} 在${returned.returnStoreName}退货 ${formatFenShort(returned.amountFen)}（${returned.reason}）`.slice(
        0,
        200,
      ),
    script: `${NAME}您好，看到您在${returned.returnStoreName}退了一件在我们店买的商品，给您添麻烦了。想听听哪里不满意，我们好改进。`,
  };
}

export function refundFailedWords(refund: { orderNo: string; amountFen: number }): AlertWords {
  const amount = formatFenShort(refund.amountFen);
  return {
    kind: 'refund_failed',
    reason: `订单 ${refund.orderNo} 的微信退款 ${amount} 未能到账，需要处理`,
    script: `${NAME}您好，您有一笔 ${amount} 的微信退款没能原路退回，我们会尽快为您重新办理或改退现金，请您放心。`,
  };
}

export function depositFailedWords(deposit: { serviceName: string; amountFen: number }): AlertWords {
  const amount = formatFenShort(deposit.amountFen);
  return {
    kind: 'refund_failed',
    reason: `预约“${deposit.serviceName}”的微信定金 ${amount} 未能退回，需要处理`.slice(0, 200),
    script: `${NAME}您好，您有一笔 ${amount} 的预约定金没能原路退回，我们会尽快为您重新办理，请您放心。`,
  };
}

export function complaintWords(complaint: { category: string }): AlertWords {
  return {
    kind: 'complaint_opened',
    reason: `提交了投诉：${complaint.category}，等待回复`.slice(0, 200),
    script: `${NAME}您好，您反映的问题我们已经收到，给您添麻烦了。我先了解一下情况，尽快给您一个答复。`,
  };
}

export const fillScript = (script: string, name: string): string => script.replaceAll(NAME, () => name);

export function greeting(hour: number, name: string): string {
  const part = hour < 5 ? '夜深了' : hour < 11 ? '早上好' : hour < 13 ? '中午好' : hour < 18 ? '下午好' : '晚上好';
  return `${part}，${name}`;
}
