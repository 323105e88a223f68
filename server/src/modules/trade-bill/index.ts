export { TradeBillModule } from './trade-bill.module.js';
