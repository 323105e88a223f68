export default definePageConfig({ navigationBarTitleText: '凭订单号退货' });
