export { AppointmentModule } from './appointment.module.js';
