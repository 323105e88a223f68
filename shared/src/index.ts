export * from './business-date.js';
export * from './errors.js';
export * from './masking.js';
export * from './money.js';
export * from './permissions.js';
