import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { GuessGuard, type GuessedCode } from '../../../platform/guessing/index.js';
import { actorRef, holdsAt } from '../../../platform/http/index.js';
import { GrantService, type IssuedGrant } from './grant.service.js';
import type { GrantPlace } from './grants-in-hand.js';
import { type ConsumedCode, MemberCodeService } from './member-code.service.js';

const MEMBER_CODE: GuessedCode = { purpose: 'member', wrong: 'MEMBER_CODE_INVALID' };

export type Scan = ConsumedCode & IssuedGrant;

/** Turns a code on a member's screen into a grant for whoever scanned it. Guessing codes is slowed down, per actor. */
@Injectable()
export class ScanService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly guard: GuessGuard,
    private readonly codes: MemberCodeService,
    private readonly grants: GrantService,
  ) {}

  async scan(text: string, place: GrantPlace): Promise<Result<Scan>> {
    const { actor, storeId } = place;
    if (!holdsAt(actor, 'member.read', storeId) && !holdsAt(actor, 'order.settle', storeId))
      return refuse('STORE_NOT_FOUND');
    return this.uow.run((tx) => this.guard.watchIn(tx, MEMBER_CODE, actorRef(actor), () => this.take(tx, text, place)));
  }

  private async take(tx: Transaction, text: string, place: GrantPlace): Promise<Result<Scan>> {
    const consumed = await this.codes.consume(tx, text, place);
    if (!consumed.ok) return consumed;
    const issued = await this.grants.issue(tx, { ...consumed.value, ...place });
    return ok({ ...consumed.value, ...issued });
  }
}
