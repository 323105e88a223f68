export { MallModule } from './mall.module.js';
