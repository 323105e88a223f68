import { ReturnAccounts } from './return-accounts.js';
import { ReturnDoor } from './return-door.js';
import { ReturnPaymentStore } from './return-payment.store.js';
import { ReturnPlanner } from './return-planner.js';
import { ReturnPoints } from './return-points.js';
import { ReturnRefunds } from './return-refunds.js';
import { ReturnWriter } from './return-writer.js';
import { ReturnService } from './return.service.js';
import { ReturnStore } from './return.store.js';

export const RETURN_CONTROLLERS = [];

export const RETURN_PROVIDERS = [
  ReturnStore,
  ReturnPaymentStore,
  ReturnDoor,
  ReturnAccounts,
  ReturnPoints,
  ReturnPlanner,
  ReturnRefunds,
  ReturnWriter,
  ReturnService,
];
