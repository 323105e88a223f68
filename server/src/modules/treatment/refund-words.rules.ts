import { formatFenShort } from '@guike/shared';
import type { CardWorth, UsedUp } from './treatment.rules.js';

export interface RefundLine {
  /** Chinese. */
  readonly label: string;
  /** Signed; the last line is the sum of the others. */
  readonly fen: number;
}

/** The computation as it is printed for the member, each line a step. */
export function refundLines({ priceFen, times, used, visitFen }: CardWorth, { by, fen }: UsedUp): RefundLine[] {
  const over = by === 'single' ? visitFen * used - fen : 0;
  const label =
    by === 'single' ? `已用 ${used} 次 × 单次价 ${formatFenShort(visitFen)}` : `已用 ${used}/${times} 次，按购卡价折算`;
  return [
    { label: `购卡金额（共 ${times} 次）`, fen: priceFen },
    ...(used > 0 ? [{ label, fen: -(fen + over) }] : []),
    ...(over > 0 ? [{ label: '超出购卡金额的部分不另收', fen: over }] : []),
    { label: '应退', fen: priceFen - fen },
  ];
}
