import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Job } from '../../../platform/jobs/job.js';
import { SettingsFacade } from '../../settings/index.js';
import { MALL_RECEIVE_DAYS } from '../mall.settings.js';
import { RedemptionStore } from '../redeem/redemption.store.js';

const CHUNK = 200;
const DAY_MS = 86_400_000;

/** Parcels that nobody has spoken of again have arrived. */
@Injectable()
export class MallJobs {
  constructor(
    private readonly redemptions: RedemptionStore,
    private readonly uow: UnitOfWork,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  @Job({ name: 'mall.receive', cron: '20 5 * * *' })
  async receive(): Promise<{ received: number }> {
    const days = await this.settings.get(MALL_RECEIVE_DAYS, 'chain');
    const before = new Date(this.clock.now().getTime() - days * DAY_MS);
    let received = 0;
    for (;;) {
      const sent = await this.redemptions.shippedBefore(before, CHUNK);
      for (const { id } of sent) {
        const move = { from: ['shipped' as const], to: 'received' as const };
        if (await this.uow.run((tx) => this.redemptions.move(tx, id, { ...move, endedAt: tx.now }))) received += 1;
      }
      if (sent.length < CHUNK) return { received };
    }
  }
}
