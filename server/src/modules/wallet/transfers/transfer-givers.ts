import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { MemberFacade } from '../../member/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { WalletGate } from '../wallet-gate.js';
import { WalletLots } from '../wallet-lots.js';
import { WALLET_TRANSFER_ENABLED, WALLET_TRANSFER_HOURS } from '../wallet.settings.js';
import type { WalletLot } from '../wallet.types.js';

/** Who may give to whom, and what there is to give. */
@Injectable()
export class TransferGivers {
  constructor(
    private readonly members: MemberFacade,
    private readonly settings: SettingsFacade,
    private readonly gate: WalletGate,
    private readonly lots: WalletLots,
  ) {}

  /** How long an offer stands; null when none may be made. */
  async hours(): Promise<number | null> {
    const [enabled, hours] = await Promise.all([
      this.settings.get(WALLET_TRANSFER_ENABLED, 'chain'),
      this.settings.get(WALLET_TRANSFER_HOURS, 'chain'),
    ]);
    return enabled ? hours : null;
  }

  /** The member with this number; null when no number was given and whoever has the code may take it. */
  async receiver(fromMemberId: number, phone: string | null): Promise<Result<number | null>> {
    if (phone === null) return ok(null);
    const member = await this.members.byTypedPhone(phone);
    if (!member || member.status === 'closed') return refuse('MEMBER_NOT_FOUND');
    return member.id === fromMemberId ? refuse('TRANSFER_TO_SELF') : ok(member.id);
  }

  async standing(tx: Transaction, memberId: number): Promise<Result<null>> {
    const member = await this.members.byId(memberId, tx);
    if (!member || member.status === 'closed') return refuse('MEMBER_NOT_FOUND');
    return member.status === 'frozen' ? refuse('MEMBER_FROZEN') : ok(null);
  }

  /** Locks the giver's wallet on the way. */
  async mayGive(tx: Transaction, memberId: number): Promise<Result<null>> {
    const standing = await this.standing(tx, memberId);
    if (!standing.ok) return standing;
    const wallet = (await this.gate.enter(tx, [memberId])).get(memberId);
    return wallet?.status === 'frozen' ? refuse('WALLET_FROZEN') : ok(null);
  }

  lotsOf(tx: Transaction, memberId: number): Promise<WalletLot[]> {
    return this.lots.of(tx, memberId);
  }
}
