import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { Database, type SqlParam, inList } from '../../platform/database/index.js';
import { type Page, type PageQuery, type ScopedActor, cursorId, holdsAt, pageOf } from '../../platform/http/index.js';
import { AuthFacade } from '../auth/index.js';
import { MemberFacade } from '../member/index.js';
import { OrganizationFacade } from '../organization/index.js';
import {
  type OrderCouponRow,
  type OrderDetailRow,
  type OrderLineRow,
  type OrderPaymentRow,
  orderView,
} from './order.view.js';
import type { Order, OrderBrief } from './order.dto.js';
import { ReturnQueries } from './returns/return.queries.js';

interface BriefRow {
  id: number;
  order_no: string;
  state: OrderBrief['state'];
  store_id: number;
  member_id: number | null;
  staff_id: number | null;
  payable_fen: number;
  summary: string;
  created_at: Date;
}

const BRIEF_COLUMNS = 'id, order_no, state, store_id, member_id, staff_id, payable_fen, summary, created_at';

/** Orders as members, staff and machines see them. */
@Injectable()
export class OrderQueries {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationFacade,
    private readonly members: MemberFacade,
    private readonly auth: AuthFacade,
    private readonly returns: ReturnQueries,
  ) {}

  /** For the member whose order it is. */
  async ofMember(orderId: number, memberId: number): Promise<Result<Order>> {
    const row = await this.row('id = ? AND member_id IN (?)', [orderId, await this.members.withMerged(memberId)]);
    return row ? ok(await this.detail(row)) : refuse('ORDER_NOT_FOUND');
  }

  /** For staff and machines of the store it was made in. */
  async inScope(orderId: number, actor: ScopedActor): Promise<Result<Order>> {
    const row = await this.row('id = ?', [orderId]);
    return row && holdsAt(actor, 'order.settle', row.store_id) ? ok(await this.detail(row)) : refuse('ORDER_NOT_FOUND');
  }

  async byExternalNo(storeId: number, externalNo: string, actor: ScopedActor): Promise<Result<Order>> {
    if (!holdsAt(actor, 'order.settle', storeId)) return refuse('ORDER_NOT_FOUND');
    const row = await this.row('store_id = ? AND external_no = ?', [storeId, externalNo]);
    return row ? ok(await this.detail(row)) : refuse('ORDER_NOT_FOUND');
  }

  async listOfMember(memberId: number, query: PageQuery): Promise<Page<OrderBrief>> {
    return this.list('member_id IN (?)', [await this.members.withMerged(memberId)], query, false);
  }

  async listOfStore(storeId: number, date: string | undefined, query: PageQuery): Promise<Page<OrderBrief>> {
    return date === undefined
      ? this.list('store_id = ?', [storeId], query, true)
      : this.list('store_id = ? AND business_date = ?', [storeId, date], query, true);
  }

  private async row(condition: string, params: readonly SqlParam[]): Promise<OrderDetailRow | null> {
    return this.database.one<OrderDetailRow>(`SELECT * FROM sales_order WHERE ${condition}`, params);
  }

  private async detail(row: OrderDetailRow): Promise<Order> {
    const [lines, payments, coupons, store, staff, returns] = await Promise.all([
      this.database.query<OrderLineRow>('SELECT * FROM sales_order_line WHERE order_id = ? ORDER BY line', [row.id]),
      this.database.query<OrderPaymentRow>('SELECT * FROM sales_order_payment WHERE order_id = ? ORDER BY method', [
        row.id,
      ]),
      row.coupon_fen === 0
        ? []
        : this.database.query<OrderCouponRow>('SELECT * FROM sales_order_coupon WHERE order_id = ?', [row.id]),
      this.organization.store(row.store_id),
      row.staff_id === null ? null : this.auth.staff(row.staff_id),
      this.returns.ofOrder(row.id),
    ]);
    if (!store) throw new Error(`order ${row.id} was made in store ${row.store_id}, which is not there`);
    return orderView({ order: row, lines, payments, coupons }, store, staff?.name ?? null, returns);
  }

  private async list(
    condition: string,
    params: readonly SqlParam[],
    query: PageQuery,
    withMembers: boolean,
  ): Promise<Page<OrderBrief>> {
    const rows = await this.database.query<BriefRow>(
      `SELECT ${BRIEF_COLUMNS} FROM sales_order WHERE ${condition} AND id < ? ORDER BY id DESC LIMIT ?`,
      [...params, cursorId(query), query.limit + 1],
    );
    const memberIds = withMembers ? distinct(rows.map((row) => row.member_id)) : [];
    const staffIds = distinct(rows.map((row) => row.staff_id));
    const [stores, members, staff] = await Promise.all([
      this.organization.storesByIds(rows.map((row) => row.store_id)),
      memberIds.length > 0 ? this.members.byIds(inList(memberIds)) : new Map<number, { nickname: string }>(),
      Promise.all(staffIds.map((id) => this.auth.staff(id))),
    ]);
    const staffNames = new Map(staff.flatMap((info) => (info ? [[info.id, info.name] as const] : [])));
    return pageOf(rows, query.limit, (row) => ({
      id: row.id,
      orderNo: row.order_no,
      state: row.state,
      storeName: stores.get(row.store_id)?.name ?? '',
      createdAt: row.created_at.toISOString(),
      payableFen: row.payable_fen,
      summary: row.summary,
      memberName: nameOf(row.member_id === null ? undefined : members.get(row.member_id)),
      staffName: row.staff_id === null ? null : (staffNames.get(row.staff_id) ?? null),
    }));
  }
}

function distinct(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

function nameOf(member: { nickname: string } | undefined): string | null {
  return member?.nickname ?? null;
}
