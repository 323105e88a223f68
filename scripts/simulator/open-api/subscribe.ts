import type { SimulatedClock } from '../core/clock.js';
import { isRecord, jsonReply, type HttpRequest, type Route } from '../core/http.js';
import type { Store } from '../core/store.js';
import { OPENID, type UserRegistry } from '../core/users.js';
import type { AccessTokens } from './access-tokens.js';
import { OpenApiError } from './errors.js';
import { bodyObject, characters, text } from './fields.js';

const TEMPLATE_ID = /^[0-9A-Za-z_-]{8,64}$/;
const MAX_TEMPLATES_PER_ASK = 3;

const DATE = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2})`;
const TIME_OF_DAY = String.raw`\d{1,2}:\d{2}(:\d{2})?`;

/** What each field type takes; the type is the field's name without its number. */
const FIELD_RULES: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['thing', (value: string) => characters(value) <= 20],
  ['number', (value: string) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32],
  ['letter', (value: string) => /^[A-Za-z]{1,32}$/.test(value)],
  ['symbol', (value: string) => characters(value) <= 5],
  ['character_string', (value: string) => /^[\x21-\x7e]{1,32}$/.test(value)],
  ['time', (value: string) => new RegExp(`^(${DATE} ?)?${TIME_OF_DAY}$|^${DATE}$`).test(value)],
  ['date', (value: string) => new RegExp(`^${DATE}( ${TIME_OF_DAY})?$`).test(value)],
  ['amount', (value: string) => /^[¥￥$]?-?\d{1,10}(\.\d{1,2})?元?$/.test(value)],
  ['phone_number', (value: string) => /^[\d+\-() ]{1,17}$/.test(value)],
  ['car_number', (value: string) => characters(value) <= 8],
  ['name', (value: string) => /^[\p{Script=Han}]{1,10}$/u.test(value) || /^[\p{L}\p{P} ]{1,20}$/u.test(value)],
  ['phrase', (value: string) => /^[\p{Script=Han}]{1,5}$/u.test(value)],
  ['enum', () => true],
]);

export interface SubscribeDependencies {
  store: Store;
  users: UserRegistry;
  tokens: AccessTokens;
  clock: SimulatedClock;
  /** Known template ids with their fields; without a list every well-formed id is known. */
  templates?: Readonly<Record<string, readonly string[]>>;
}

/** One consent is worth one message; the members' inboxes are kept to be looked at. */
export class SubscribeMessages {
  constructor(private readonly dependencies: SubscribeDependencies) {}

  /** wx.requestSubscribeMessage: what the user tapped, per template. */
  ask(openid: string, templateIds: readonly string[], accept: boolean): Record<string, 'accept' | 'reject'> {
    if (templateIds.length === 0 || templateIds.length > MAX_TEMPLATES_PER_ASK) {
      throw new Error('requestSubscribeMessage:fail Templates count out of max bounds');
    }
    for (const templateId of templateIds) {
      if (!this.known(templateId)) throw new Error("requestSubscribeMessage:fail Templates List don't exist");
    }
    const { credits } = this.dependencies.store.state;
    for (const templateId of accept ? templateIds : []) {
      const key = creditKey(openid, templateId);
      credits.set(key, (credits.get(key) ?? 0) + 1);
    }
    this.dependencies.store.changed();
    return Object.fromEntries(templateIds.map((id) => [id, accept ? 'accept' : 'reject']));
  }

  readonly route: Route = {
    name: 'subscribe_send',
    family: 'open',
    method: 'POST',
    pattern: '/cgi-bin/message/subscribe/send',
    handle: (request) => this.send(request),
  };

  private send(request: HttpRequest) {
    this.dependencies.tokens.assertValid(request.query.get('access_token'));
    const body = bodyObject(request);
    const openid = text(body.touser);
    if (!openid || !OPENID.test(openid)) throw new OpenApiError(40003);
    const templateId = text(body.template_id);
    if (!templateId || !this.known(templateId)) throw new OpenApiError(40037);
    const page = text(body.page);
    if (page?.startsWith('/')) throw new OpenApiError(41030);
    const data = this.checkedData(templateId, body.data);
    if (this.dependencies.users.byOpenid(openid)?.messagesBlocked) throw new OpenApiError(43107);
    this.spendCredit(openid, templateId);
    const { store, clock } = this.dependencies;
    store.state.messages.push({ openid, templateId, page, data, sentAt: clock.now().getTime() });
    store.changed();
    return jsonReply({ errcode: 0, errmsg: 'ok', msgid: store.state.messages.length });
  }

  private known(templateId: string): boolean {
    const { templates } = this.dependencies;
    return templates ? Object.hasOwn(templates, templateId) : TEMPLATE_ID.test(templateId);
  }

  private checkedData(templateId: string, data: unknown): Record<string, string> {
    if (!isRecord(data)) throw new OpenApiError(47003, 'argument invalid! data is not an object');
    const required = this.dependencies.templates?.[templateId] ?? [];
    for (const field of required) {
      if (!Object.hasOwn(data, field)) throw invalidField(`${field}.value is empty`);
    }
    const entries = Object.entries(data).map(([field, content]): [string, string] => {
      const value = isRecord(content) ? content.value : undefined;
      const shown = typeof value === 'number' ? String(value) : text(value);
      if (!shown) throw invalidField(`${field}.value is empty`);
      const rule = FIELD_RULES.get(field.replace(/\d+$/, ''));
      if (!rule || (required.length > 0 && !required.includes(field)))
        throw invalidField(`${field} is not in the template`);
      if (!rule(shown)) throw invalidField(`${field}.value invalid`);
      return [field, shown];
    });
    return Object.fromEntries(entries);
  }

  private spendCredit(openid: string, templateId: string): void {
    const { credits } = this.dependencies.store.state;
    const key = creditKey(openid, templateId);
    const left = credits.get(key) ?? 0;
    if (left < 1) throw new OpenApiError(43101);
    if (left === 1) credits.delete(key);
    else credits.set(key, left - 1);
  }
}

const creditKey = (openid: string, templateId: string) => `${openid}/${templateId}`;
const invalidField = (problem: string) => new OpenApiError(47003, `argument invalid! data.${problem}`);
