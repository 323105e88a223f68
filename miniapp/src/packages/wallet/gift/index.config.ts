export default definePageConfig({ navigationBarTitleText: '转赠详情', enableShareAppMessage: true });
