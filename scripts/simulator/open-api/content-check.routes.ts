import { randomBytes } from 'node:crypto';
import type { SimulatedClock } from '../core/clock.js';
import { jsonReply, type HttpRequest, type Route } from '../core/http.js';
import { OPENID, type UserRegistry } from '../core/users.js';
import type { AccessTokens } from './access-tokens.js';
import { OpenApiError } from './errors.js';
import { bodyObject, characters, text } from './fields.js';

const VISIT_LIFETIME_MS = 2 * 60 * 60_000;
const MAX_CONTENT = 2500;
const SCENES: readonly unknown[] = [1, 2, 3, 4];

interface Verdict {
  suggest: 'pass' | 'review' | 'risky';
  label: number;
}

const PASS: Verdict = { suggest: 'pass', label: 100 };

/** A handful of words stand for the real classifier: enough to walk through each verdict. */
const VERDICTS: readonly (Verdict & { words: readonly string[] })[] = [
  { suggest: 'risky', label: 20006, words: ['赌博', '毒品', '枪支'] },
  { suggest: 'risky', label: 20008, words: ['刷单返利', '代开发票'] },
  { suggest: 'risky', label: 20002, words: ['色情'] },
  { suggest: 'review', label: 20003, words: ['白痴', '蠢货'] },
  { suggest: 'review', label: 10001, words: ['加微信', '加我微信'] },
];

/** msgSecCheck v2: `errcode` 0 only says that the text was judged, the judgement is in `result`. */
export function contentCheckRoutes(users: UserRegistry, tokens: AccessTokens, clock: SimulatedClock): Route[] {
  const assertRecentVisitor = (openid: string | undefined) => {
    if (!openid || !OPENID.test(openid)) throw new OpenApiError(40003);
    const visitedAt = users.byOpenid(openid)?.lastVisitAt;
    if (visitedAt === undefined || clock.now().getTime() - visitedAt > VISIT_LIFETIME_MS) throw new OpenApiError(61010);
  };

  const handle = (request: HttpRequest) => {
    tokens.assertValid(request.query.get('access_token'));
    const body = bodyObject(request);
    if (body.version !== 2) throw new OpenApiError(47001);
    if (!SCENES.includes(body.scene)) throw new OpenApiError(40129);
    assertRecentVisitor(text(body.openid));
    const content = text(body.content);
    if (!content) throw new OpenApiError(44002);
    if (characters(content) > MAX_CONTENT) throw new OpenApiError(45002);
    const everything = [content, text(body.title), text(body.nickname)].join('\n');
    const verdict = VERDICTS.find(({ words }) => words.some((word) => everything.includes(word))) ?? PASS;
    const { suggest, label } = verdict;
    return jsonReply({
      errcode: 0,
      errmsg: 'ok',
      result: { suggest, label },
      detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
      trace_id: randomBytes(12).toString('hex'),
    });
  };
  return [{ name: 'msg_sec_check', family: 'open', method: 'POST', pattern: '/wxa/msg_sec_check', handle }];
}
