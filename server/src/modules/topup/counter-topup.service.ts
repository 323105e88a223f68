import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import { actorRef, holdsAt } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { CounterRecords } from './counter-records.js';
import type { CounterActor, CounterTopup } from './counter-topup.request.js';
import { TopupCreation, type TopupPlace } from './topup-creation.js';
import { TopupCredit } from './topup-credit.js';
import { TopupMember } from './topup-member.js';
import { TopupViews } from './topup-views.js';
import type { Topup } from './topup.dto.js';

/** Top-ups paid at the counter: the money is already in the till, so everything happens in one transaction. */
@Injectable()
export class CounterTopupService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly creation: TopupCreation,
    private readonly crediting: TopupCredit,
    private readonly members: TopupMember,
    private readonly views: TopupViews,
    private readonly records: CounterRecords,
  ) {}

  async topUp(command: IdempotentCommand, by: CounterActor, wanted: CounterTopup): Promise<Result<Topup>> {
    if (!holdsAt(by.actor, 'topup.create', wanted.storeId)) return refuse('STORE_NOT_FOUND');
    const place = await this.creation.place(wanted.storeId);
    if (!place) return refuse('STORE_NOT_FOUND');
    const done = await this.idempotency.run(command, (tx) => this.credited(tx, by, wanted, place));
    return done.ok ? ok(await this.views.byId(done.value.topupId)) : done;
  }

  private async credited(
    tx: Transaction,
    by: CounterActor,
    wanted: CounterTopup,
    place: TopupPlace,
  ): Promise<Result<{ topupId: number }>> {
    const memberId =
      'id' in wanted.member ? ok(wanted.member.id) : await this.members.joined(tx, wanted.member.phone, wanted.storeId);
    if (!memberId.ok) return memberId;
    const drawer = wanted.method === 'cash' ? await this.records.drawer(tx, by, wanted.storeId) : ok(null);
    if (!drawer.ok) return drawer;
    const topupId = await this.creation.newId();
    const created = await this.creation.create(tx, {
      topupId,
      memberId: memberId.value,
      place,
      planId: wanted.planId,
      method: wanted.method,
      createdBy: actorRef(by.actor),
      ...(wanted.externalNo === undefined ? {} : { externalNo: wanted.externalNo }),
    });
    if (!created.ok) return created;
    const staffId = by.actor.kind === 'staff' ? by.actor.staffId : null;
    await this.crediting.credit(tx, created.value, { transactionId: null, at: tx.now, staffId });
    await this.records.write(tx, by, created.value, { shiftId: drawer.value, externalNo: wanted.externalNo });
    return ok({ topupId });
  }
}
