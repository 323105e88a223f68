export { type SettingDefinition, defineSetting } from './define-setting.js';
export { SettingValue } from './setting-value.entity.js';
export { type SettingChange, SettingHistory, SettingPlaces } from './setting.ports.js';
export type { ScopeKind, SettingScope } from './setting.types.js';
export { SettingsFacade } from './settings.facade.js';
export { SettingsModule } from './settings.module.js';
