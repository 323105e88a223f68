import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, WriteConflict, isDuplicateKey } from '../../../platform/database/index.js';
import { freeTurn, periodKeyOf } from '../items/item.rules.js';
import { IN_ALL, MallItemStore } from '../items/item.store.js';
import type { MallItem } from '../items/item.types.js';
import { RedemptionStore } from './redemption.store.js';
import type { StoredRedemption } from './redemption.types.js';

/** One piece off the shelf and one turn of a member, and both back. Exact whoever else asks in the same moment. */
@Injectable()
export class ShelfKeeper {
  constructor(
    private readonly items: MallItemStore,
    private readonly redemptions: RedemptionStore,
  ) {}

  /** After the member's accounts are locked and chosen from: the shelf is what everybody wants, and is held shortest. */
  async take(
    tx: Transaction,
    item: MallItem,
    { id, memberId, storeId, fromStoreStock }: Pick<StoredRedemption, 'id' | 'memberId' | 'storeId' | 'fromStoreStock'>,
  ): Promise<Result<null>> {
    if (item.perMember !== null) {
      const periodKey = periodKeyOf(item, tx.now);
      const turn = freeTurn(await this.redemptions.turns(tx, item.id, memberId, periodKey), item.perMember);
      if (turn === null) return refuse('MALL_LIMIT_REACHED');
      await this.takeTurn(tx, { itemId: item.id, memberId, periodKey, turn, redemptionId: id });
    }
    if (!(await this.items.take(tx, item.id, IN_ALL))) return refuse('MALL_SOLD_OUT');
    if (fromStoreStock && !(await this.items.take(tx, item.id, storeId))) return refuse('MALL_SOLD_OUT');
    return ok(null);
  }

  async putBack(tx: Transaction, { id, itemId, storeId, fromStoreStock }: StoredRedemption): Promise<void> {
    await this.redemptions.giveTurnBack(tx, id);
    await this.items.putBack(tx, itemId, IN_ALL);
    if (fromStoreStock) await this.items.putBack(tx, itemId, storeId);
  }

  private async takeTurn(tx: Transaction, turn: Parameters<RedemptionStore['takeTurn']>[1]): Promise<void> {
    try {
      await this.redemptions.takeTurn(tx, turn);
    } catch (error) {
      // The same member asked twice in this moment: one of the two starts over and sees the other.
      if (isDuplicateKey(error)) throw new WriteConflict(`turn of member ${turn.memberId} for item ${turn.itemId}`);
      throw error;
    }
  }
}
