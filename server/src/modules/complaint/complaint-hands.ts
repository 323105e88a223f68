import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { Row, Transaction } from '../../platform/database/index.js';
import { type StaffAct, type StaffActor, holdsAt } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { AuthFacade, type StaffInfo } from '../auth/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { ComplaintPromises } from './complaint-terms.js';
import { type ComplaintAct, decide } from './complaint.rules.js';
import type { StoredComplaint } from './complaint.rows.js';
import { ComplaintStore } from './complaint.store.js';
import type { ComplaintHandler } from './complaint.types.js';

export interface Place {
  readonly handler: ComplaintHandler;
  readonly storeId: number | null;
  readonly name: string;
}

/** Headquarters see all; a store sees what lies with it. */
export function maySee(actor: StaffActor, { handler, storeId }: Pick<StoredComplaint, 'handler' | 'storeId'>): boolean {
  if (actor.grants.get('chain')?.has('hq.complaints')) return true;
  return handler === 'store' && storeId !== null && holdsAt(actor, 'complaint.handle', storeId);
}

export function mayAssign(
  actor: StaffActor,
  { handler, storeId }: Pick<StoredComplaint, 'handler' | 'storeId'>,
): boolean {
  if (actor.grants.get('chain')?.has('hq.complaints')) return true;
  return handler === 'store' && storeId !== null && holdsAt(actor, 'complaint.assign', storeId);
}

/** Whose hands a complaint may be in, and the one way in which hands change it. */
@Injectable()
export class ComplaintHands {
  constructor(
    private readonly store: ComplaintStore,
    private readonly promises: ComplaintPromises,
    private readonly auth: AuthFacade,
    private readonly organization: OrganizationFacade,
    private readonly audit: AuditFacade,
  ) {}

  /** Locks, lets the rules decide, writes. Answers how the complaint stands then. */
  async apply(
    tx: Transaction,
    actor: StaffActor,
    id: number,
    act: ComplaintAct,
    extra: Row = {},
  ): Promise<Result<StoredComplaint>> {
    const complaint = await this.store.lock(tx, id);
    if (!complaint || !maySee(actor, complaint)) return refuse('COMPLAINT_NOT_FOUND');
    const needsRight = act.kind === 'assign' || act.kind === 'move';
    if (needsRight && !mayAssign(actor, complaint)) return refuse('PERMISSION_DENIED');
    const decision = decide(complaint, act, await this.promises.terms(complaint.storeId), tx.now);
    if (!decision.ok) return decision;
    await this.store.change(tx, complaint, decision.value, extra);
    return ok({ ...complaint, ...decision.value, version: complaint.version + 1 });
  }

  /** Who could take it: people of the store, or whoever asks when it lies at headquarters. */
  async colleagues(actor: StaffActor, { handler, storeId }: StoredComplaint): Promise<StaffInfo[]> {
    if (handler === 'store' && storeId !== null) return this.auth.staffAtStore(storeId, 'complaint.handle');
    const self = await this.auth.staff(actor.staffId);
    return self ? [self] : [];
  }

  async colleague(actor: StaffActor, id: number, staffId: number): Promise<Result<StaffInfo>> {
    const complaint = await this.store.byId(id);
    if (!complaint || !maySee(actor, complaint)) return refuse('COMPLAINT_NOT_FOUND');
    const found = (await this.colleagues(actor, complaint)).find((staff) => staff.id === staffId);
    return found ? ok(found) : refuse('COMPLAINT_ASSIGNEE_UNKNOWN');
  }

  /** At headquarters it stays known where it happened. */
  async placeFor(actor: StaffActor, id: number, to: number | null): Promise<Result<Place>> {
    const complaint = await this.store.byId(id);
    if (!complaint || !maySee(actor, complaint)) return refuse('COMPLAINT_NOT_FOUND');
    if (to === null) return ok({ handler: 'hq', storeId: complaint.storeId, name: '总部' });
    const store = await this.organization.store(to);
    return store?.active ? ok({ handler: 'store', storeId: to, name: store.name }) : refuse('STORE_NOT_FOUND');
  }

  async record(
    tx: Transaction,
    by: StaffAct,
    action: string,
    { id, storeId }: StoredComplaint,
    after: unknown,
  ): Promise<void> {
    await this.audit.record(tx, { ...by, action, subject: `complaint:${id}`, storeId, after });
  }
}
