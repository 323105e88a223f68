import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { OrganizationFacade } from '../../organization/index.js';
import {
  TREATMENT_CYCLE_DUE,
  TREATMENT_EXPIRING,
  TREATMENT_ISSUED,
  TREATMENT_USED,
  type TreatmentCycleDue,
  type TreatmentExpiring,
  type TreatmentIssued,
  type TreatmentUsed,
} from '../../treatment/index.js';
import { NoticeService } from '../notice.service.js';
import {
  treatmentCycleNotice,
  treatmentExpiringNotice,
  treatmentIssuedNotice,
  treatmentUsedNotice,
} from './treatment-notices.rules.js';

/** Tells members what became of their treatment cards. */
@Injectable()
export class TreatmentNotices {
  constructor(
    private readonly notices: NoticeService,
    private readonly organization: OrganizationFacade,
  ) {}

  @Subscribe(TREATMENT_ISSUED, 'notification.treatmentIssued')
  issued({ payload }: DeliveredEvent<TreatmentIssued>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, treatmentIssuedNotice(payload));
  }

  @Subscribe(TREATMENT_USED, 'notification.treatmentUsed')
  async used({ payload }: DeliveredEvent<TreatmentUsed>, tx: Transaction): Promise<void> {
    const store = await this.organization.store(payload.storeId);
    await this.notices.notify(tx, treatmentUsedNotice(payload, store?.name ?? '门店'));
  }

  @Subscribe(TREATMENT_CYCLE_DUE, 'notification.treatmentCycle')
  cycle({ payload }: DeliveredEvent<TreatmentCycleDue>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, treatmentCycleNotice(payload));
  }

  @Subscribe(TREATMENT_EXPIRING, 'notification.treatmentExpiring')
  expiring({ payload }: DeliveredEvent<TreatmentExpiring>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, treatmentExpiringNotice(payload));
  }
}
