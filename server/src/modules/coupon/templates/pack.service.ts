import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, UnitOfWork } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { CouponReferences } from './coupon-references.js';
import type { AdminCouponPack, AdminCouponPackList, CouponPackBody } from './pack.dto.js';
import { PackStore } from './pack.store.js';
import type { CouponPack } from './template.types.js';

/** Packs as headquarters writes them. */
@Injectable()
export class PackService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly packs: PackStore,
    private readonly references: CouponReferences,
    private readonly audit: AuditFacade,
  ) {}

  async list(): Promise<AdminCouponPackList> {
    return { items: (await this.packs.all()).map(packView) };
  }

  async create(editor: StaffAct, body: CouponPackBody): Promise<Result<AdminCouponPack>> {
    const problem = await this.references.problemWithTemplates(body.items.map(({ templateId }) => templateId));
    if (problem) return problem;
    const pack = packOf(await this.ids.take(), body);
    return this.uow.run(async (tx) => {
      await this.packs.insert(tx, pack);
      const line = { action: 'coupon.pack.create', subject: `coupon-pack:${pack.id}` };
      await this.audit.record(tx, { ...editor, ...line, after: pack });
      return ok(packView(pack));
    });
  }

  async change(editor: StaffAct, id: number, body: CouponPackBody): Promise<Result<AdminCouponPack>> {
    const problem = await this.references.problemWithTemplates(body.items.map(({ templateId }) => templateId));
    if (problem) return problem;
    const after = packOf(id, body);
    return this.uow.run(async (tx) => {
      const before = await this.packs.lock(tx, id);
      if (!before) return refuse('COUPON_TEMPLATE_NOT_FOUND');
      await this.packs.update(tx, after);
      const line = { action: 'coupon.pack.change', subject: `coupon-pack:${id}` };
      await this.audit.record(tx, { ...editor, ...line, before, after });
      return ok(packView(after));
    });
  }
}

function packOf(id: number, { name, items, active, staffIssuable }: CouponPackBody): CouponPack {
  const plain = items.map(({ templateId, quantity }) => ({ templateId, quantity }));
  return { id, name, active, staffIssuable, items: plain };
}

function packView(pack: CouponPack): AdminCouponPack {
  return { ...pack, items: pack.items.map((item) => ({ ...item })) };
}
