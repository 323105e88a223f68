import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { holdsAt } from '../../../platform/http/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { PointsFacade } from '../../points/index.js';
import { SettingsFacade } from '../../settings/index.js';
import type { ReturnActor, ReturnCase, ReturnRequest } from './return-plan.js';
import { LARGE_RETURN_FEN, RETURN_ELSEWHERE } from './return.settings.js';
import { ReturnStore } from './return.store.js';
import type { SaleBrief } from './sale.types.js';

/** Who may return what, and where. */
@Injectable()
export class ReturnDoor {
  constructor(
    private readonly returns: ReturnStore,
    private readonly organization: OrganizationFacade,
    private readonly points: PointsFacade,
    private readonly settings: SettingsFacade,
  ) {}

  async enter(request: ReturnRequest): Promise<Result<ReturnCase>> {
    const brief = await this.returns.brief(request.orderId);
    const storeId = request.storeId ?? brief?.store_id;
    if (!brief || storeId === undefined || (request.storeId === null && !this.mayReturnAt(request, brief, storeId)))
      return refuse('ORDER_NOT_FOUND');
    const store = this.mayReturnAt(request, brief, storeId) ? await this.organization.store(storeId) : null;
    if (!store) return refuse('STORE_NOT_FOUND');
    const allowed = await this.maySee(request, brief, storeId);
    if (!allowed.ok) return allowed;
    const [saleStore, terms, largeFen] = await Promise.all([
      this.organization.store(brief.store_id),
      this.points.terms(brief.store_id),
      this.settings.get(LARGE_RETURN_FEN, { storeId }),
    ]);
    if (!saleStore) throw new Error(`order ${brief.id} was made in store ${brief.store_id}, which is not there`);
    return ok({ request, brief, saleStore, store, terms, largeFen });
  }

  /** A sale of another store exists for those who know its number, if that store lets its sales be returned elsewhere. */
  async maySee(request: Pick<ReturnRequest, 'actor' | 'orderNo'>, sale: SaleBrief, at: number): Promise<Result<null>> {
    if (sale.store_id === at || isAllowedAt(request.actor, sale.store_id)) return ok(null);
    if (request.orderNo !== sale.order_no) return refuse('ORDER_NOT_FOUND');
    const open = await this.settings.get(RETURN_ELSEWHERE, { storeId: sale.store_id });
    return open ? ok(null) : refuse('RETURN_ELSEWHERE_CLOSED');
  }

  /** Members only where they bought, and only what is theirs. */
  private mayReturnAt({ actor }: ReturnRequest, sale: SaleBrief, storeId: number): boolean {
    if (actor.kind === 'member') return sale.member_id === actor.memberId && sale.store_id === storeId;
    return isAllowedAt(actor, storeId);
  }
}

function isAllowedAt(actor: ReturnActor, storeId: number): boolean {
  return actor.kind !== 'member' && holdsAt(actor, 'order.refund', storeId);
}
