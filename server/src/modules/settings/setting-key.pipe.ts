import { Injectable, type PipeTransform } from '@nestjs/common';
import { refusalError } from '../../kernel/result.js';
import { SettingRegistry } from './setting-registry.js';

/** Lets only keys of settings that exist into the service. */
@Injectable()
export class SettingKeyPipe implements PipeTransform<string, string> {
  constructor(private readonly registry: SettingRegistry) {}

  transform(key: string): string {
    if (!this.registry.get(key)) throw refusalError('SETTING_UNKNOWN');
    return key;
  }
}
