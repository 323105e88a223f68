export default definePageConfig({ navigationBarTitleText: '排班设置', enablePullDownRefresh: true });
