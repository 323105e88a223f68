import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { StaffAct } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import type { StagePlanList } from './service-record.dto.js';
import { ServiceRecordStore } from './service-record.store.js';
import type { StagePlan } from './service-record.types.js';

/** Which stages services have, as headquarters plan them. Records that have begun keep theirs. */
@Injectable()
export class StagePlans {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: ServiceRecordStore,
    private readonly audit: AuditFacade,
  ) {}

  async list(): Promise<StagePlanList> {
    const plans = await this.store.plans();
    return { items: [...plans].map(([serviceId, stages]) => ({ serviceId, stages })) };
  }

  save(by: StaffAct, serviceId: number, stages: readonly StagePlan[]): Promise<void> {
    return this.uow.run(async (tx) => {
      const before = await this.store.planOf(serviceId, tx);
      if (stages.length === 0) await this.store.removePlan(tx, serviceId);
      else await this.store.savePlan(tx, serviceId, stages);
      const subject = `service:${serviceId}`;
      await this.audit.record(tx, { ...by, action: 'service_record.stages', subject, before, after: stages });
    });
  }
}
