import { Global, Module } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { RandomSource } from '../../kernel/random.js';
import { Adapters } from '../adapters.js';
import { AppConfig } from '../config/app-config.js';
import { FieldCipher } from './field-cipher.js';
import { MovedClock } from './moved-clock.js';
import { PasswordHasher } from './password-hasher.js';
import { SystemClock } from './system-clock.js';
import { SystemRandom } from './system-random.js';
import { Tokens } from './tokens.js';

/** Time, chance and secrets: the ports through which the outside world's entropy comes in. */
@Global()
@Module({
  providers: [
    {
      provide: Clock,
      inject: [AppConfig, { token: Adapters, optional: true }],
      useFactory: (config: AppConfig, adapters?: Adapters): Clock =>
        adapters?.clock ?? (config.clockFile === null ? new SystemClock() : new MovedClock(config.clockFile)),
    },
    { provide: RandomSource, useClass: SystemRandom },
    FieldCipher,
    Tokens,
    PasswordHasher,
  ],
  exports: [Clock, RandomSource, FieldCipher, Tokens, PasswordHasher],
})
export class CryptoModule {}
