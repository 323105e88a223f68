import type { NoticePurpose } from './notification.entity.js';
import type { TemplateKey } from './template.rules.js';

/** News for one member: in the inbox, and as a WeChat subscribe message when the member left a consent for it. */
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
  /** `service` unless said otherwise. Marketing reaches only members who agree to it right now. */
  readonly purpose?: NoticePurpose;
  readonly subscribe?: {
    readonly templateKey: TemplateKey;
    /** By meaning; which field of the template carries it is a setting. */
    readonly data: Readonly<Record<string, string>>;
    /** Page of the mini-program, without a leading slash. */
    readonly page: string;
  };
}
