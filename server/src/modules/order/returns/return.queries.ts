import { Injectable } from '@nestjs/common';
import { maskName } from '@guike/shared';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, type SqlParam, inList } from '../../../platform/database/index.js';
import { type ScopedActor, holdsAt } from '../../../platform/http/index.js';
import { AuthFacade } from '../../auth/index.js';
import { MemberFacade } from '../../member/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { OrderState } from '../order.types.js';
import type { OrderReturn } from './order-return.dto.js';
import { ReturnDoor } from './return-door.js';
import type { ReturnableOrder, SalesReturn } from './return.dto.js';
import { refundableFen } from './return.rules.js';
import type { SaleBrief, SoldLineRow } from './sale.types.js';
import type { ReturnMethod } from './return.types.js';
import {
  type ReturnLineRow,
  type ReturnPaymentRow,
  type ReturnRead,
  type ReturnRow,
  orderReturn,
  salesReturn,
} from './return.view.js';
import { soldLine } from './sale-facts.rules.js';

interface SaleRow extends SaleBrief {
  state: OrderState;
  payable_fen: number;
  refunded_fen: number;
  created_at: Date;
}

/** Returns as members, staff and machines see them, and sales as somebody who takes them back does. */
@Injectable()
export class ReturnQueries {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationFacade,
    private readonly members: MemberFacade,
    private readonly auth: AuthFacade,
    private readonly door: ReturnDoor,
  ) {}

  /** Oldest first. Who may see the order may see these. */
  async ofOrder(orderId: number): Promise<OrderReturn[]> {
    const reads = await this.read('r.order_id = ?', [orderId]);
    const stores = await this.organization.storesByIds(reads.map(({ row }) => row.store_id));
    return reads.map((read) => orderReturn(read, stores.get(read.row.store_id)?.name ?? ''));
  }

  /** For staff and machines where it was sold or taken back. */
  async one(actor: ScopedActor, orderId: number, returnId: number): Promise<Result<SalesReturn>> {
    const [read] = await this.read('r.order_id = ? AND r.id = ?', [orderId, returnId]);
    const mine = read && [read.row.store_id, read.row.sale_store_id].some((id) => holdsAt(actor, 'order.refund', id));
    if (!read || !mine) return refuse('RETURN_NOT_FOUND');
    const { store_id: storeId, sale_store_id: saleStoreId, staff_id: staffId } = read.row;
    const [stores, staff] = await Promise.all([
      this.organization.storesByIds([storeId, saleStoreId]),
      staffId === null ? null : this.auth.staff(staffId),
    ]);
    const nameOf = (id: number): string => stores.get(id)?.name ?? '';
    const names = { store: nameOf(storeId), saleStore: nameOf(saleStoreId), staff: staff?.name ?? null };
    return ok(salesReturn(read, names));
  }

  /** A sale by its number, for somebody in whose store its pieces are handed back. */
  async byNumber(actor: ScopedActor, orderNo: string, storeId: number): Promise<Result<ReturnableOrder>> {
    if (!holdsAt(actor, 'order.refund', storeId)) return refuse('STORE_NOT_FOUND');
    const sale = await this.database.one<SaleRow>(
      `SELECT id, order_no, store_id, member_id, payment_id, state, payable_fen, refunded_fen, created_at
         FROM sales_order WHERE order_no = ?`,
      [orderNo],
    );
    if (!sale) return refuse('ORDER_NOT_FOUND');
    const allowed = await this.door.maySee({ actor, orderNo }, sale, storeId);
    return allowed.ok ? ok(await this.returnable(sale)) : allowed;
  }

  private async returnable(sale: SaleRow): Promise<ReturnableOrder> {
    const [rows, methods, store, member] = await Promise.all([
      this.database.query<SoldLineRow>('SELECT * FROM sales_order_line WHERE order_id = ? ORDER BY line', [sale.id]),
      this.database.query<{ method: ReturnMethod }>(
        'SELECT method FROM sales_order_payment WHERE order_id = ? ORDER BY method',
        [sale.id],
      ),
      this.organization.store(sale.store_id),
      sale.member_id === null ? null : this.members.byId(sale.member_id),
    ]);
    return {
      id: sale.id,
      orderNo: sale.order_no,
      state: sale.state,
      storeId: sale.store_id,
      storeName: store?.name ?? '',
      createdAt: sale.created_at.toISOString(),
      memberName: member ? maskName(member.nickname) : null,
      lines: rows.map((row) => ({
        line: row.line,
        name: row.name,
        quantity: row.quantity,
        returnedQuantity: row.returned_quantity,
        payFen: row.pay_fen,
        refundableFen: sale.state === 'paid' ? refundableFen(soldLine(row)) : 0,
      })),
      payableFen: sale.payable_fen,
      refundedFen: sale.refunded_fen,
      methods: methods.map(({ method }) => method),
    };
  }

  private async read(condition: string, params: readonly SqlParam[]): Promise<ReturnRead[]> {
    const rows = await this.database.query<ReturnRow>(
      `SELECT r.*, o.order_no FROM sales_return r JOIN sales_order o ON o.id = r.order_id WHERE ${condition} ORDER BY r.seq`,
      params,
    );
    if (rows.length === 0) return [];
    const ids = inList(rows.map(({ id }) => id));
    const [lines, payments] = await Promise.all([
      this.database.query<ReturnLineRow>(
        `SELECT x.return_id, x.line, x.product_id, x.quantity, x.pay_fen, x.points_fen, x.kept_fen, x.kept_points_fen, l.name
           FROM sales_return_line x JOIN sales_order_line l ON l.order_id = x.order_id AND l.line = x.line
          WHERE x.return_id IN (?) ORDER BY x.return_id, x.line`,
        [ids],
      ),
      this.database.query<ReturnPaymentRow>(
        `SELECT return_id, method, amount_fen, principal_fen, bonus_fen, points, state, in_cash
           FROM sales_return_payment WHERE return_id IN (?) ORDER BY return_id, method`,
        [ids],
      ),
    ]);
    return rows.map((row) => ({
      row,
      lines: lines.filter((line) => line.return_id === row.id),
      payments: payments.filter((payment) => payment.return_id === row.id),
    }));
  }
}
