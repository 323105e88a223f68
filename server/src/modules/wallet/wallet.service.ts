import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatFen } from '@guike/shared';
import { type Page, cursorId, pageOf } from '../../platform/http/index.js';
import { type HistoryLine, LedgerFacade, type MemberBook } from '../ledger/index.js';
import { MemberViews } from '../member/index.js';
import { OrganizationFacade, type StoreInfo } from '../organization/index.js';
import type { LedgerBookName, LedgerLine, LedgerQuery } from './wallet.dto.js';
import { WalletFacade } from './wallet.facade.js';

const BOOKS: Readonly<Record<LedgerBookName, readonly MemberBook[]>> = {
  wallet: ['principal', 'bonus'],
  points: ['points', 'points-debt'],
  growth: ['growth'],
};

/** What there is to say about members' money: on pages about them, and as the history of every movement. */
@Injectable()
export class WalletService implements OnModuleInit {
  constructor(
    private readonly wallet: WalletFacade,
    private readonly ledger: LedgerFacade,
    private readonly organization: OrganizationFacade,
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
      membersOnList: (list) => Promise.resolve(list === 'wallet' ? this.ledger.holdersOf('principal') : null),
    });
  }

  async history(memberId: number, query: LedgerQuery): Promise<Page<LedgerLine>> {
    const lines = await this.ledger.lines(memberId, BOOKS[query.book], cursorId(query), query.limit + 1);
    const stores = await this.organization.storesByIds([...new Set(lines.flatMap((line) => line.storeId ?? []))]);
    return pageOf(lines, query.limit, (line) => lineView(line, query.book, stores));
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
  return { ...view, detail: partsOf(line), principalFen: line.principal, bonusFen: line.bonus };
}

/** Which way the money went is said by the sum; the parts say it only when they went different ways. */
function partsOf({ principal, bonus }: HistoryLine): string | null {
  if (bonus === 0) return null;
  const words = principal * bonus < 0 ? formatFen : (fen: number) => formatFen(Math.abs(fen));
  return `本金 ${words(principal)}，赠送 ${words(bonus)}`;
}

/** Points used and earned in one order are one line; only their parts explain its sum. */
function pointsDetail({ amount, gained }: HistoryLine): string | null {
  const used = gained - amount;
  return used > 0 && gained > 0 ? `用 ${used}，得 ${gained}` : null;
}
