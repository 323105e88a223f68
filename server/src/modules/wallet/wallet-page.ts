import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { OrganizationFacade } from '../organization/index.js';
import { FreezeService } from './freezing/freeze.service.js';
import { ScopeWords } from './scope-words.js';
import { isTransferable, remainingFen } from './transfers/transfer.rules.js';
import { WalletBooks } from './wallet-books.js';
import type { WalletLotView, WalletView } from './wallet.dto.js';
import { spentOn } from './wallet-limits.rules.js';
import type { WalletLot } from './wallet.types.js';

/** The member's own wallet: what there is, where it came from, and what may be done with it. */
@Injectable()
export class WalletPage {
  constructor(
    private readonly books: WalletBooks,
    private readonly freezing: FreezeService,
    private readonly organization: OrganizationFacade,
    private readonly words: ScopeWords,
    private readonly clock: Clock,
  ) {}

  async of(memberId: number): Promise<WalletView> {
    const [books, status] = await Promise.all([this.books.of(memberId), this.freezing.status(memberId)]);
    const { balances, room, state, limits, lots } = books;
    const open = lots.filter((lot) => remainingFen(lot) > 0);
    return {
      ...balances,
      ...room,
      ...status,
      ...limits,
      spentTodayFen: spentOn(state, businessDate(this.clock.now())),
      lots: await Promise.all(open.map((lot) => this.lotView(lot))),
    };
  }

  private async lotView(lot: WalletLot): Promise<WalletLotView> {
    const [issuer, scopeText] = await Promise.all([
      this.organization.legalEntity(lot.legalEntityId),
      this.words.of(lot.scope),
    ]);
    return {
      id: lot.topupId,
      lotKey: lot.lotKey,
      planName: lot.planName,
      paidFen: lot.paidFen,
      bonusFen: lot.bonusFen,
      remainingPaidFen: lot.remainingPrincipalFen,
      remainingBonusFen: lot.remainingBonusFen,
      heldFen: lot.heldPrincipalFen + lot.heldBonusFen,
      issuerName: issuer?.name ?? '',
      scopeText,
      gifts: [...lot.gifts],
      received: lot.transferId !== null,
      transferable: isTransferable(lot),
      at: lot.paidAt.toISOString(),
    };
  }
}
