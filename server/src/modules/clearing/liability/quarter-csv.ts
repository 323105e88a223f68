import type { CsvCell } from '../../../kernel/csv.js';
import type { PrepaidMovementView, QuarterOfEntity, QuarterReport } from './liability.dto.js';

const HEADER = [
  '发卡主体',
  '类别',
  '期初余额（元）',
  '本期发行（元）',
  '本期消费（元）',
  '本期退还（元）',
  '期末余额（元）',
  '应存管金额（元）',
];

/** The quarterly prepaid-card report as the authorities' forms have it: 发行、兑付、退还、余额. */
export function* quarterRows(report: QuarterReport): Generator<readonly CsvCell[]> {
  const state = report.complete ? '' : '（季度未结束）';
  yield [`单用途预付卡季度报表 ${report.quarter}，${report.from} 至 ${report.to}${state}`];
  yield HEADER;
  for (const entity of [...report.entities, report.total]) yield* entityRows(entity);
}

function* entityRows({ entityName, principal, bonus, custodyFen }: QuarterOfEntity): Generator<readonly CsvCell[]> {
  yield [entityName, '本金', ...amounts(principal), { fen: custodyFen }];
  yield [entityName, '赠送', ...amounts(bonus), null];
}

function amounts(movement: PrepaidMovementView): CsvCell[] {
  return [movement.openingFen, movement.issuedFen, movement.redeemedFen, movement.refundedFen, movement.closingFen].map(
    (fen) => ({ fen }),
  );
}
