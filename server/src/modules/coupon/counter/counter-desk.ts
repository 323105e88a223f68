import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { GuessGuard } from '../../../platform/guessing/index.js';
import { type RequestInfo, actorRef, holdsAt } from '../../../platform/http/index.js';
import { type AuditLine, AuditFacade } from '../../audit/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { VERIFY_BY_NUMBER } from '../coupon.settings.js';
import type { CouponPlace } from '../coupon.types.js';
import { COUPON_CODE } from '../guessed-code.js';
import { CounterMembers } from './counter-members.js';
import type { CouponHolder } from './counter.dto.js';
import type { ShownCode } from './pass.rules.js';
import { type CounterPlace, PassService } from './pass.service.js';

export interface CounterActor extends CounterPlace {
  readonly request: RequestInfo;
}

/** The counter of a store: who may stand behind it, what is shown at it, and what the log says of it. */
@Injectable()
export class CounterDesk {
  constructor(
    private readonly guard: GuessGuard,
    private readonly passes: PassService,
    private readonly members: CounterMembers,
    private readonly settings: SettingsFacade,
    private readonly audit: AuditFacade,
  ) {}

  /** Only for those who may verify here, and not for long for those who guess. */
  async guarded<T>({ actor, storeId }: CounterActor, work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (!holdsAt(actor, 'coupon.verify', storeId)) return refuse('STORE_NOT_FOUND');
    return this.guard.watch(COUPON_CODE, actorRef(actor), work);
  }

  seen(tx: Transaction, shown: ShownCode, place: CounterPlace): Promise<Result<number>> {
    return this.passes.see(tx, shown, place);
  }

  takesNumbers(storeId: number): Promise<boolean> {
    return this.settings.get(VERIFY_BY_NUMBER, { storeId });
  }

  async place(storeId: number, memberId: number, at: Date): Promise<Result<CouponPlace>> {
    const place = await this.members.place(storeId, memberId, at);
    return place ? ok(place) : refuse('STORE_NOT_FOUND');
  }

  holder(memberId: number): Promise<CouponHolder> {
    return this.members.holder(memberId);
  }

  storeName(storeId: number): Promise<string> {
    return this.members.storeName(storeId);
  }

  record(tx: Transaction, by: CounterActor, line: Omit<AuditLine, 'actor' | 'request' | 'storeId'>): Promise<void> {
    return this.audit.record(tx, { ...line, actor: by.actor, request: by.request, storeId: by.storeId });
  }
}
