import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { RandomSource } from '../../../kernel/random.js';

/** Time and chance, as one dependency. */
@Injectable()
export class RedemptionPorts {
  constructor(
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  claim(): string {
    return this.random.bytes(16).toString('hex');
  }
}
