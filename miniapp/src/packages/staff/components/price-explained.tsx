import type { Quote } from '@/lib/staff-types';
import { PriceExplained as Explained } from '@/ui/price-explained';

/** The question is asked at the counter as it is on the phone. */
export function PriceExplained({ quote }: { quote: Quote }): JSX.Element {
  return <Explained id="settle-explain" quote={quote} />;
}
