import { htmlReply, type HttpReply, type HttpRequest, type Route } from '../core/http.js';
import type { Payment } from '../core/state.js';
import { prepayIdOf, type Cashier } from '../pay/cashier.js';
import { PayError } from '../pay/errors.js';
import { isLoopback } from '../pay/validation.js';
import { escapeHtml, scriptJson, yuan } from './html.js';

const PARAMETER_NAMES = ['appId', 'timeStamp', 'nonceStr', 'package', 'signType', 'paySign'] as const;

type Parameters = Partial<Record<(typeof PARAMETER_NAMES)[number], string>>;

/**
 * The sheet that wx.requestPayment slides up, as a page of its own. With the signed payment parameters in its address it
 * pays as WeChat does, after verifying them; with a bare prepay_id a person may look and decide, and the page says so.
 */
export function cashierRoutes(cashier: Cashier, merchantName: string): Route[] {
  const handle = (request: HttpRequest): HttpReply => {
    const { query } = request;
    const parameters: Parameters = Object.fromEntries(
      PARAMETER_NAMES.flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : [])),
    );
    const returnTo = returnAddress(query.get('return'));
    try {
      const prepayId = query.get('prepay_id') ?? prepayIdOf(parameters.package ?? '');
      const payment = parameters.paySign ? cashier.check(parameters) : cashier.order(prepayId);
      return htmlReply(
        sheet(payment, { parameters, returnTo, merchantName, cancelUrl: outcomeUrl(returnTo, 'cancel') }),
      );
    } catch (error) {
      if (!(error instanceof PayError)) throw error;
      return htmlReply(refusal(error.message, outcomeUrl(returnTo, 'cancel')), error.status);
    }
  };
  return [{ name: 'cashier', family: 'page', method: 'GET', pattern: '/cashier', handle }];
}

/** Only back to this machine: the page must not be a way to send people anywhere. */
function returnAddress(value: string | null): string | undefined {
  if (value === null) return undefined;
  try {
    const url = new URL(value);
    const acceptable = ['http:', 'https:'].includes(url.protocol) && isLoopback(url.hostname);
    return acceptable ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** `result` joins the query the mini-program reads: behind the hash when its router lives there. */
export function outcomeUrl(returnTo: string | undefined, result: 'ok' | 'cancel'): string | undefined {
  if (returnTo === undefined) return undefined;
  const url = new URL(returnTo);
  if (url.hash.startsWith('#/')) {
    const [path = '', query = ''] = url.hash.slice(1).split('?');
    const parameters = new URLSearchParams(query);
    parameters.set('result', result);
    url.hash = `${path}?${parameters.toString()}`;
  } else {
    url.searchParams.set('result', result);
  }
  return url.href;
}

interface SheetOptions {
  parameters: Parameters;
  returnTo: string | undefined;
  cancelUrl: string | undefined;
  merchantName: string;
}

function sheet(payment: Payment, { parameters, returnTo, merchantName, cancelUrl }: SheetOptions): string {
  const signed = parameters.paySign !== undefined;
  const approvePath = `/sim/payments/${encodeURIComponent(payment.outTradeNo)}`;
  const script = {
    pay: signed ? { url: '/sim/pay', body: parameters } : { url: `${approvePath}/approve`, body: {} },
    cancel: { url: `${approvePath}/cancel`, body: {} },
    next: { ok: outcomeUrl(returnTo, 'ok'), cancel: cancelUrl },
  };
  const settled = payment.state === 'NOTPAY' ? '' : payment.state === 'SUCCESS' ? '该订单已支付' : '该订单已关闭';
  return page(`
    <main class="sheet">
      <p class="merchant">${escapeHtml(merchantName)}</p>
      <p class="amount"><span>¥</span>${yuan(payment.total)}</p>
      <dl>
        <dt>商品</dt><dd>${escapeHtml(payment.description)}</dd>
        <dt>商户单号</dt><dd>${escapeHtml(payment.outTradeNo)}</dd>
        <dt>付款方式</dt><dd>零钱（模拟）</dd>
        <dt>支付签名</dt><dd>${signed ? '已校验' : '未提供，仅供人工确认'}</dd>
      </dl>
      <p id="message" role="status">${settled}</p>
      <button id="pay" type="button"${settled && ' disabled'}>确认支付</button>
      <button id="cancel" type="button">取消支付</button>
    </main>
    <script>
      const plan = ${scriptJson(script)};
      const message = document.getElementById('message');
      const buttons = [document.getElementById('pay'), document.getElementById('cancel')];
      async function finish(action, result, words) {
        buttons.forEach((button) => { button.disabled = true; });
        try {
          const reply = await fetch(action.url, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(action.body),
          });
          const answer = await reply.json();
          if (!reply.ok) throw new Error(answer.message);
          message.textContent = words;
          document.body.dataset.result = result;
          if (plan.next[result]) setTimeout(() => location.replace(plan.next[result]), result === 'ok' ? 600 : 0);
        } catch (error) {
          message.textContent = error.message;
          buttons[1].disabled = false;
        }
      }
      buttons[0].addEventListener('click', () => finish(plan.pay, 'ok', '支付成功'));
      buttons[1].addEventListener('click', () => finish(plan.cancel, 'cancel', '已取消支付'));
    </script>`);
}

function refusal(reason: string, cancelUrl: string | undefined): string {
  const back = cancelUrl ? `<a id="cancel" class="button" href="${escapeHtml(cancelUrl)}">返回商家</a>` : '';
  return page(
    `<main class="sheet"><p class="merchant">无法支付</p><p id="message" role="alert">${escapeHtml(reason)}</p>${back}</main>`,
  );
}

function page(content: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>模拟收银台</title>
<link rel="icon" href="data:,">
<style>
  * { box-sizing: border-box; margin: 0; }
  body { min-height: 100vh; background: #ededed; color: #191919; display: flex; flex-direction: column;
    font: 16px/1.5 -apple-system, "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif; }
  .banner { padding: 10px 16px; background: #fff7e0; color: #8a5a00; font-size: 13px; text-align: center; }
  .sheet { width: 100%; max-width: 430px; margin: auto auto 0; padding: 40px 24px calc(32px + env(safe-area-inset-bottom));
    background: #fff; border-radius: 16px 16px 0 0; text-align: center; }
  .merchant { font-size: 17px; }
  .amount { margin: 8px 0 32px; font-size: 48px; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
  .amount span { margin-right: 4px; font-size: 32px; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 12px 24px; padding: 20px 0; border-top: 1px solid #eee;
    font-size: 15px; text-align: right; }
  dt { color: #757575; text-align: left; white-space: nowrap; }
  dd { overflow-wrap: anywhere; }
  #message { min-height: 28px; margin: 12px 0; color: #06833f; }
  #message[role=alert] { color: #b3261e; }
  button, .button { display: block; width: 100%; min-height: 50px; border: 0; border-radius: 8px; font: inherit;
    font-size: 17px; font-weight: 500; cursor: pointer; line-height: 50px; text-decoration: none; }
  #pay { background: #07883f; color: #fff; }
  #cancel { margin-top: 12px; background: #f2f2f2; color: #191919; }
  button:disabled { opacity: .5; cursor: default; }
  button:focus-visible { outline: 3px solid #191919; outline-offset: 2px; }
</style>
</head>
<body><p class="banner">模拟收银台 · 仅供开发演示，不会真实扣款</p>${content}</body>
</html>`;
}
