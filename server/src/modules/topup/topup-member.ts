import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import { MemberFacade } from '../member/index.js';
import { TierFacade } from '../tier/index.js';
import { WalletFacade, type WalletLot, type WalletPlace, admits } from '../wallet/index.js';

/** What a top-up needs of the member who gets it. */
@Injectable()
export class TopupMember {
  constructor(
    private readonly members: MemberFacade,
    private readonly tiers: TierFacade,
    private readonly wallet: WalletFacade,
  ) {}

  /** Only members in good standing top up. */
  async standing(tx: Transaction, memberId: number): Promise<Result<{ tierCode: string }>> {
    const member = await this.members.byId(memberId, tx);
    if (!member || member.status === 'closed') return refuse('MEMBER_NOT_FOUND');
    if (member.status === 'frozen') return refuse('MEMBER_FROZEN');
    return ok({ tierCode: (await this.tiers.memberTier(memberId, tx)).code });
  }

  reserve(tx: Transaction, memberId: number, faceFen: number): Promise<Result<null>> {
    return this.wallet.reserveTopupRoom(tx, memberId, faceFen);
  }

  async tierCode(memberId: number): Promise<string> {
    return (await this.tiers.memberTier(memberId)).code;
  }

  /** What the wallet may still take, and what it can pay in this store. */
  async walletAt(
    memberId: number,
    storeId: number,
  ): Promise<{ roomFen: number; availableFen: number; place: WalletPlace }> {
    const [{ roomFen }, { place }, lots] = await Promise.all([
      this.wallet.room(memberId),
      this.wallet.terms(storeId),
      this.wallet.lotsOf(null, memberId),
    ]);
    const availableFen = lots.filter(({ scope }) => admits(scope, place)).reduce((sum, lot) => sum + freeFen(lot), 0);
    return { roomFen, availableFen, place };
  }

  async exists(memberId: number): Promise<boolean> {
    return (await this.members.byId(memberId)) !== null;
  }

  /** 储值即会员: the member with this number, made when there is none. */
  async joined(tx: Transaction, phone: string, storeId: number): Promise<Result<number>> {
    const joined = await this.members.joinByPhone(tx, { phone, storeId, source: 'pos' });
    return joined.ok ? ok(joined.value.id) : joined;
  }
}

function freeFen(lot: WalletLot): number {
  return lot.remainingPrincipalFen + lot.remainingBonusFen - lot.heldPrincipalFen - lot.heldBonusFen;
}
