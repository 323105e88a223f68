import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { AuditFacade } from '../audit/index.js';
import { type SettingChange, SettingHistory } from '../settings/index.js';

/** Keeps the history of settings in the audit log. */
@Injectable()
export class AuditedSettingHistory extends SettingHistory {
  constructor(private readonly audit: AuditFacade) {
    super();
  }

  async record(tx: Transaction, change: SettingChange): Promise<void> {
    const storeId = /^store:(\d+)$/.exec(change.scope)?.[1];
    await this.audit.record(tx, {
      actor: change.actor,
      request: change.request,
      action: `settings.${change.act}`,
      subject: `setting:${change.key}@${change.scope}`,
      storeId: storeId === undefined ? null : Number(storeId),
      before: change.before,
      after: change.after,
    });
  }
}
