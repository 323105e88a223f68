export { ClearingModule } from './clearing.module.js';
