import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, type Transaction } from '../../../platform/database/index.js';
import { type LedgerBook, LedgerFacade } from '../../ledger/index.js';
import { type NewHands, asOffered, holdLines, inNewHands, transferEntries } from './transfer.rules.js';
import type { Transfer } from './transfer.store.js';
import { WalletGate } from '../wallet-gate.js';
import { WalletLots } from '../wallet-lots.js';
import type { WalletLot } from '../wallet.types.js';

const BOOKS = { books: ['principal', 'bonus'] } as const;
/** Holds are resolved with their transfer; this is only the net under it. */
const HOLD_MARGIN_MS = 24 * 3_600_000;

const keyOf = (transferId: number): string => `transfer:${transferId}`;

/** What a transfer does to the money: set aside, carried over, or free again. */
@Injectable()
export class TransferMovement {
  constructor(
    private readonly gate: WalletGate,
    private readonly ledger: LedgerFacade,
    private readonly lots: WalletLots,
    private readonly ids: IdGenerator,
  ) {}

  /** The wallet row is locked by the caller; the lots were read behind it. */
  async setAside(tx: Transaction, transfer: Transfer, lots: readonly WalletLot[]): Promise<void> {
    const book = await this.ledger.open(tx, [transfer.fromMemberId], BOOKS);
    await this.ledger.placeHold(tx, book, {
      bizKey: keyOf(transfer.id),
      memberId: transfer.fromMemberId,
      expiresAt: new Date(transfer.expiresAt.getTime() + HOLD_MARGIN_MS),
      lines: holdLines(lots),
    });
    await this.ledger.flush(tx, book);
  }

  async carryOver(tx: Transaction, transfer: Transfer, toMemberId: number): Promise<Result<null>> {
    const wallets = await this.gate.enter(tx, [transfer.fromMemberId, toMemberId]);
    if (wallets.get(transfer.fromMemberId)?.status === 'frozen') return refuse('TRANSFER_PAUSED');
    const fen = transfer.principalFen + transfer.bonusFen;
    const room = await this.gate.reserve(tx, toMemberId, fen);
    if (!room.ok) return room;
    const book = await this.ledger.open(tx, [transfer.fromMemberId, toMemberId], BOOKS);
    if (!(await this.release(tx, book, transfer.id, 'posted'))) return refuse('TRANSFER_OVER');
    const given = asOffered(await this.lots.of(tx, transfer.fromMemberId), transfer.lots);
    const moves = await this.withNewHands(given);
    book.post({
      kind: 'wallet.transfer',
      bizKey: keyOf(transfer.id),
      at: tx.now,
      memberId: transfer.fromMemberId,
      storeId: null,
      title: '储值转赠',
      entries: transferEntries(moves, toMemberId, tx.now),
    });
    await this.ledger.flush(tx, book);
    const to = { memberId: toMemberId, transferId: transfer.id };
    await this.lots.recordTransfer(
      tx,
      moves.map(({ lot, hands }) => inNewHands(lot, hands, to)),
    );
    await this.gate.release(tx, toMemberId, fen);
    return ok(null);
  }

  /** Free again for the giver. */
  async giveBack(tx: Transaction, transfer: Transfer, why: 'voided' | 'expired'): Promise<void> {
    await this.gate.enter(tx, [transfer.fromMemberId]);
    const book = await this.ledger.open(tx, [transfer.fromMemberId], BOOKS);
    if (await this.release(tx, book, transfer.id, why)) await this.ledger.flush(tx, book);
  }

  private async release(
    tx: Transaction,
    book: LedgerBook,
    transferId: number,
    to: 'posted' | 'voided' | 'expired',
  ): Promise<boolean> {
    const hold = await this.ledger.findHold(tx, keyOf(transferId));
    return hold !== null && (await this.ledger.resolveHold(tx, book, hold, to));
  }

  private async withNewHands(lots: readonly WalletLot[]): Promise<{ lot: WalletLot; hands: NewHands }[]> {
    const ids = await this.ids.takeMany(lots.length * 3);
    return lots.map((lot, index) => {
      const [lotKey, principalLotId, bonusLotId] = ids.slice(index * 3, index * 3 + 3) as [number, number, number];
      return { lot, hands: { lotKey, principalLotId, bonusLotId } };
    });
  }
}
