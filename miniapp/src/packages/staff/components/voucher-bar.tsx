import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '@/ui/icon';
import { MOST_VOUCHERS, platformWords, worthWords } from '../vouchers';
import type { LaidVoucher } from '../vouchers';
import type { Till } from './use-till';
import { VoucherSheet } from './voucher-sheet';
import './voucher.scss';

function Laid({ one, onRemove }: { one: LaidVoucher; onRemove: () => void }): JSX.Element {
  const { platform, voucher } = one;
  return (
    <View id={`voucher-laid-${voucher.certificate}`} className="voucher-laid">
      <View className={`voucher-seal voucher-seal--${platform}`}>
        <Text>{platformWords[platform]}</Text>
      </View>
      <View className="voucher-laid__words">
        <Text className="voucher-laid__name">{worthWords(voucher)}</Text>
        <Text className="voucher-laid__note">{`${voucher.codeMasked} · ${voucher.title}`}</Text>
      </View>
      <View
        id={`voucher-remove-${voucher.certificate}`}
        className="voucher-laid__close"
        hoverClass="g-pressed"
        aria-label="不用这张券"
        onClick={onRemove}
      >
        <Icon name="close" size={36} colour="soft" />
      </View>
    </View>
  );
}

/** The way in for vouchers that other platforms have sold, and those that lie beside the basket already. */
export function VoucherBar({ till }: { till: Till }): JSX.Element {
  const [open, setOpen] = useState(false);
  const { laid, remove } = till.vouchers;
  return (
    <>
      <View className="voucher-bar">
        {laid.map((one) => (
          <Laid key={`${one.platform}-${one.voucher.certificate}`} one={one} onRemove={() => remove(one)} />
        ))}
        {laid.length < MOST_VOUCHERS && (
          <View id="cashier-voucher" className="voucher-entry" hoverClass="g-pressed" onClick={() => setOpen(true)}>
            <Icon name="ticket" size={40} colour="persimmon" />
            <Text className="voucher-entry__name">{laid.length === 0 ? '扫团购券' : '再扫一张'}</Text>
            <Text className="voucher-entry__note">美团 · 大众点评 · 抖音</Text>
            <Icon name="chevron" size={32} colour="faint" />
          </View>
        )}
      </View>
      {open && <VoucherSheet till={till} onClose={() => setOpen(false)} />}
    </>
  );
}
