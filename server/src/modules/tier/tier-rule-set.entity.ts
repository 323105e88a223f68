import { Entity } from 'typeorm';
import { RuleVersionRow } from '../../platform/rule-versions/index.js';

@Entity('tier_rule_set')
export class TierRuleSetEntity extends RuleVersionRow {}
