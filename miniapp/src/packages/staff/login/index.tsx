import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-staff-login" title="员工登录">
      {''}
    </Page>
  );
}
