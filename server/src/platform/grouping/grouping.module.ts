import { Global, Module } from '@nestjs/common';
import { GroupedCommands } from './grouped-commands.js';

@Global()
@Module({ providers: [GroupedCommands], exports: [GroupedCommands] })
export class GroupingModule {}
