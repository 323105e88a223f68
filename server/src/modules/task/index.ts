export { TaskModule } from './task.module.js';
