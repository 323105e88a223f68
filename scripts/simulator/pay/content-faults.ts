import type { ContentFault, FaultParams } from '../core/faults.js';
import { isRecord } from '../core/http.js';

type Content = Record<string, unknown>;

const STRANGER = {
  mchid: '1900000001',
  appid: 'wxffffffffffffffff',
  openid: `o${'X'.repeat(27)}`,
} as const;

/** The same message about somebody else's money: correctly signed, and still not to be believed. */
export function withContentFault(content: Content, kind: ContentFault, params: FaultParams): Content {
  switch (kind) {
    case 'wrong_mchid':
      return { ...content, mchid: params.value ?? STRANGER.mchid };
    case 'wrong_appid':
      return { ...content, appid: params.value ?? STRANGER.appid };
    case 'wrong_openid':
      return { ...content, payer: { openid: params.value ?? STRANGER.openid } };
    case 'wrong_amount':
      return { ...content, amount: wrongAmount(content.amount, params.value) };
  }
}

function wrongAmount(amount: unknown, value: string | number | undefined): Content {
  const before = isRecord(amount) ? amount : {};
  const field = 'refund' in before ? 'refund' : 'total';
  const payerField = `payer_${field}`;
  const wrong = value ?? Number(before[field] ?? 0) + 1;
  return { ...before, [field]: wrong, ...(payerField in before && { [payerField]: wrong }) };
}
