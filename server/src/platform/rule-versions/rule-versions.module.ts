import { Global, Module } from '@nestjs/common';
import { RuleVersions } from './rule-versions.js';

@Global()
@Module({ providers: [RuleVersions], exports: [RuleVersions] })
export class RuleVersionsModule {}
