import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RandomSource } from '../../kernel/random.js';
import { AppConfig } from '../config/app-config.js';

/** Opaque secrets handed to clients; the database only ever sees their keyed hash. */
@Injectable()
export class Tokens {
  constructor(
    private readonly config: AppConfig,
    private readonly random: RandomSource,
  ) {}

  /** 256 bits by default, as URL-safe text. */
  create(bytes = 32): string {
    return this.random.bytes(bytes).toString('base64url');
  }

  hash(token: string): Buffer {
    return createHmac('sha256', this.config.keys.token).update(token).digest();
  }
}
