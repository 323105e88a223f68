export { RuleVersionBody, RuleVersionView, ruleVersionView } from './rule-version.dto.js';
export { RuleVersionRow } from './rule-version.entity.js';
export { type RuleVersion, RuleVersions, type VersionedRules } from './rule-versions.js';
