import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { NoticeService } from './notice.service.js';
import type { Notice } from './notification.types.js';

@Injectable()
export class NotificationFacade {
  constructor(private readonly notices: NoticeService) {}

  /** Repeating it changes nothing: the dedupe key is unique. What goes to WeChat is sent later by a job. */
  notify(tx: Transaction, notice: Notice): Promise<void> {
    return this.notices.notify(tx, notice);
  }
}
