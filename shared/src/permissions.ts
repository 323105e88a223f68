/** What a role or an API key may do. HQ permissions act on the whole chain, the others within the holder's stores. */
export const PERMISSIONS = {
  'member.read': '查看顾客',
  'member.unmask': '查看完整手机号',
  'member.join': '为顾客开通会员',
  'order.settle': '收银结算',
  'order.refund': '订单退款',
  'order.refund.large': '大额退款',
  'topup.create': '门店充值',
  'alert.handle': '处理待办提醒',
  'catalog.read': '查看商品',
  'hq.organization': '管理组织与门店',
  'hq.settings': '管理设置',
  'hq.staff': '管理员工与权限',
  'hq.apikeys': '管理接口密钥',
  'hq.audit': '查看审计日志',
  'hq.members': '查看全部会员',
  'hq.tiers': '管理会员等级',
  'hq.catalog': '管理商品',
  'hq.plans': '管理充值方案',
  'hq.qrcodes': '管理二维码',
  'hq.points': '管理积分规则与调整',
  'hq.finance': '查看账本与对账',
  'hq.finance.adjust': '办理大额调整',
  'hq.operations': '查看运行状况',
} as const;

export type Permission = keyof typeof PERMISSIONS;
export const PERMISSION_CODES = Object.keys(PERMISSIONS) as Permission[];
