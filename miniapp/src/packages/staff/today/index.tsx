import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-staff-today" title="今日">
      {''}
    </Page>
  );
}
