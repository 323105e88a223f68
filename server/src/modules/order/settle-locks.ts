import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import type { ReadBatch, WriteBatch } from '../../platform/database/index.js';
import { type LedgerBook, LedgerFacade } from '../ledger/index.js';
import { type GrantsInHand, MemberFacade } from '../member/index.js';
import { UNUSED_WALLET, WalletFacade, type WalletState, spentOn } from '../wallet/index.js';
import type { SettleRequest } from './order.requests.js';
import { OrderStore, numberKey } from './order.store.js';
import type { SettleCommand } from './settle-round.js';

/** Everything sales are decided on that others could change meanwhile, asked for with locks in one message. */
@Injectable()
export class SettleLocks {
  constructor(
    private readonly members: MemberFacade,
    private readonly ledger: LedgerFacade,
    private readonly wallets: WalletFacade,
    private readonly orders: OrderStore,
  ) {}

  /** Locks in the order of the house: wallet rows, the ledger's accounts, grants. */
  askIn(reads: ReadBatch, commands: readonly SettleCommand[]): () => SalesInHand {
    const wallets = this.wallets.lockIn(reads, walletPayers(commands));
    const book = this.ledger.openIn(reads, memberIds(commands));
    const grants = this.members.grantsIn(
      reads,
      commands.flatMap(({ request }) => grantOf(request) ?? []),
      'locked',
    );
    const numbers = this.orders.numbersIn(
      reads,
      commands.flatMap(({ request: { storeId, externalNo } }) =>
        externalNo === null ? [] : [{ storeId, externalNo }],
      ),
    );
    return () => new SalesInHand(book(), grants(), wallets(), numbers());
  }

  /** Writes down what the accepted sales have used; the book is flushed by its owner. */
  useIn(batch: WriteBatch, inHand: SalesInHand, now: Date): void {
    this.members.useGrantsIn(batch, inHand.grants, now);
    this.wallets.spendManyIn(batch, inHand.walletSpends, businessDate(now));
  }
}

/** What was locked, and what of it the sales accepted so far have used up. */
export class SalesInHand {
  readonly walletSpends = new Map<number, number>();

  constructor(
    readonly book: LedgerBook,
    readonly grants: GrantsInHand,
    private readonly wallets: ReadonlyMap<number, WalletState>,
    private readonly numbers: Set<string>,
  ) {}

  /** The till's number is taken by an order that exists, or by one of this group. */
  numberIsTaken({ storeId, externalNo }: SettleRequest): boolean {
    return externalNo !== null && this.numbers.has(numberKey(storeId, externalNo));
  }

  walletOf(memberId: number | null, now: Date): WalletState {
    const stored = (memberId === null ? null : this.wallets.get(memberId)) ?? UNUSED_WALLET;
    const today = businessDate(now);
    const spent = memberId === null ? 0 : (this.walletSpends.get(memberId) ?? 0);
    return { ...stored, day: today, daySpentFen: spentOn(stored, today) + spent };
  }

  /** An accepted sale has used its grant, its number and, if it paid from the wallet, a part of the day's limit. */
  use(request: SettleRequest, memberId: number | null, walletFen: number): void {
    const grant = grantOf(request);
    if (grant !== null) this.grants.use(grant);
    if (request.externalNo !== null) this.numbers.add(numberKey(request.storeId, request.externalNo));
    if (memberId !== null && walletFen > 0)
      this.walletSpends.set(memberId, (this.walletSpends.get(memberId) ?? 0) + walletFen);
  }
}

export function grantOf({ member }: SettleRequest): string | null {
  return member !== null && 'grant' in member ? member.grant : null;
}

function memberIds(commands: readonly SettleCommand[]): number[] {
  return [...new Set(commands.flatMap(({ prepared }) => (prepared.ok ? (prepared.value.memberId ?? []) : [])))];
}

function walletPayers(commands: readonly SettleCommand[]): number[] {
  return memberIds(commands.filter(({ request }) => request.payments.some(({ method }) => method === 'wallet')));
}
