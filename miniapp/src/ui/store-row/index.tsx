import type { StoreBrief } from '../../lib/api-types';
import { platform } from '../../lib/platform';
import { Row } from '../row';

/** Where it is, and a call away. */
export function StoreRow({ id, store }: { id: string; store: StoreBrief }): JSX.Element {
  const { name, address, openingHours, phone } = store;
  return (
    <Row
      id={id}
      icon="store"
      title={name}
      detail={`${address} · ${openingHours}`}
      {...(phone === '' ? {} : { value: '致电', onClick: () => platform.call(phone) })}
    />
  );
}
