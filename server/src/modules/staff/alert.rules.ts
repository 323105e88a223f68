import { formatFenShort } from '@guike/shared';

/** Where a script speaks to the member: the name is filled in when somebody reads it. */
const NAME = '{name}';

export interface AlertWords {
  readonly kind: 'member_joined' | 'topup_received';
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

export const fillScript = (script: string, name: string): string => script.replaceAll(NAME, () => name);

export function greeting(hour: number, name: string): string {
  const part = hour < 5 ? '夜深了' : hour < 11 ? '早上好' : hour < 13 ? '中午好' : hour < 18 ? '下午好' : '晚上好';
  return `${part}，${name}`;
}
