import { Injectable } from '@nestjs/common';
import { readScan } from '@guike/shared';
import { type Result, ok, refuse, refuseField } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import { type Page, type StaffAct, type StaffActor, actorRef, cursorId, holdsAt } from '../../platform/http/index.js';
import { GuessGuard, type GuessedCode } from '../../platform/guessing/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../audit/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { PickupViews } from './pickup-views.js';
import type { CollectBody, StaffPickup, StaffPickupQuery } from './pickup.dto.js';
import { PICKUP_COLLECTED, factOf, pickupEvent } from './pickup.events.js';
import { collectableStates } from './pickup.rules.js';
import { PickupStore } from './pickup.store.js';
import type { StoredPickup } from './pickup.types.js';

const PICKUP_NUMBER: GuessedCode = { purpose: 'pickup', wrong: 'PICKUP_CODE_INVALID' };

/** The counter at which pickups are handed over: only in the store where they lie, each once. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly pickups: PickupStore,
    private readonly views: PickupViews,
    private readonly guard: GuessGuard,
    private readonly organization: OrganizationFacade,
    private readonly audit: AuditFacade,
  ) {}

  async list(actor: StaffActor, query: StaffPickupQuery): Promise<Result<Page<StaffPickup>>> {
    const { storeId, state, limit } = query;
    if (!holdsAt(actor, 'pickup.handle', storeId)) return refuse('STORE_NOT_FOUND');
    const rows = await this.pickups.ofStore(storeId, { states: [state], beforeId: cursorId(query), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const nextCursor = rows.length > limit && last ? String(last.id) : null;
    return ok({ items: await this.views.forStaff(shown), nextCursor });
  }

  /** The number itself proves that its holder may know where the goods lie, so another store's name may be told. */
  byCode(actor: StaffActor, storeId: number, text: string): Promise<Result<StaffPickup>> {
    return this.guard.watch(PICKUP_NUMBER, actorRef(actor), async () => {
      if (!holdsAt(actor, 'pickup.handle', storeId)) return refuse('STORE_NOT_FOUND');
      const scan = readScan(text);
      const pickup = scan?.kind === 'pickup' ? await this.pickups.byCode(scan.code) : null;
      if (!pickup) return refuse('PICKUP_CODE_INVALID');
      if (pickup.storeId !== storeId) {
        const store = await this.organization.store(pickup.storeId);
        return refuse('PICKUP_OTHER_STORE', { storeName: store?.name ?? '' });
      }
      return ok(await this.viewOf(pickup));
    });
  }

  async collect(
    command: IdempotentCommand,
    by: StaffAct,
    pickupId: number,
    body: CollectBody,
  ): Promise<Result<StaffPickup>> {
    const { code, withoutCode } = body;
    if ((code === undefined) === (withoutCode === undefined)) {
      const problem = '出示了取货码填 code，没有出示时填 withoutCode 说明如何核对，二者必须且只能填一个';
      return refuseField('code', problem);
    }
    const collected = await this.guard.watch(PICKUP_NUMBER, actorRef(by.actor), () =>
      this.idempotency.run<{ id: number }>(command, (tx) => this.handOver(tx, by, pickupId, body)),
    );
    if (!collected.ok) return collected;
    const pickup = await this.pickups.byId(collected.value.id);
    return pickup ? ok(await this.viewOf(pickup)) : refuse('PICKUP_NOT_FOUND');
  }

  private async handOver(
    tx: Transaction,
    by: StaffAct,
    pickupId: number,
    { code, withoutCode, giftGiven }: CollectBody,
  ): Promise<Result<{ id: number }>> {
    const pickup = await this.pickups.byId(pickupId, tx);
    if (!pickup || !holdsAt(by.actor, 'pickup.handle', pickup.storeId)) return refuse('PICKUP_NOT_FOUND');
    if (code !== undefined && code !== pickup.code) return refuse('PICKUP_CODE_INVALID');
    const { staffId } = by.actor;
    const given = giftGiven && pickup.gift !== null;
    const move = { from: collectableStates(pickup.source), to: 'collected' as const };
    if (!(await this.pickups.end(tx, pickup.id, move, { staffId, giftGiven: given }))) {
      const now = await this.pickups.byId(pickup.id, tx);
      return refuse(now?.state === 'collected' ? 'PICKUP_COLLECTED' : 'PICKUP_OVER');
    }
    tx.emit(pickupEvent(PICKUP_COLLECTED, { ...factOf(pickup), staffId, giftGiven: given }));
    await this.audit.record(tx, {
      actor: by.actor,
      request: by.request,
      action: 'pickup.collect',
      subject: `pickup:${pickup.id}`,
      storeId: pickup.storeId,
      after: { memberId: pickup.memberId, title: pickup.title, gift: given ? pickup.gift : null },
      ...(withoutCode === undefined ? {} : { reason: withoutCode }),
    });
    return ok({ id: pickup.id });
  }

  private async viewOf(pickup: StoredPickup): Promise<StaffPickup> {
    const [view] = await this.views.forStaff([pickup]);
    return view as StaffPickup;
  }
}
