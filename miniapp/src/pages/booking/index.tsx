import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/states';

export default function BookingPage(): JSX.Element {
  return (
    <Page id="page-booking" title="预约" tab>
      <Skeleton heights={[150, 320, 220]} />
    </Page>
  );
}
