export * from './api-client.js';
export type { Schemas, components, operations, paths } from './api.generated.js';
export * from './business-date.js';
export * from './errors.js';
export * from './masking.js';
export * from './money.js';
export * from './permissions.js';
export * from './scan-codes.js';
