import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse, refuseField } from '../../kernel/result.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import {
  type Page,
  type PageQuery,
  type RequestInfo,
  type StaffActor,
  cursorId,
  pageOf,
} from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { AuthFacade } from '../auth/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { type NewQrCode, QR_COLUMNS, type QrCodeRecord, QrCodeRegister } from './qr-code-register.js';
import { missingPart } from './qr-scene.rules.js';
import type { QrCode, QrCodeRequest } from './qrcode.dto.js';

@Injectable()
export class QrCodeService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly register: QrCodeRegister,
    private readonly organization: OrganizationFacade,
    private readonly auth: AuthFacade,
    private readonly audit: AuditFacade,
  ) {}

  async list(query: PageQuery): Promise<Page<QrCode>> {
    const rows = await this.database.query<QrCodeRecord>(
      `SELECT ${QR_COLUMNS} FROM qr_code WHERE id < ? AND kind <> 'member' ORDER BY id DESC LIMIT ?`,
      [cursorId(query), query.limit + 1],
    );
    const views = new Map((await this.describe(rows)).map((view) => [view.id, view]));
    return pageOf(rows, query.limit, (row) => views.get(row.id) as QrCode);
  }

  /** The same wish gets the same code, also when it is sent twice at once. */
  async create(actor: StaffActor, request: QrCodeRequest, info: RequestInfo): Promise<Result<QrCode>> {
    const wish: NewQrCode = {
      kind: request.kind,
      storeId: request.storeId ?? null,
      staffId: request.kind === 'store' ? null : (request.staffId ?? null),
      campaignCode: request.kind === 'campaign' ? (request.campaign ?? null) : null,
      campaignName: request.kind === 'campaign' ? (request.campaignName ?? request.campaign ?? null) : null,
      createdBy: actor.staffId,
    };
    const problem = await this.problemOf(wish);
    if (problem) return problem;
    const code = await this.uow.run(async (tx) => {
      const registered = await this.register.register(tx, wish);
      if (registered.created) {
        const { id, scene } = registered.code;
        const after = { ...wish, scene };
        await this.audit.record(tx, {
          actor,
          action: 'qrcode.create',
          subject: `qrcode:${id}`,
          storeId: wish.storeId,
          after,
          request: info,
        });
      }
      return registered.code;
    });
    const [view] = await this.describe([code]);
    return view ? ok(view) : refuse('NOT_FOUND');
  }

  private async problemOf(wish: NewQrCode): Promise<ReturnType<typeof refuse> | null> {
    const missing = missingPart(wish);
    if (missing) return refuseField(missing, '这种二维码需要填写此项');
    if (wish.storeId !== null && !(await this.organization.store(wish.storeId))?.active)
      return refuse('STORE_NOT_FOUND');
    if (wish.staffId === null) return null;
    const guide = await this.auth.staff(wish.staffId);
    const works = guide?.active && (wish.storeId === null || guide.storeIds.includes(wish.storeId));
    return works ? null : refuseField('staffId', '该员工不在这家门店');
  }

  private async describe(rows: readonly QrCodeRecord[]): Promise<QrCode[]> {
    const [stores, staff] = await Promise.all([
      this.organization.storesByIds(rows.flatMap((row) => row.store_id ?? [])),
      this.auth.staffByIds(rows.flatMap((row) => row.staff_id ?? [])),
    ]);
    return rows.map((row) => ({
      id: row.id,
      scene: row.scene,
      kind: row.kind,
      storeId: row.store_id,
      storeName: (row.store_id && stores.get(row.store_id)?.name) || null,
      staffId: row.staff_id,
      staffName: (row.staff_id && staff.get(row.staff_id)?.name) || null,
      campaign: row.campaign_code,
      campaignName: row.campaign_name,
      createdAt: row.created_at.toISOString(),
    }));
  }
}
