import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatFenShort } from '@guike/shared';
import { IdGenerator, type Transaction } from '../../platform/database/index.js';
import { type EntryDraft, LedgerFacade, memberAccount, systemAccount } from '../ledger/index.js';
import {
  type MemberMove,
  type MemberRecordKeeper,
  MemberRecords,
  MoveConflict,
  type MoveTrail,
} from '../member/index.js';
import { inNewHands, remainingFen, transferEntries } from './transfers/transfer.rules.js';
import { WalletGate } from './wallet-gate.js';
import { WalletLots } from './wallet-lots.js';
import type { WalletLot } from './wallet.types.js';

const BOOKS = ['principal', 'bonus'] as const;

/** One top-up that changed hands by a merge, for the way back. */
interface MovedTopup {
  readonly lotKey: number;
  readonly entityId: number;
  readonly principal: { readonly from: number; readonly into: number; readonly fen: number };
  readonly bonus: { readonly from: number; readonly into: number; readonly fen: number } | null;
}

/** Stored value: it is never taken away, and moves as whole top-ups with the law’s papers. */
@Injectable()
export class WalletRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'wallet';
  readonly title = '储值';

  constructor(
    private readonly lots: WalletLots,
    private readonly gate: WalletGate,
    private readonly ledger: LedgerFacade,
    private readonly ids: IdGenerator,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  async export(memberId: number) {
    return (await this.lots.of(null, memberId)).reverse().map((lot) => ({
      at: lot.paidAt,
      name: lot.planName,
      paidFen: lot.paidFen,
      bonusFen: lot.bonusFen,
      principalLeftFen: lot.remainingPrincipalFen,
      bonusLeftFen: lot.remainingBonusFen,
      storeId: lot.storeId,
      termsHash: lot.termsHash,
    }));
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const lots = (await this.lots.of(tx, memberId)).filter((lot) => remainingFen(lot) > 0);
    const principal = lots.reduce((sum, lot) => sum + lot.remainingPrincipalFen, 0);
    if (principal === 0) return [];
    const total = lots.reduce((sum, lot) => sum + remainingFen(lot), 0);
    return [`储值账户还有 ${formatFenShort(total)}，请先消费完，或申请退款取回本金`];
  }

  /** What was only given, and nothing paid is left of: it lapses, as was said before. */
  async erase(tx: Transaction, memberId: number): Promise<void> {
    await this.gate.enter(tx, [memberId]);
    const book = await this.ledger.open(tx, [memberId], { books: BOOKS });
    const entries = (await this.lots.of(tx, memberId)).flatMap((lot): EntryDraft[] =>
      lot.bonusLotId === null || lot.remainingBonusFen === 0
        ? []
        : [
            {
              account: memberAccount(memberId, 'bonus', lot.legalEntityId),
              lotId: lot.bonusLotId,
              amount: -lot.remainingBonusFen,
            },
            { account: systemAccount('entity', lot.legalEntityId, 'bonus-cost'), amount: lot.remainingBonusFen },
          ],
    );
    if (entries.length === 0) return;
    const bizKey = `member.close:${memberId}:bonus`;
    book.post({
      kind: 'wallet.close',
      bizKey,
      at: tx.now,
      memberId,
      storeId: null,
      title: '注销会员，赠送金额失效',
      entries,
    });
    await this.ledger.flush(tx, book);
  }

  async move(tx: Transaction, { mergeId, fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const wallets = await this.gate.enter(tx, [fromId, intoId]);
    for (const [id, { status }] of wallets) {
      if (status === 'frozen') throw new MoveConflict(`${id === fromId ? '被合并' : '保留'}的会员储值账户已冻结`);
    }
    const lots = (await this.lots.of(tx, fromId)).filter((lot) => remainingFen(lot) > 0);
    const totalFen = lots.reduce((sum, lot) => sum + remainingFen(lot), 0);
    if (lots.length === 0) return { topups: [], words: '储值 ¥0' };
    const room = await this.gate.reserve(tx, intoId, totalFen);
    if (!room.ok) throw new MoveConflict('合并后的储值余额会超过上限，请先消费或退款');
    const book = await this.ledger.open(tx, [fromId, intoId], { books: BOOKS });
    const ids = await this.ids.takeMany(lots.length * 3);
    const moves = lots.map((lot, index) => {
      const [lotKey, principalLotId, bonusLotId] = ids.slice(index * 3, index * 3 + 3) as [number, number, number];
      return { lot, hands: { lotKey, principalLotId, bonusLotId } };
    });
    const entries = transferEntries(moves, intoId, tx.now);
    const bizKey = `wallet.merge:${mergeId}`;
    book.post({
      kind: 'wallet.merge',
      bizKey,
      at: tx.now,
      memberId: intoId,
      storeId: null,
      title: '会员合并转入',
      entries,
    });
    await this.ledger.flush(tx, book);
    const papers = moves.map(({ lot, hands }) => ({
      ...inNewHands(lot, hands, { memberId: intoId, transferId: 0 }),
      // The same person: it was never given to anybody.
      transferId: lot.transferId,
    }));
    await this.lots.recordTransfer(tx, papers);
    await this.gate.release(tx, intoId, totalFen);
    const topups = moves.map(({ lot }, index) => moved(lot, papers[index] as WalletLot));
    return { topups, words: `储值 ${formatFenShort(totalFen)}（${lots.length} 笔）` };
  }

  async moveBack(tx: Transaction, { mergeId, fromId, intoId }: MemberMove, trail: MoveTrail): Promise<void> {
    const { topups } = trail as unknown as { topups: MovedTopup[] };
    if (topups.length === 0) return;
    await this.gate.enter(tx, [fromId, intoId]);
    const parts = topups.flatMap(({ entityId, principal, bonus }) => [
      { book: 'principal' as const, entityId, ...principal },
      ...(bonus ? [{ book: 'bonus' as const, entityId, ...bonus }] : []),
    ]);
    const lotIds = parts.flatMap(({ from, into }) => [from, into]);
    const book = await this.ledger.open(tx, [fromId, intoId], { books: BOOKS, lotIds });
    const entries = parts
      .filter(({ fen }) => fen > 0)
      .flatMap(({ book: name, entityId, from, into, fen }): EntryDraft[] => {
        const account = memberAccount(intoId, name, entityId);
        const lot = book.state(account).lots.find(({ id }) => id === into);
        if (!lot || lot.remaining !== fen || lot.held > 0) throw new MoveConflict('合并来的储值已经用过，或正在使用');
        return [
          { account, lotId: into, amount: -fen },
          { account: memberAccount(fromId, name, entityId), lotId: from, amount: fen },
        ];
      });
    const bizKey = `wallet.unmerge:${mergeId}`;
    book.post({
      kind: 'wallet.unmerge',
      bizKey,
      at: tx.now,
      memberId: fromId,
      storeId: null,
      title: '撤销会员合并',
      entries,
    });
    await this.ledger.flush(tx, book);
    await this.lots.takeBack(
      tx,
      intoId,
      topups.map(({ lotKey }) => lotKey),
    );
  }
}

function moved(lot: WalletLot, into: WalletLot): MovedTopup {
  const { bonusLotId } = into;
  return {
    lotKey: into.lotKey,
    entityId: lot.legalEntityId,
    principal: { from: lot.principalLotId, into: into.principalLotId, fen: lot.remainingPrincipalFen },
    bonus:
      lot.bonusLotId === null || bonusLotId === null
        ? null
        : { from: lot.bonusLotId, into: bonusLotId, fen: lot.remainingBonusFen },
  };
}
