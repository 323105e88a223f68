import type { OpeningSpan } from './opening-hours.rules.js';

export interface StoreInfo {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly address: string;
  readonly phone: string;
  readonly openingHours: string;
  readonly weeklyHours: readonly OpeningSpan[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly kind: 'direct' | 'franchise';
  readonly legalEntityId: number;
  readonly groupId: number | null;
  readonly active: boolean;
}

export interface LegalEntityInfo {
  readonly id: number;
  readonly name: string;
  readonly creditCode: string | null;
  readonly active: boolean;
}

export interface StoreGroupInfo {
  readonly id: number;
  readonly name: string;
  readonly parentId: number | null;
}
