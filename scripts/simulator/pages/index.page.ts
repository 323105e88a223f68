import type { SimulatorControl, StateView } from '../control/control.js';
import { shanghaiDateTime } from '../core/clock.js';
import { htmlReply, type Route } from '../core/http.js';
import { escapeHtml, yuan } from './html.js';

const NEWEST = 50;

/** A look at the simulated world for people: what exists, who paid what, who was told what. */
export function indexRoutes(control: SimulatorControl, routes: readonly Route[]): Route[] {
  return [
    {
      name: 'index',
      family: 'page',
      method: 'GET',
      pattern: '/',
      handle: () => htmlReply(render(control.state(), routes)),
    },
  ];
}

const time = (ms: number | undefined) => (ms === undefined ? '' : shanghaiDateTime(new Date(ms)));
const newest = <Item>(items: readonly Item[]) => items.slice(-NEWEST).reverse();

function render(state: StateView, routes: readonly Route[]): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>微信模拟器</title>
<style>
  body { max-width: 1100px; margin: 0 auto; padding: 24px 16px; color: #191919;
    font: 14px/1.6 -apple-system, "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif; }
  h2 { margin: 28px 0 8px; font-size: 17px; }
  div { overflow-x: auto; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 6px 10px; border-bottom: 1px solid #e5e5e5; text-align: left; white-space: nowrap; }
  code { font-size: 12px; }
  .empty { color: #757575; }
</style>
</head>
<body>
<h1>微信模拟器</h1>
<p>验签模式：<b>${state.mode === 'cert' ? '平台证书' : '微信支付公钥'}</b> · 模拟时间：${time(Date.parse(state.now))} · 仅供开发演示</p>
${payments(state)}${refunds(state)}${notifications(state)}${people(state)}${messages(state)}${faults(state)}${endpoints(routes)}
</body>
</html>`;
}

function section(title: string, headings: readonly string[], rows: readonly (readonly unknown[])[]): string {
  if (rows.length === 0) return `<h2>${title}</h2><p class="empty">暂无</p>`;
  const cells = (tag: string, values: readonly unknown[]) =>
    `<tr>${values.map((value) => `<${tag}>${escapeHtml(value)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => cells('td', row)).join('');
  return `<h2>${title}</h2><div><table><thead>${cells('th', headings)}</thead><tbody>${body}</tbody></table></div>`;
}

function payments({ payments }: StateView): string {
  const rows = newest(payments).map((payment) => [
    payment.outTradeNo,
    payment.description,
    `¥${yuan(payment.total)}`,
    payment.state,
    payment.transactionId,
    time(payment.createdAt),
    time(payment.paidAt),
  ]);
  return section('支付', ['商户单号', '商品', '金额', '状态', '微信单号', '下单时间', '支付时间'], rows);
}

function refunds({ refunds }: StateView): string {
  const rows = newest(refunds).map((refund) => [
    refund.outRefundNo,
    refund.outTradeNo,
    `¥${yuan(refund.amount)}`,
    refund.status,
    time(refund.createdAt),
  ]);
  return section('退款', ['退款单号', '商户单号', '金额', '状态', '申请时间'], rows);
}

function notifications({ notifications }: StateView): string {
  const rows = newest(notifications).map((notification) => [
    notification.eventType,
    notification.outTradeNo,
    notification.status,
    notification.attempts.map(({ outcome, httpStatus }) => httpStatus ?? outcome).join(' → '),
    notification.url,
  ]);
  return section('通知', ['事件', '商户单号', '状态', '投递', '地址'], rows);
}

function people({ users }: StateView): string {
  const rows = newest(users).map(({ name, openid, phone }) => [name, openid, phone]);
  return section('用户', ['名字', 'openid', '手机号'], rows);
}

function messages({ messages }: StateView): string {
  const rows = newest(messages).map(({ openid, templateId, data, page, sentAt }) => [
    time(sentAt),
    openid,
    templateId,
    Object.values(data).join(' · '),
    page,
  ]);
  return section('订阅消息', ['时间', 'openid', '模板', '内容', '页面'], rows);
}

function faults({ faults }: StateView): string {
  const rows = faults.map(({ target, kind, remaining, params }) => [target, kind, remaining, JSON.stringify(params)]);
  return section('待发生的故障', ['目标', '故障', '次数', '参数'], rows);
}

function endpoints(routes: readonly Route[]): string {
  const rows = routes.map(({ method, pattern, name, family }) => [method, pattern, name, family]);
  return section('接口', ['方法', '路径', '名称（故障目标）', '类别'], rows);
}
