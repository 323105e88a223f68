import type { TemplateKey } from './subscribe-templates.js';

/** News for one member: always in the inbox, and as a WeChat subscribe message when the member left a consent for it. */
export interface Notice {
  readonly memberId: number;
  /** Symbol and colour in the inbox: `wallet`, `points`, `order`, `tier`, `welcome`, `system`. */
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  /** Page of the mini-program. */
  readonly link?: string | null;
  /** The fact: one fact, one message. */
  readonly dedupeKey: string;
  readonly subscribe?: {
    readonly templateKey: TemplateKey;
    /** By meaning; the template's own field names are settings. */
    readonly data: Readonly<Record<string, string>>;
    readonly page: string;
  };
}
