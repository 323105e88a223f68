import { Global, Module } from '@nestjs/common';
import { GuessGuard } from './guess-guard.js';
import { GuessGuardJob } from './guess-guard.job.js';

@Global()
@Module({ providers: [GuessGuard, GuessGuardJob], exports: [GuessGuard] })
export class GuessingModule {}
