export default definePageConfig({ navigationBarTitleText: '店务' });
