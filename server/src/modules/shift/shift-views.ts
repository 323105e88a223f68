import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { type Page, type PageQuery, type StaffActor, cursorId, holdsAt, pageOf } from '../../platform/http/index.js';
import { AuthFacade } from '../auth/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { SettingsFacade } from '../settings/index.js';
import type { Shift, ShiftReport } from './shift.dto.js';
import { expectedFen, titleOf } from './shift.rules.js';
import { SHIFT_BLIND_COUNT } from './shift.settings.js';
import { ShiftStore, type StoredShift } from './shift.store.js';

const SHOWN_MOVEMENTS = 50;

/**
 * How shifts look. While one is open and the store counts blind, nobody sees what should lie in the drawer: who knows
 * it would count until it fits.
 */
@Injectable()
export class ShiftViews {
  constructor(
    private readonly store: ShiftStore,
    private readonly organization: OrganizationFacade,
    private readonly auth: AuthFacade,
    private readonly settings: SettingsFacade,
  ) {}

  async current(actor: StaffActor, storeId: number): Promise<Result<{ shift: ShiftReport | null }>> {
    if (!holdsAt(actor, 'shift.work', storeId)) return refuse('STORE_NOT_FOUND');
    const shift = await this.store.open(storeId, actor.staffId);
    return ok({ shift: shift && (await this.reportOf(shift)) });
  }

  /** One's own, or any of the store for who reviews shifts there. */
  async report(actor: StaffActor, id: number): Promise<Result<ShiftReport>> {
    const shift = await this.store.find(id);
    return shift && maySee(actor, shift) ? ok(await this.reportOf(shift)) : refuse('SHIFT_NOT_FOUND');
  }

  async byId(id: number): Promise<ShiftReport> {
    const shift = await this.store.find(id);
    if (!shift) throw new Error(`no shift ${id}`);
    return this.reportOf(shift);
  }

  async list(actor: StaffActor, storeId: number, query: PageQuery): Promise<Result<Page<Shift>>> {
    const reviews = holdsAt(actor, 'shift.review', storeId);
    if (!reviews && !holdsAt(actor, 'shift.work', storeId)) return refuse('STORE_NOT_FOUND');
    const place = { storeId, staffId: reviews ? null : actor.staffId };
    const shifts = await this.store.list(place, cursorId(query), query.limit + 1);
    const [staff, stores, blind] = await this.around(shifts);
    return ok(
      pageOf(shifts, query.limit, (shift) =>
        shiftView(shift, {
          staffName: staff.get(shift.staffId)?.name ?? '',
          storeName: stores.get(shift.storeId)?.name ?? '',
          blind: blind.has(shift.storeId),
        }),
      ),
    );
  }

  private async reportOf(shift: StoredShift): Promise<ShiftReport> {
    const [[staff, stores, blind], sums, movements] = await Promise.all([
      this.around([shift]),
      this.store.sums(shift.id),
      this.store.movements(shift.id, SHOWN_MOVEMENTS),
    ]);
    const hidden = blind.has(shift.storeId) && shift.state === 'open';
    const words = {
      staffName: staff.get(shift.staffId)?.name ?? '',
      storeName: stores.get(shift.storeId)?.name ?? '',
      blind: hidden,
    };
    return {
      ...shiftView(shift, words),
      kinds: sums.map(({ kind, count, amountFen }) => ({
        kind,
        title: titleOf(kind),
        count,
        amountFen: hidden ? null : amountFen,
      })),
      movements: hidden
        ? []
        : movements.map(({ kind, refId, amountFen, at }) => ({
            kind,
            title: titleOf(kind),
            refId,
            amountFen,
            at: at.toISOString(),
          })),
    };
  }

  private async around(shifts: readonly StoredShift[]) {
    const storeIds = [...new Set(shifts.map(({ storeId }) => storeId))];
    const [staff, stores, blind] = await Promise.all([
      this.auth.staffByIds([...new Set(shifts.map(({ staffId }) => staffId))]),
      this.organization.storesByIds(storeIds),
      Promise.all(
        storeIds.map(async (storeId) => [storeId, await this.settings.get(SHIFT_BLIND_COUNT, { storeId })] as const),
      ),
    ]);
    return [staff, stores, new Set(blind.flatMap(([storeId, isBlind]) => (isBlind ? [storeId] : [])))] as const;
  }
}

function maySee(actor: StaffActor, shift: StoredShift): boolean {
  if (holdsAt(actor, 'shift.review', shift.storeId)) return true;
  return shift.staffId === actor.staffId && holdsAt(actor, 'shift.work', shift.storeId);
}

function shiftView(shift: StoredShift, words: { staffName: string; storeName: string; blind: boolean }): Shift {
  const hidden = words.blind && shift.state === 'open';
  return {
    id: shift.id,
    storeId: shift.storeId,
    storeName: words.storeName,
    staffId: shift.staffId,
    staffName: words.staffName,
    state: shift.state,
    floatFen: shift.floatFen,
    movedFen: hidden ? null : shift.movedFen,
    expectedFen: hidden ? null : expectedFen(shift),
    countedFen: shift.countedFen,
    differenceFen: shift.differenceFen,
    note: shift.note,
    openedAt: shift.openedAt.toISOString(),
    closedAt: shift.closedAt?.toISOString() ?? null,
  };
}
