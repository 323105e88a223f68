import { Injectable } from '@nestjs/common';
import { IdGenerator } from '../../../platform/database/index.js';
import { RedemptionPorts } from '../redemption/redemption-ports.js';

/** What making a scan needs besides the rooms. */
@Injectable()
export class ScanTools {
  constructor(
    readonly ids: IdGenerator,
    readonly ports: RedemptionPorts,
  ) {}
}
