import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { LedgerBook, LedgerLine, MemberMe } from '@/lib/api-types';
import { usePaged } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { Card } from '@/ui/card';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Row } from '@/ui/row';
import { Segmented } from '@/ui/segmented';
import { Empty } from '@/ui/states';
import { loadLedger } from '../api';
import { BookHead } from '../components/book-head';
import { ledgerAmount, ledgerBalance, ledgerNote } from '../model';
import './index.scss';

const BOOKS = [
  { value: 'wallet', label: '储值' },
  { value: 'points', label: '积分' },
  { value: 'growth', label: '成长值' },
] as const;

const EMPTY: Record<LedgerBook, { title: string; detail: string }> = {
  wallet: { title: '还没有储值记录', detail: '第一次储值后，每一笔进出都会记在这里' },
  points: { title: '还没有积分记录', detail: '到店消费就有积分，可以当钱花' },
  growth: { title: '还没有成长记录', detail: '每一次消费都会让等级慢慢长大' },
};

function bookFrom(parameter: string | undefined): LedgerBook {
  return BOOKS.find(({ value }) => value === parameter)?.value ?? 'wallet';
}

function Line({ book, line }: { book: LedgerBook; line: LedgerLine }): JSX.Element {
  const { orderId } = line;
  return (
    <Row
      title={line.title}
      detail={ledgerNote(line)}
      value={
        <View className="ledger-sum">
          <Text className={line.amount > 0 ? 'ledger-sum__in' : 'ledger-sum__out'}>
            {ledgerAmount(book, line.amount)}
          </Text>
          <Text className="ledger-sum__after">{ledgerBalance(book, line)}</Text>
        </View>
      }
      {...(orderId === null ? {} : { onClick: () => go('order', { id: orderId }) })}
    />
  );
}

function Lines({ book }: { book: LedgerBook }): JSX.Element {
  const lines = usePaged((cursor) => loadLedger(book, cursor), book);
  const action = { id: 'ledger-first-topup', label: '去储值', run: () => go('topup') };
  return (
    <Paged
      list={lines}
      skeleton={[104, 104, 104, 104]}
      empty={<Empty icon="receipt" {...EMPTY[book]} {...(book === 'wallet' ? { action } : {})} />}
    >
      {(items) => (
        <Card flush>
          {items.map((line) => (
            <Line key={line.id} book={book} line={line} />
          ))}
        </Card>
      )}
    </Paged>
  );
}

function Ledger({ me, first }: { me: MemberMe; first: LedgerBook }): JSX.Element {
  const [book, setBook] = useState(first);
  return (
    <>
      <Segmented id="ledger-book" value={book} options={BOOKS} onChange={setBook} />
      <BookHead book={book} me={me} />
      <Lines book={book} />
    </>
  );
}

export default function LedgerPage(): JSX.Element {
  const membership = useMembership();
  const first = bookFrom(useRouter().params['book']);
  return (
    <Page id="page-ledger" title="我的账本">
      {membership.status === 'member' ? <Ledger me={membership.me} first={first} /> : <MemberOnly purpose="账本" />}
    </Page>
  );
}
