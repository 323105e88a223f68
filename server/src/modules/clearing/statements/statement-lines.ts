import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { CsvCell } from '../../../kernel/csv.js';
import { Database } from '../../../platform/database/index.js';
import { type Page, type PageQuery, cursorId, pageOf } from '../../../platform/http/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { ClearingLine } from '../lines/clearing.rules.js';
import type { ClearingLineView, StatementView } from './statement.dto.js';
import { StatementService } from './statement.service.js';

const AT_ONCE = 1_000;

const KINDS: Readonly<Record<ClearingLine['kind'], string>> = {
  spend: '跨店消费',
  return: '跨店消费退回',
  payout: '代付退款',
  payment: '清算付款',
};

const HEADER = [
  '业务日期',
  '类型',
  '订单号',
  '充值主体',
  '充值门店',
  '消费主体',
  '消费门店',
  '本金（元）',
  '赠送（元）',
  '消费方承担赠送（元）',
  '其他（元）',
  '充值方应付消费方（元）',
  '说明',
];

const COLUMNS = `id, kind, order_id AS orderId, business_date AS businessDate, issuing_entity_id AS issuingEntityId,
  issuing_store_id AS issuingStoreId, honouring_entity_id AS honouringEntityId, honouring_store_id AS honouringStoreId,
  principal_fen AS principalFen, bonus_fen AS bonusFen, honouring_share_fen AS honouringShareFen, other_fen AS otherFen,
  owed_fen AS owedFen, note`;

/** The lines behind a statement, on a page and as a file. Lines between stores of the entity itself are among them. */
@Injectable()
export class StatementLines {
  constructor(
    private readonly database: Database,
    private readonly statements: StatementService,
    private readonly organization: OrganizationFacade,
  ) {}

  async page(statementId: number, query: PageQuery): Promise<Result<Page<ClearingLineView>>> {
    const statement = await this.statements.view(statementId);
    if (!statement.ok) return statement;
    const rows = await this.database.query<ClearingLineView>(
      `SELECT ${COLUMNS} FROM clearing_line WHERE month = ? AND (issuing_entity_id = ? OR honouring_entity_id = ?) AND id < ?
        ORDER BY id DESC LIMIT ?`,
      [...whose(statement.value), cursorId(query), query.limit + 1],
    );
    return ok(pageOf(rows, query.limit, (row) => row));
  }

  /** The file, row by row: lines first, then what they add up to. */
  async file(statementId: number): Promise<Result<{ name: string; rows: AsyncIterable<readonly CsvCell[]> }>> {
    const statement = await this.statements.view(statementId);
    if (!statement.ok) return refuse('NOT_FOUND');
    const { month, entityName } = statement.value;
    return ok({ name: `清算对账单-${entityName}-${month}`, rows: this.rows(statement.value) });
  }

  private async *rows(statement: StatementView): AsyncGenerator<readonly CsvCell[]> {
    const names = new Names(this.organization);
    yield HEADER;
    for (let after = 0; ;) {
      const lines = await this.database.query<ClearingLineView>(
        `SELECT ${COLUMNS} FROM clearing_line WHERE month = ? AND (issuing_entity_id = ? OR honouring_entity_id = ?) AND id > ?
          ORDER BY id LIMIT ${AT_ONCE}`,
        [...whose(statement), after],
      );
      for (const line of lines) yield await lineCells(line, names);
      if (lines.length < AT_ONCE) break;
      after = lines[lines.length - 1]?.id ?? after;
    }
    yield* summaryRows(statement);
  }
}

function whose({ month, legalEntityId }: StatementView): [string, number, number] {
  return [month, legalEntityId, legalEntityId];
}

async function lineCells(line: ClearingLineView, names: Names): Promise<CsvCell[]> {
  return [
    line.businessDate,
    KINDS[line.kind],
    line.orderId === null ? null : String(line.orderId),
    await names.entity(line.issuingEntityId),
    await names.store(line.issuingStoreId),
    await names.entity(line.honouringEntityId),
    await names.store(line.honouringStoreId),
    { fen: line.principalFen },
    { fen: line.bonusFen },
    { fen: line.honouringShareFen },
    { fen: line.otherFen },
    { fen: line.owedFen },
    line.note,
  ];
}

function* summaryRows(statement: StatementView): Generator<readonly CsvCell[]> {
  yield [];
  yield [
    '往来主体',
    '期初（元）',
    '本期应收（元）',
    '本期应付（元）',
    '付款减收款（元）',
    '期末（元，正数为对方应付）',
  ];
  for (const balance of statement.balances) {
    yield [
      balance.counterpartyName,
      { fen: balance.openingFen },
      { fen: balance.receivablePrincipalFen + balance.receivableBonusFen + balance.receivableOtherFen },
      { fen: balance.payablePrincipalFen + balance.payableBonusFen + balance.payableOtherFen },
      { fen: balance.paymentsFen },
      { fen: balance.closingFen },
    ];
  }
  yield [
    '合计',
    { fen: statement.openingFen },
    { fen: statement.receivableFen },
    { fen: statement.payableFen },
    { fen: statement.paymentsFen },
    { fen: statement.closingFen },
  ];
}

/** Names of stores and entities as they are called now; what has none is called by its number. */
class Names {
  constructor(private readonly organization: OrganizationFacade) {}

  async entity(id: number): Promise<string> {
    return (await this.organization.legalEntity(id))?.name ?? `主体 ${id}`;
  }

  async store(id: number | null): Promise<string | null> {
    return id === null ? null : ((await this.organization.store(id))?.name ?? `门店 ${id}`);
  }
}
