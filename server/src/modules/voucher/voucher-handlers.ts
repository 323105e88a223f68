import { Injectable } from '@nestjs/common';
import type { VoucherOutcomeHandler } from './voucher.ports.js';

/** The room above that is paid with vouchers makes itself known here. */
@Injectable()
export class VoucherHandlers {
  private handler: VoucherOutcomeHandler | null = null;

  register(handler: VoucherOutcomeHandler): void {
    if (this.handler) throw new Error('vouchers already have somebody to hear of them');
    this.handler = handler;
  }

  get(): VoucherOutcomeHandler {
    if (!this.handler) throw new Error('nobody hears of vouchers');
    return this.handler;
  }
}
