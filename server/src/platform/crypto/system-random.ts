import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RandomSource } from '../../kernel/random.js';

@Injectable()
export class SystemRandom extends RandomSource {
  bytes(length: number): Buffer {
    return randomBytes(length);
  }

  integer(bound: number): number {
    return randomInt(bound);
  }
}
