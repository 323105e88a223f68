import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-staff-member" title="顾客资料">
      {''}
    </Page>
  );
}
