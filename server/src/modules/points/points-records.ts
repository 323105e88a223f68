import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { LedgerFacade, memberAccount, systemAccount } from '../ledger/index.js';
import { type MemberRecordKeeper, MemberRecords } from '../member/index.js';

/** The ledger exports and moves points; here they are given up with the account. */
@Injectable()
export class PointsRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'points';
  readonly title = '积分';

  constructor(
    private readonly ledger: LedgerFacade,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  /** Each movement is in the ledger’s part; here is only the sum. */
  async export(memberId: number) {
    const { points, pointsDebt } = await this.ledger.balancesOf(memberId);
    return [{ title: '当前积分', points, owed: pointsDebt }];
  }

  async erase(tx: Transaction, memberId: number): Promise<void> {
    const book = await this.ledger.open(tx, [memberId], { books: ['points'] });
    const account = memberAccount(memberId, 'points');
    const lots = book.state(account).lots.filter(({ remaining }) => remaining > 0);
    if (lots.length > 0) {
      const total = lots.reduce((sum, { remaining }) => sum + remaining, 0);
      book.post({
        kind: 'points.close',
        bizKey: `member.close:${memberId}:points`,
        at: tx.now,
        memberId,
        storeId: null,
        title: '注销会员，积分失效',
        entries: [
          ...lots.map(({ id, remaining }) => ({ account, lotId: id, amount: -remaining })),
          { account: systemAccount('chain', 0, 'points-expired'), amount: total },
        ],
      });
      await this.ledger.flush(tx, book);
    }
    await tx.execute('DELETE FROM points_expiry_notice WHERE member_id = ?', [memberId]);
  }
}
