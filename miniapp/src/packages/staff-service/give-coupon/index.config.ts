export default definePageConfig({ navigationBarTitleText: '送优惠券' });
