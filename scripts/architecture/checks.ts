import { checkCircles } from './circles.js';
import { checkDtos } from './dtos.js';
import { checkFloors } from './floors.js';
import { checkFrontDoors } from './front-doors.js';
import { checkFrozenMigrations } from './frozen-migrations.js';
import { checkHandlerInputs } from './handler-inputs.js';
import { checkIdempotency } from './idempotency.js';
import { checkMessages } from './messages.js';
import { checkPorts } from './ports.js';
import { checkPurity } from './purity.js';
import { checkRoomReadmes } from './room-readmes.js';
import { checkRoutes } from './routes.js';
import { checkSizes } from './sizes.js';
import { checkSqlPortability } from './sql-portability.js';
import { checkTables } from './tables.js';
import { checkTransactions } from './transactions.js';
import type { Check } from './violation.js';

/** Every house rule that the source alone can prove or break. */
export const CHECKS = {
  floors: checkFloors,
  'front doors': checkFrontDoors,
  circles: checkCircles,
  purity: checkPurity,
  ports: checkPorts,
  transactions: checkTransactions,
  tables: checkTables,
  routes: checkRoutes,
  'SQL portability': checkSqlPortability,
  idempotency: checkIdempotency,
  messages: checkMessages,
  DTOs: checkDtos,
  'handler inputs': checkHandlerInputs,
  sizes: checkSizes,
  'room READMEs': checkRoomReadmes,
  'frozen migrations': checkFrozenMigrations,
} satisfies Record<string, Check>;

export type CheckName = keyof typeof CHECKS;
