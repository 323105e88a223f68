/**
 * Every refusal a client can see: HTTP status and Chinese message in one record, so that a code without a message
 * does not compile. What varies is not in the message but in the error's details, for the client to show.
 */
export const ERRORS = {
  // The door
  REQUEST_INVALID: { status: 400, message: '提交的内容有误，请检查后重试' },
  AUTH_REQUIRED: { status: 401, message: '请先登录' },
  AUTH_LOGIN_FAILED: { status: 401, message: '账号或密码不正确' },
  AUTH_LOCKED: { status: 423, message: '登录失败次数过多，账号已暂时锁定，请稍后再试' },
  AUTH_PASSWORD_WRONG: { status: 422, message: '原密码不正确' },
  AUTH_USERNAME_TAKEN: { status: 409, message: '账号名已被使用，请换一个' },
  AUTH_ADMINISTRATOR_EXISTS: { status: 409, message: '已经有系统管理员，不能再次初始化' },
  AUTH_ADMINISTRATOR_LAST: { status: 409, message: '系统必须至少保留一位在用的系统管理员' },
  AUTH_GRANT_EXCEEDED: { status: 403, message: '不能授予或管理超出您自己权限的账号' },
  AUTH_ROLE_UNKNOWN: { status: 422, message: '没有这个角色' },
  AUTH_PASSWORD_WEAK: { status: 422, message: '密码太容易被猜到，请换一个更长、更少见的密码' },
  WECHAT_CODE_INVALID: { status: 401, message: '微信登录已失效，请重新进入小程序' },
  WECHAT_UNAVAILABLE: { status: 503, message: '暂时连不上微信，没有任何变动，请稍后再试' },
  WECHAT_USER_BLOCKED: { status: 403, message: '微信提示该账号存在风险，暂时无法登录' },
  PERMISSION_DENIED: { status: 403, message: '没有权限进行此操作' },
  NOT_FOUND: { status: 404, message: '没有找到您要的内容' },
  CONFLICT: { status: 409, message: '内容已被他人更新，请刷新后重试' },
  TOO_MANY_REQUESTS: { status: 429, message: '操作太频繁了，请稍等片刻' },
  PAYLOAD_TOO_LARGE: { status: 413, message: '提交的内容过大' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: '不支持这种内容格式，请使用 JSON' },
  INTERNAL: { status: 500, message: '系统开小差了，您的资产没有变动，请稍后再试' },
  UNAVAILABLE: { status: 503, message: '系统正忙，没有任何变动，请稍后再试' },
  IDEMPOTENCY_KEY_REQUIRED: { status: 400, message: '缺少 Idempotency-Key 请求头，无法保证不重复扣款' },
  IDEMPOTENCY_KEY_REUSED: { status: 409, message: '同一个 Idempotency-Key 已用于另一笔不同的请求' },

  // Organisation and settings
  STORE_NOT_FOUND: { status: 404, message: '门店不存在或已停业' },
  STORE_GROUP_PLACEMENT: { status: 422, message: '分组不能这样归属：会形成循环或层级过深' },
  REFERENCE_UNKNOWN: { status: 422, message: '所选的主体或分组不存在或已停用' },
  OPENING_HOURS_INVALID: { status: 422, message: '营业时间有误，请检查' },
  CODE_TAKEN: { status: 409, message: '编号已被使用，请换一个' },
  SETTING_UNKNOWN: { status: 404, message: '没有这个设置项' },
  SETTING_INVALID: { status: 422, message: '设置值不符合要求' },
  SETTING_SCOPE_INVALID: { status: 422, message: '该设置不能在此范围修改，或范围不存在' },
  SETTING_LOCKED: { status: 409, message: '上级已锁定该设置，不能在此修改' },

  // Member
  MEMBER_NOT_FOUND: { status: 404, message: '没有找到这位会员' },
  MEMBER_NOT_JOINED: { status: 403, message: '请先加入会员' },
  MEMBER_ALREADY_JOINED: { status: 409, message: '您已经是会员了' },
  MEMBER_FROZEN: { status: 422, message: '该会员账户已冻结，请联系门店' },
  PHONE_CODE_INVALID: { status: 422, message: '手机号授权已失效，请重新点击授权' },
  PHONE_NOT_OWN: { status: 422, message: '验证的手机号与会员账户不一致' },
  PHONE_TAKEN: { status: 409, message: '该手机号已绑定其他微信，请联系门店核实' },
  CONSENT_REQUIRED: { status: 422, message: '需要先同意会员服务与隐私条款' },
  CONSENT_OUTDATED: { status: 409, message: '条款已更新，请阅读最新版本后再同意' },
  MEMBER_CODE_INVALID: { status: 404, message: '会员码无效，请让顾客刷新后重试' },
  MEMBER_CODE_EXPIRED: { status: 410, message: '会员码已过期，请让顾客刷新后重试' },
  MEMBER_CODE_USED: { status: 410, message: '会员码已使用过，请让顾客刷新后重试' },
  QR_SCENE_UNKNOWN: { status: 404, message: '二维码已失效' },

  // Pickup
  PICKUP_NOT_FOUND: { status: 404, message: '没有找到这张取货单' },
  PICKUP_CODE_INVALID: { status: 404, message: '取货码无效，请核对后重试' },
  PICKUP_OTHER_STORE: { status: 422, message: '这张取货单要到其他门店领取' },
  PICKUP_COLLECTED: { status: 409, message: '已经领取过了' },
  PICKUP_OVER: { status: 410, message: '这张取货单已取消或已过期' },

  // Ledger, wallet, points, tier
  LEDGER_INSUFFICIENT: { status: 422, message: '余额不足' },
  LEDGER_HOLD_RESOLVED: { status: 409, message: '该笔冻结已处理过' },
  WALLET_INSUFFICIENT: { status: 422, message: '储值余额不足' },
  WALLET_CAP_EXCEEDED: { status: 422, message: '储值余额将超过上限，本次最多还可充入部分金额' },
  WALLET_FROZEN: { status: 422, message: '储值账户已冻结' },
  WALLET_DAILY_LIMIT: { status: 422, message: '已超过储值每日消费限额，请换用其他支付方式' },
  WALLET_CONFIRM_REQUIRED: { status: 403, message: '本次储值支付金额较大，请顾客在自己的手机上确认金额后再结算' },
  WALLET_NOT_FROZEN: { status: 409, message: '储值账户没有被冻结' },
  WALLET_HELD_BY_HOUSE: { status: 403, message: '该储值账户由门店或总部冻结，请联系门店处理' },
  TRANSFER_NOT_FOUND: { status: 404, message: '没有找到这笔转赠，或转赠码有误' },
  TRANSFER_PAUSED: { status: 422, message: '对方的储值账户暂时冻结，解除后即可领取' },
  TRANSFER_OFF: { status: 403, message: '暂未开放储值转赠' },
  TRANSFER_OVER: { status: 409, message: '这笔转赠已被领取、取消或已过期' },
  TRANSFER_TO_SELF: { status: 422, message: '不能领取自己转出的储值' },
  TRANSFER_NOTHING: { status: 422, message: '所选储值已用完或正在使用中，暂时不能转赠' },
  POINTS_INSUFFICIENT: { status: 422, message: '积分不足' },
  POINTS_ADJUSTMENT_LIMIT: { status: 403, message: '超过每日人工调整上限，请由有“大额调整”权限的人办理' },
  POINTS_RULES_FULL: { status: 422, message: '积分规则数量已达上限，请先删除不再使用的规则' },
  TIER_UNKNOWN: { status: 422, message: '没有这个会员等级' },
  TIER_GRANT_OVER: { status: 422, message: '到期日不能早于今天' },
  TIER_GRANT_BELOW: { status: 422, message: '该会员现有等级更高，不能授予更低的等级' },
  TIER_RULES_INVALID: { status: 422, message: '等级规则有误，请检查门槛与顺序' },

  // Shift
  SHIFT_REQUIRED: { status: 422, message: '请先开班，再收取现金' },
  SHIFT_ALREADY_OPEN: { status: 409, message: '您在本店已经开班' },
  SHIFT_NOT_FOUND: { status: 404, message: '没有找到这个班次' },
  SHIFT_CLOSED: { status: 409, message: '这个班次已经交班' },
  SHIFT_NOTE_REQUIRED: { status: 422, message: '实点金额与应有金额相差较大，请填写原因' },

  // Stored value given back
  WALLET_REFUND_NOT_FOUND: { status: 404, message: '没有找到这笔储值退款' },
  WALLET_REFUND_NOTHING: { status: 422, message: '所选的储值没有可退的金额' },
  WALLET_REFUND_UNDER_WAY: { status: 409, message: '这笔储值正在退款或正在支付，请稍后再试' },
  WALLET_REFUND_ONE_ISSUER: { status: 422, message: '不同公司收款的储值，请分开申请退款' },
  WALLET_REFUND_OTHER_ISSUER: { status: 422, message: '这笔储值由其他公司收款，请到充值门店或联系总部办理' },
  WALLET_REFUND_CHANGED: { status: 409, message: '可退金额有变化，请核对新的金额后再提交' },
  WALLET_REFUND_STATE: { status: 409, message: '退款状态已变化，请刷新后查看' },
  WALLET_REFUND_SAME_PERSON: { status: 403, message: '这一步需要另一位同事办理' },
  WALLET_REFUND_CASH_LIMIT: { status: 422, message: '超过现金退款上限，请转账到会员本人的账户' },
  WALLET_REFUND_PROOF_TAKEN: { status: 409, message: '该凭证号已用于另一笔退款' },

  // Top-up and payment
  TOPUP_PLAN_UNAVAILABLE: { status: 422, message: '该充值方案当前不可用' },
  TOPUP_EXTERNAL_NO_TAKEN: { status: 409, message: '该外部单号已用于另一笔充值' },
  TOPUP_NOT_FOUND: { status: 404, message: '没有找到这笔充值' },
  PAYMENT_UNAVAILABLE: { status: 503, message: '暂时连不上微信支付，没有扣款，请稍后再试' },
  PAYMENT_REFUSED: { status: 422, message: '微信支付没有接受这笔付款，没有扣款' },
  PAYMENT_ALREADY_PAID: { status: 409, message: '这笔款项已经支付成功' },
  PAYMENT_CLOSED: { status: 409, message: '支付已关闭，请重新发起' },
  PAYMENT_NOTICE_REJECTED: { status: 401, message: '通知验签失败' },

  // Coupon
  COUPON_NOT_FOUND: { status: 404, message: '没有找到这张券' },
  COUPON_TEMPLATE_NOT_FOUND: { status: 404, message: '没有这种优惠券' },
  COUPON_TERMS_INVALID: { status: 422, message: '优惠券规则有误，请检查' },
  COUPON_NOT_OPEN: { status: 422, message: '还没到领取时间' },
  COUPON_OVER: { status: 422, message: '领取已结束' },
  COUPON_STOPPED: { status: 422, message: '该券已停止发放' },
  COUPON_SOLD_OUT: { status: 422, message: '已经领完了' },
  COUPON_LIMIT_REACHED: { status: 422, message: '已达到每人可领的张数' },
  COUPON_TIER_REQUIRED: { status: 422, message: '当前会员等级暂不能领取' },
  COUPON_UNUSABLE: { status: 422, message: '该券当前不可用' },
  COUPON_NEEDS_ORDER: { status: 422, message: '该券需在结算时使用，不能单独核销' },
  COUPON_CODE_INVALID: { status: 404, message: '券码无效，请核对后重试' },
  COUPON_CODE_EXPIRED: { status: 410, message: '券码已失效，请刷新后重试' },
  COUPON_CODE_USED: { status: 410, message: '兑换码已被使用' },
  COUPON_STAFF_LIMIT: { status: 422, message: '今天可发放的张数已用完' },
  COUPON_BATCH_EXPORTED: { status: 409, message: '兑换码只能导出一次；如已遗失，请作废后重新生成' },
  COUPON_BUDGET_SPENT: { status: 422, message: '预算已用完，请先增加预算' },
  COUPON_PACK_INVALID: { status: 422, message: '券包中的优惠券不存在或不可用' },
  COUPON_STOCK_BELOW_ISSUED: { status: 422, message: '发放量或预算不能低于已发放的部分' },

  // Clearing and the bill of WeChat Pay
  CLEARING_STATEMENT_STATE: { status: 409, message: '对账单当前的状态不能进行此操作，请先确认双方的对账单' },
  CLEARING_STATEMENT_SUPERSEDED: {
    status: 409,
    message: '之后的月份已经月结，未结余额已结转，请在最新一期对账单上登记',
  },
  CLEARING_PAYMENT_EXCEEDS: { status: 422, message: '付款金额超过该期的未结余额，或方向不对' },
  CLEARING_REFERENCE_TAKEN: { status: 409, message: '这笔银行流水号已经登记过' },
  TRADE_BILL_UNAVAILABLE: { status: 503, message: '暂时取不到微信支付的交易账单，请稍后再试' },
  TRADE_BILL_DAY: { status: 422, message: '只能核对最近三个月内、昨天及以前的账单（次日 10:00 后生成）' },
  TRADE_BILL_DIFFERENCE_CLOSED: { status: 409, message: '这条差异已经处理过了' },

  // Catalog and order
  PRODUCT_NOT_FOUND: { status: 404, message: '商品不存在或已下架' },
  CATEGORY_NOT_FOUND: { status: 422, message: '商品分类不存在' },
  CATEGORY_NAME_TAKEN: { status: 409, message: '分类名称已被使用，请换一个' },
  ORDER_NOT_FOUND: { status: 404, message: '没有找到这笔订单' },
  ORDER_STATE_CONFLICT: { status: 409, message: '订单状态已变化，请刷新后查看' },
  ORDER_EXTERNAL_NO_TAKEN: { status: 409, message: '该外部单号已用于另一笔订单' },
  ORDER_NOT_REFUNDABLE: { status: 422, message: '该订单当前不能退款' },
  RETURN_LINE_UNKNOWN: { status: 422, message: '所选商品不在这笔订单里' },
  RETURN_QUANTITY_EXCEEDED: { status: 422, message: '退货数量超过了可退数量，请核对后重试' },
  RETURN_NOTHING_LEFT: { status: 422, message: '请选择要退的商品' },
  RETURN_WHOLE_ONLY: { status: 422, message: '使用了团购券的订单只能整单退，不能只退一部分' },
  RETURN_VOUCHER_FIRST: { status: 422, message: '这单用团购券付款：请先撤销核销，平台把券还给顾客后整单自动退回' },
  RETURN_LARGE_FORBIDDEN: { status: 403, message: '退款金额超出您的权限，请店长办理' },
  RETURN_ELSEWHERE_CLOSED: { status: 422, message: '原购买门店未开通跨店退货，请顾客回原门店办理' },
  RETURN_WECHAT_CLOSED: { status: 422, message: '微信支付已不能原路退回，请改为现金退还' },
  RETURN_WECHAT_OPEN: { status: 422, message: '微信支付可以原路退回，不能改退现金' },
  RETURN_NOT_FOUND: { status: 404, message: '没有找到这笔退货' },
  RETURN_PAYMENT_SETTLED: { status: 409, message: '这笔退款的状态已变化，请刷新后查看' },
  ORDER_ONLINE_TENDER: { status: 422, message: '在线下单只能用储值余额、积分和微信支付' },
  ORDER_ONLINE_CLOSED: { status: 422, message: '这家门店暂时不接在线订单，请换一家门店' },
  ORDER_OUT_OF_STOCK: { status: 422, message: '有商品库存不够了，请调整数量后再下单' },
  ORDER_CANCEL_LATE: { status: 422, message: '已过可自助取消的时间，如需退款请联系门店' },
  ORDER_WECHAT_NEEDS_MEMBER: { status: 422, message: '微信支付需要会员本人在小程序内完成，请先识别已开通小程序的会员' },
  ORDER_TIME_OUT_OF_RANGE: { status: 422, message: '消费时间不在可补录的范围内' },
  ORDER_LATE_TENDER: { status: 422, message: '补录的消费只能登记现金或刷卡，不能再扣储值、积分或发起微信支付' },
  COUPON_MEMBER_REQUIRED: { status: 403, message: '使用优惠券，需要顾客出示会员码或券码' },
  PROMOTION_NOT_FOUND: { status: 404, message: '没有找到这个促销活动' },
  QUOTE_CHANGED: { status: 409, message: '价格或优惠有变化，请核对新的金额后再结算' },
  PAYMENT_SUM_MISMATCH: { status: 422, message: '各支付方式合计与应付金额不一致' },
  PAY_GRANT_REQUIRED: { status: 403, message: '使用储值或积分支付，需要顾客出示付款码' },
  PAY_CONFIRMATION_CHANGED: { status: 409, message: '付款确认已变化，请按最新金额重新确认' },
  PAY_GRANT_EXPIRED: { status: 410, message: '付款授权已失效，请重新扫描顾客的付款码' },

  // Vouchers of other platforms, webhooks
  VOUCHER_NOT_OFFERED: { status: 422, message: '本店还没有开通这个平台的团购券核销' },
  VOUCHER_NOT_FOUND: { status: 404, message: '没有找到这张券，请核对券码' },
  VOUCHER_USED: { status: 422, message: '这张券已经使用过' },
  VOUCHER_EXPIRED: { status: 422, message: '这张券已过期' },
  VOUCHER_REFUNDED: { status: 422, message: '这张券已退款，不能使用' },
  VOUCHER_NOT_HERE: { status: 422, message: '这张券不适用于本店' },
  VOUCHER_REFUSED: { status: 422, message: '平台没有接受这张券，请在平台的商家端查看原因' },
  VOUCHER_UNAVAILABLE: { status: 503, message: '暂时连不上团购平台，没有任何变动，请稍后再试' },
  VOUCHER_DEAL_UNKNOWN: { status: 422, message: '这张券对应的商品还没有在总部登记，暂时不能使用' },
  VOUCHER_SCAN_EXPIRED: { status: 410, message: '券信息已过期，请重新扫码' },
  VOUCHER_TAKEN: { status: 409, message: '这张券正用于另一笔订单' },
  VOUCHER_PAYS_NOTHING: { status: 422, message: '这单里没有这张券可以支付的商品' },
  VOUCHER_NOT_WITH_WECHAT: { status: 422, message: '团购券与微信支付不能用在同一单，余款请用储值、现金或刷卡' },
  VOUCHER_CANCEL_LATE: { status: 422, message: '已超过平台允许撤销核销的时间，请联系平台处理' },
  WEBHOOK_URL_REFUSED: { status: 422, message: '这个地址不能接收推送：必须是公网可访问的 https 地址' },
  WEBHOOK_LIMIT_REACHED: { status: 422, message: '推送地址数量已达上限，请先删除不再使用的地址' },

  // Pictures
  MEDIA_NOT_A_PICTURE: { status: 422, message: '请上传 JPG、PNG 或 WebP 格式的图片' },
  MEDIA_BROKEN: { status: 422, message: '这张图片已损坏，请换一张' },
  MEDIA_SIZE_REFUSED: { status: 422, message: '这张图片的尺寸过大或过小，请换一张' },
  MEDIA_NOT_FOUND: { status: 422, message: '有图片已失效，请重新上传' },
  MEDIA_LINK_EXPIRED: { status: 410, message: '图片链接已过期，请刷新页面' },
  MEDIA_DAILY_LIMIT: { status: 429, message: '今天上传的图片太多了，请明天再试' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof ERRORS;

export const ERROR_CODES = Object.keys(ERRORS) as ErrorCode[];

/** Body of every error reply. */
export interface ErrorBody {
  code: ErrorCode;
  /** Chinese, ready to show. */
  message: string;
  requestId: string;
  details?: Record<string, unknown>;
}
