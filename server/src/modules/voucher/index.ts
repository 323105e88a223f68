export { VoucherModule } from './voucher.module.js';
