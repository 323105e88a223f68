export { TreatmentModule } from './treatment.module.js';
