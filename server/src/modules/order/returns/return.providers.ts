import { HandOver } from './hand-over.js';
import { ReturnAccounts } from './return-accounts.js';
import { ReturnDoor } from './return-door.js';
import { ReturnFacade } from './return.facade.js';
import { ReturnGuards } from './return-guards.js';
import { ReturnNews } from './return-news.js';
import { ReturnPaymentStore } from './return-payment.store.js';
import { ReturnPlanner } from './return-planner.js';
import { ReturnPoints } from './return-points.js';
import { ReturnRefunds } from './return-refunds.js';
import { ReturnRepairService } from './return-repair.service.js';
import { ReturnWriter } from './return-writer.js';
import { ReturnChecks } from './return.checks.js';
import { ReturnPosController } from './return.pos.controller.js';
import { ReturnQueries } from './return.queries.js';
import { ReturnService } from './return.service.js';
import { ReturnStaffController } from './return.staff.controller.js';
import { ReturnStore } from './return.store.js';

export const RETURN_CONTROLLERS = [ReturnStaffController, ReturnPosController];

export const RETURN_PROVIDERS = [
  ReturnStore,
  ReturnPaymentStore,
  ReturnGuards,
  ReturnNews,
  ReturnDoor,
  ReturnAccounts,
  ReturnPoints,
  ReturnPlanner,
  ReturnRefunds,
  ReturnWriter,
  ReturnService,
  ReturnFacade,
  HandOver,
  ReturnRepairService,
  ReturnQueries,
  ReturnChecks,
];
