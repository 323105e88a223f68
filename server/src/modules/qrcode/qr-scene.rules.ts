import type { PrintedKind } from './qrcode.entity.js';

/** No 0/O, 1/l/I: scenes are sometimes read aloud from a poster. All are allowed in a mini-program code. */
export const SCENE_LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
/** 31¹⁰ ≈ 8 × 10¹⁴: too many to try. */
export const SCENE_LENGTH = 10;

export interface QrTarget {
  readonly kind: PrintedKind;
  readonly storeId: number | null;
  readonly staffId: number | null;
  readonly campaignCode: string | null;
}

/** Equal wishes have equal keys, so that asking twice prints the same code. */
export function targetKey({ kind, storeId, staffId, campaignCode }: QrTarget): string {
  return [kind, storeId ?? '', staffId ?? '', campaignCode ?? ''].join('|');
}

/** Of a member's own code: one that is in force per member. */
export function memberKey(memberId: number): string {
  return `member|${memberId}`;
}

/** Makes room for the next one; the row stays, so that its scene is never handed out again. */
export function revokedKey(codeId: number): string {
  return `revoked|${codeId}`;
}

/** What is missing for this kind of code; null when nothing is. */
export function missingPart({
  kind,
  storeId,
  staffId,
  campaignCode,
}: QrTarget): 'storeId' | 'staffId' | 'campaign' | null {
  if (kind !== 'campaign' && storeId === null) return 'storeId';
  if (kind === 'guide' && staffId === null) return 'staffId';
  return kind === 'campaign' && campaignCode === null ? 'campaign' : null;
}
