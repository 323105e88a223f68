import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, type Transaction } from '../../../platform/database/index.js';
import type { MemberActor } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { TransferGivers } from './transfer-givers.js';
import { TransferMovement } from './transfer-movement.js';
import { chosenLots, mayLookAt, offerTotals, offeredLot } from './transfer.rules.js';
import { type Transfer, TransferStore } from './transfer.store.js';
import { walletTransferred } from '../wallet.events.js';

export interface TransferOffer {
  readonly lotKeys: readonly number[];
  /** E.164 or as typed; null when whoever has the code may take it. */
  readonly toPhone: string | null;
  readonly message: string | null;
}

/**
 * Giving top-ups to another member. The giver offers, the receiver takes: both of their own will, and in between the
 * money is held. Nobody can fill up a stranger's wallet: room under the cap is taken when the receiver agrees.
 */
@Injectable()
export class TransferService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly store: TransferStore,
    private readonly movement: TransferMovement,
    private readonly givers: TransferGivers,
    private readonly ids: IdGenerator,
  ) {}

  async offer(
    command: IdempotentCommand,
    actor: MemberActor,
    wanted: TransferOffer,
  ): Promise<Result<{ transferId: number }>> {
    const receiver = await this.givers.receiver(actor.memberId, wanted.toPhone);
    return this.idempotency.run(command, async (tx) => {
      if (!receiver.ok) return receiver;
      const hours = await this.givers.hours();
      if (hours === null) return refuse('TRANSFER_OFF');
      const standing = await this.givers.mayGive(tx, actor.memberId);
      if (!standing.ok) return standing;
      const lots = chosenLots(await this.givers.lotsOf(tx, actor.memberId), wanted.lotKeys);
      if (!lots) return refuse('TRANSFER_NOTHING');
      const offered = lots.map(offeredLot);
      const transfer: Transfer = {
        id: await this.ids.take(),
        fromMemberId: actor.memberId,
        toMemberId: receiver.value,
        state: 'offered',
        code: this.store.newCode(),
        ...offerTotals(offered),
        lots: offered,
        message: wanted.message,
        offeredAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + hours * 3_600_000),
        resolvedAt: null,
      };
      await this.movement.setAside(tx, transfer, lots);
      await this.store.insert(tx, transfer);
      return ok({ transferId: transfer.id });
    });
  }

  async accept(command: IdempotentCommand, actor: MemberActor, code: string): Promise<Result<{ transferId: number }>> {
    const transfer = await this.offeredTo(actor, code);
    return this.idempotency.run(command, async (tx) => {
      if (!transfer.ok) return transfer;
      const { id, fromMemberId, principalFen, bonusFen } = transfer.value;
      const standing = await this.givers.standing(tx, actor.memberId);
      if (!standing.ok) return standing;
      if (!(await this.store.end(tx, id, { state: 'accepted', memberId: actor.memberId })))
        return refuse('TRANSFER_OVER');
      const carried = await this.movement.carryOver(tx, transfer.value, actor.memberId);
      if (!carried.ok) return carried;
      const event = { transferId: id, fromMemberId, toMemberId: actor.memberId, principalFen, bonusFen };
      tx.emit(walletTransferred(event));
      return ok({ transferId: id });
    });
  }

  async decline(command: IdempotentCommand, actor: MemberActor, code: string): Promise<Result<{ transferId: number }>> {
    const transfer = await this.offeredTo(actor, code);
    return this.idempotency.run(command, async (tx) => {
      if (!transfer.ok) return transfer;
      if (!(await this.store.end(tx, transfer.value.id, { state: 'declined', memberId: actor.memberId })))
        return refuse('TRANSFER_OVER');
      await this.movement.giveBack(tx, transfer.value, 'voided');
      return ok({ transferId: transfer.value.id });
    });
  }

  async cancel(command: IdempotentCommand, actor: MemberActor, id: number): Promise<Result<{ transferId: number }>> {
    const transfer = await this.store.find(id);
    return this.idempotency.run(command, async (tx) => {
      if (transfer?.fromMemberId !== actor.memberId) return refuse('TRANSFER_NOT_FOUND');
      if (!(await this.store.end(tx, id, 'cancelled'))) return refuse('TRANSFER_OVER');
      await this.movement.giveBack(tx, transfer, 'voided');
      return ok({ transferId: id });
    });
  }

  /** Whether it was this call that ended the offer. */
  async expire(tx: Transaction, transfer: Transfer): Promise<boolean> {
    if (!(await this.store.end(tx, transfer.id, 'expired'))) return false;
    await this.movement.giveBack(tx, transfer, 'expired');
    return true;
  }

  /** An offer meant for somebody else does not exist for others. */
  private async offeredTo(actor: MemberActor, code: string): Promise<Result<Transfer>> {
    const transfer = await this.store.byCode(code);
    if (!transfer || !mayLookAt(transfer, actor.memberId)) return refuse('TRANSFER_NOT_FOUND');
    return transfer.fromMemberId === actor.memberId ? refuse('TRANSFER_TO_SELF') : ok(transfer);
  }
}
