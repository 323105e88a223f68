import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-staff-members" title="顾客">
      {''}
    </Page>
  );
}
