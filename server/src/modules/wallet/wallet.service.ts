import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatFen } from '@guike/shared';
import { Database } from '../../platform/database/index.js';
import { type Page, cursorId, pageOf } from '../../platform/http/index.js';
import { type HistoryLine, LedgerFacade, type MemberBook } from '../ledger/index.js';
import { MemberViews } from '../member/index.js';
import { OrganizationFacade, type StoreInfo } from '../organization/index.js';
import type { LedgerBookName, LedgerLine, LedgerQuery, WalletLotView, WalletView } from './wallet.dto.js';
import { WalletFacade } from './wallet.facade.js';

const BOOKS: Readonly<Record<LedgerBookName, readonly MemberBook[]>> = {
  wallet: ['principal', 'bonus'],
  points: ['points', 'points-debt'],
  growth: ['growth'],
};

interface LotRow {
  topup_id: number;
  plan_name: string;
  paid_fen: number;
  bonus_fen: number;
  principal_lot_id: number;
  bonus_lot_id: number | null;
  legal_entity_id: number;
  paid_at: Date;
}

/** What members see of their money and its history. */
@Injectable()
export class WalletService implements OnModuleInit {
  constructor(
    private readonly wallet: WalletFacade,
    private readonly ledger: LedgerFacade,
    private readonly organization: OrganizationFacade,
    private readonly database: Database,
    private readonly views: MemberViews,
  ) {}

  onModuleInit(): void {
    this.views.register({
      page: async (memberId) => ({ wallet: await this.wallet.balances(memberId) }),
      rows: async (memberIds) => {
        const balances = await this.ledger.balances(memberIds);
        const part = ({ principal, bonus }: { principal: number; bonus: number }) => ({
          principalFen: principal,
          bonusFen: bonus,
          walletTotalFen: principal + bonus,
        });
        return new Map([...balances].map(([id, balance]) => [id, part(balance)]));
      },
    });
  }

  async view(memberId: number): Promise<WalletView> {
    const [balances, room, lots] = await Promise.all([
      this.wallet.balances(memberId),
      this.wallet.room(memberId),
      this.lots(memberId),
    ]);
    return { ...balances, ...room, lots };
  }

  async history(memberId: number, query: LedgerQuery): Promise<Page<LedgerLine>> {
    const lines = await this.ledger.lines(memberId, BOOKS[query.book], cursorId(query), query.limit + 1);
    const stores = await this.organization.storesByIds([...new Set(lines.flatMap((line) => line.storeId ?? []))]);
    return pageOf(lines, query.limit, (line) => lineView(line, query.book, stores));
  }

  private async lots(memberId: number): Promise<WalletLotView[]> {
    const rows = await this.database.query<LotRow>(
      `SELECT topup_id, plan_name, paid_fen, bonus_fen, principal_lot_id, bonus_lot_id, legal_entity_id, paid_at FROM wallet_lot
        WHERE member_id = ? ORDER BY paid_at, topup_id`,
      [memberId],
    );
    const left = await this.ledger.lotsLeft(
      rows.flatMap((row) => [row.principal_lot_id, row.bonus_lot_id ?? []].flat()),
    );
    const leftOf = (lotId: number | null): number => (lotId === null ? 0 : (left.get(lotId) ?? 0));
    const open = rows.filter((row) => leftOf(row.principal_lot_id) + leftOf(row.bonus_lot_id) > 0);
    return Promise.all(
      open.map(async (row) => ({
        id: row.topup_id,
        planName: row.plan_name,
        paidFen: row.paid_fen,
        bonusFen: row.bonus_fen,
        remainingPaidFen: leftOf(row.principal_lot_id),
        remainingBonusFen: leftOf(row.bonus_lot_id),
        issuerName: (await this.organization.legalEntity(row.legal_entity_id))?.name ?? '',
        at: row.paid_at.toISOString(),
      })),
    );
  }
}

function lineView(line: HistoryLine, book: LedgerBookName, stores: ReadonlyMap<number, StoreInfo>): LedgerLine {
  const view: LedgerLine = {
    id: line.id,
    at: line.at.toISOString(),
    kind: line.kind,
    title: line.title,
    detail: null,
    amount: line.amount,
    balanceAfter: line.balanceAfter,
    storeName: line.storeId === null ? null : (stores.get(line.storeId)?.name ?? null),
    orderId: line.orderId,
    topupId: line.topupId,
  };
  if (book === 'points') return { ...view, detail: pointsDetail(line) };
  if (book !== 'wallet') return view;
  const detail = line.bonus === 0 ? null : `本金 ${formatFen(line.principal)}，赠送 ${formatFen(line.bonus)}`;
  return { ...view, detail, principalFen: line.principal, bonusFen: line.bonus };
}

/** Points used and earned in one order are one line; only their parts explain its sum. */
function pointsDetail({ amount, gained }: HistoryLine): string | null {
  const used = gained - amount;
  return used > 0 && gained > 0 ? `用 ${used}，得 ${gained}` : null;
}
