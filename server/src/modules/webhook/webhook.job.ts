import { Injectable } from '@nestjs/common';
import { Job, type JobRun } from '../../platform/jobs/job.js';
import { DeliveryStore } from './delivery/delivery.store.js';

const KEEP_DAYS = 30;

@Injectable()
export class WebhookJob {
  constructor(private readonly deliveries: DeliveryStore) {}

  /** What an endpoint has not taken in a month it will not miss: by then it has long been given up, with an alarm. */
  @Job({ name: 'webhook.purge', cron: '5 5 * * *' })
  async purge(run: JobRun): Promise<{ deliveries: number }> {
    return { deliveries: await this.deliveries.purge(new Date(run.bucket.getTime() - KEEP_DAYS * 86_400_000)) };
  }
}
