export default definePageConfig({ navigationBarTitleText: '为顾客申请退款' });
