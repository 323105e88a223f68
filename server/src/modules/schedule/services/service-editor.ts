import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { type BookableService, STEP_MINUTES } from '../schedule.types.js';
import type { AdminService, AdminServiceList, ServiceBody } from './service.dto.js';
import { ServiceReferences } from './service-references.js';
import { highestDepositFen } from './service.rules.js';
import { ServiceShelf } from './service-shelf.js';
import { ServiceStore } from './service.store.js';

/** Services as headquarters writes them. Bookings that were made keep the time they hold. */
@Injectable()
export class ServiceEditor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly services: ServiceStore,
    private readonly references: ServiceReferences,
    private readonly shelf: ServiceShelf,
    private readonly audit: AuditFacade,
  ) {}

  async list(): Promise<AdminServiceList> {
    return { items: (await this.services.all()).map(view) };
  }

  async create(editor: StaffAct, body: ServiceBody): Promise<Result<AdminService>> {
    const service = serviceOf(await this.ids.take(), body);
    return this.write(editor, service, async (tx) => {
      await this.services.insert(tx, service);
      return ok(null);
    });
  }

  async change(editor: StaffAct, id: number, body: ServiceBody): Promise<Result<AdminService>> {
    const service = serviceOf(id, body);
    return this.write(editor, service, async (tx) => {
      const before = await this.services.lock(tx, id);
      if (!before) return refuse('SERVICE_NOT_FOUND');
      await this.services.update(tx, service);
      return ok(before);
    });
  }

  private async write(
    editor: StaffAct,
    service: BookableService,
    store: (tx: Transaction) => Promise<Result<BookableService | null>>,
  ): Promise<Result<AdminService>> {
    const problem = problemWith(service) ?? (await this.references.problemWith(service));
    if (problem) return problem;
    const result = await this.uow.run(async (tx): Promise<Result<AdminService>> => {
      const stored = await store(tx);
      if (!stored.ok) return stored;
      await this.audit.record(tx, {
        ...editor,
        action: stored.value ? 'schedule.service.change' : 'schedule.service.create',
        subject: `service:${service.id}`,
        ...(stored.value ? { before: view(stored.value) } : {}),
        after: view(service),
      });
      return ok(view(service));
    });
    this.shelf.forget();
    return result;
  }
}

function problemWith(service: BookableService): ReturnType<typeof refuse> | null {
  const durations = [service.minutes, service.bufferBeforeMinutes, service.bufferAfterMinutes];
  if (durations.some((minutes) => minutes % STEP_MINUTES !== 0)) {
    return refuse('REQUEST_INVALID', { problem: `服务时长与前后缓冲须是 ${STEP_MINUTES} 分钟的倍数` });
  }
  if (!service.needsStaff && service.roomKindId === null) return refuse('SERVICE_UNLIMITED');
  const highestFen = highestDepositFen(service.priceFen);
  return service.depositFen > highestFen ? refuse('SERVICE_DEPOSIT_TOO_HIGH', { highestFen }) : null;
}

function serviceOf(id: number, body: ServiceBody): BookableService {
  return {
    id,
    name: body.name,
    description: body.description,
    productId: body.productId ?? null,
    minutes: body.minutes,
    bufferBeforeMinutes: body.bufferBeforeMinutes ?? 0,
    bufferAfterMinutes: body.bufferAfterMinutes ?? 0,
    capacity: body.capacity ?? 1,
    needsStaff: body.needsStaff,
    skillId: body.needsStaff ? (body.skillId ?? null) : null,
    roomKindId: body.roomKindId ?? null,
    priceFen: body.priceFen,
    depositFen: body.depositFen ?? 0,
    audience: body.audience,
    minTierLevel: body.audience === 'tier' ? (body.minTierLevel ?? 0) : 0,
    choosesStaff: body.needsStaff && body.choosesStaff,
    cancelMinutes: body.cancelMinutes,
    position: body.position ?? 0,
    active: body.active,
    storeIds: body.storeIds ?? 'all',
  };
}

function view(service: BookableService): AdminService {
  return { ...service, storeIds: service.storeIds === 'all' ? null : [...service.storeIds] };
}
