/** What members are asked to agree to. A changed text is a new version: old ones stay provable by their hash. */
export const CONSENT_PURPOSES = ['account', 'marketing', 'location', 'birthday', 'personal'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export interface ConsentTextVersion {
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly title: string;
  readonly text: string;
  /** Without it there is no membership; everything else may be refused without any disadvantage. */
  readonly required: boolean;
}

const ACCOUNT = `欢迎加入会员。为了给您建立会员账户、记录积分与储值、在门店认出您并提供售后，我们需要处理以下信息：

一、我们收集什么
1. 您的微信标识与手机号：用于登录、找回账户，以及在门店核对身份。
2. 您在门店和小程序里的消费、积分、储值与退款记录：用于结算、对账和售后。
3. 您主动填写的资料（如昵称、生日、性别、职业）：均为选填，不填不影响使用。

二、我们怎样使用和保护
1. 仅用于上述目的；手机号加密保存，店员默认只能看到隐去中间四位的号码，查看完整号码须填写理由并留有记录。
2. 除为完成支付而交由微信支付处理的必要信息外，未经您单独同意，不会提供给其他公司。
3. 保存至您注销会员为止；法律要求留存的交易记录在法定期限届满后删除。

三、储值与积分
1. 储值本金归您所有、不设有效期；赠送金额与积分按充值或获取时公示的规则使用，不可提现。
2. 退款按充值时公示的规则办理，原路退回。

四、您的权利
您可以随时在「我的-隐私与授权」中查阅、更正资料，撤回授权，导出个人信息或申请注销。对处理有疑问，可联系所在门店或客服，我们将在十五个工作日内答复。`;

const MARKETING = `如果您同意，我们会根据您的消费偏好，通过小程序消息、短信或导购，向您发送优惠、上新与活动提醒。

我们只使用您在本品牌的消费与互动记录来判断您可能感兴趣的内容；您也可以选择接收不做个性化推荐的通用活动信息。

不同意不影响您使用会员的其他服务。您可以随时在「我的-隐私与授权」中关闭，关闭后立即生效，我们不再发送营销内容；付款、退款等与您资产有关的通知不受影响。`;

const LOCATION = `如果您同意，我们会在您使用小程序时获取一次当前位置，仅用于按距离为您排列门店。

我们不会持续追踪您的位置，也不保存行踪轨迹。不同意时，门店按城市排列，其他功能不受影响。您可以随时关闭。`;

const BIRTHDAY = `如果您填写生日（只需月和日，公历或农历均可），我们会在您生日前后为您准备生日礼遇，并提醒门店为您服务的导购。

我们不需要您的出生年份。不填写不影响其他会员权益；您可以随时清除生日并撤回授权。`;

const PERSONAL = `如果您同意，我们会根据您在本品牌的消费、浏览与预约记录，为您挑选首页推荐、优惠券和活动，让您先看到可能用得上的内容。

我们只使用您在本品牌留下的记录，不从其他公司获取，也不会因为这些记录给您不同的价格。

不同意时，您看到的是面向所有会员的通用推荐，会员权益和价格完全一样。您可以随时在「我的-授权与隐私」中关闭，关闭后立即生效。`;

/** Newest version of each purpose last. */
export const CONSENT_TEXTS: readonly ConsentTextVersion[] = [
  { purpose: 'account', version: '2026-11', title: '会员服务协议与隐私政策摘要', text: ACCOUNT, required: true },
  { purpose: 'marketing', version: '2026-11', title: '接收优惠与活动提醒', text: MARKETING, required: false },
  { purpose: 'location', version: '2026-11', title: '使用位置查找附近门店', text: LOCATION, required: false },
  { purpose: 'birthday', version: '2026-11', title: '使用生日为您准备礼遇', text: BIRTHDAY, required: false },
  { purpose: 'personal', version: '2026-11', title: '个性化推荐', text: PERSONAL, required: false },
];
