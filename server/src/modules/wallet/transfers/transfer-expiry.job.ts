import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Job, type JobRun } from '../../../platform/jobs/job.js';
import { TransferService } from './transfer.service.js';
import { TransferStore } from './transfer.store.js';

const BATCH = 200;

/** Offers that nobody took go back to whoever made them. */
@Injectable()
export class TransferExpiryJob {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: TransferStore,
    private readonly transfers: TransferService,
  ) {}

  @Job({ name: 'wallet.expire-transfers', cron: '20 * * * * *' })
  async expireDue(run: JobRun): Promise<{ expired: number }> {
    let expired = 0;
    for (const transfer of await this.store.due(run.to, BATCH)) {
      if (await this.uow.run((tx) => this.transfers.expire(tx, transfer))) expired += 1;
    }
    return { expired };
  }
}
