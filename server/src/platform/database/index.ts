export { Database } from './database.js';
export { IdGenerator } from './id-generator.js';
export { UnitOfWork } from './unit-of-work.js';
export { pagesById } from './pages.js';
export { Transaction, type WriteOutcome } from './transaction.js';
export { inList, isAscii, likePrefix, readJson, type Row, type SqlParam, type SqlValue } from './sql.js';
export { isCheckViolation, isDuplicateKey, isTransientConflict, meetsDuplicate, WriteConflict } from './sql-errors.js';
export { ReadBatch, type ReadRows } from './read-batch.js';
export { expectRows, WriteBatch } from './write-batch.js';
