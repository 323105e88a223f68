import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-staff-password" title="修改密码">
      {''}
    </Page>
  );
}
