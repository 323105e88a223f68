import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { dayText, shanghai } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import { platform } from '@/lib/platform';
import type { ScannedVoucher, VoucherPlatform, VoucherScan } from '@/lib/voucher-types';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { scanVoucher } from '../voucher-api';
import { MOST_VOUCHERS, firstUsable, platformWords, worthWords } from '../vouchers';
import type { Till } from './use-till';

const SOURCES = [
  { value: 'auto', label: '自动识别' },
  { value: 'meituan', label: '美团/点评' },
  { value: 'douyin', label: '抖音' },
] as const;

type Source = (typeof SOURCES)[number]['value'];

interface AskProps {
  busy: boolean;
  onCode: (code: string, of: VoucherPlatform | null) => void;
}

function Ask({ busy, onCode }: AskProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [source, setSource] = useState<Source>('auto');
  const of = source === 'auto' ? null : source;
  const code = typed.replace(/\s/g, '');
  const send = (): void => {
    if (code !== '') onCode(code, of);
  };
  const scan = (): void => {
    void platform.scan().then((scanned) => {
      if (scanned !== null) onCode(scanned.trim(), of);
    });
  };
  return (
    <>
      <Text className="voucher-words">请顾客打开团购订单里的券码。先查看，不会核销；收款时才核销。</Text>
      <Segmented id="voucher-source" value={source} options={SOURCES} onChange={setSource} />
      {platform.canScan && (
        <View className="voucher-scan">
          <Button id="voucher-scan" icon="scan" busy={busy} onClick={scan}>
            扫券码
          </Button>
        </View>
      )}
      <Field
        id="voucher-code"
        placeholder="扫码枪或手输券码"
        value={typed}
        maxLength={600}
        autoFocus={!platform.canScan}
        leading={<Icon name="ticket" size={40} colour="soft" />}
        onChange={setTyped}
        onConfirm={send}
      />
      <Button
        id="voucher-look"
        kind={platform.canScan ? 'line' : 'primary'}
        busy={busy}
        disabled={code.length < 4}
        onClick={send}
      >
        查看这张券
      </Button>
    </>
  );
}

interface ChoiceProps {
  voucher: ScannedVoucher;
  on: boolean;
  onTap: () => void;
}

function Choice({ voucher, on, onTap }: ChoiceProps): JSX.Element {
  const { usable } = voucher;
  const note = usable ? lastDay(voucher) : voucher.reason;
  const look = usable ? (on ? ' voucher--on' : '') : ' voucher--off';
  return (
    <View
      id={`voucher-${voucher.certificate}`}
      className={`voucher${look}`}
      role="checkbox"
      aria-checked={on}
      aria-disabled={!usable}
      onClick={() => {
        if (usable) onTap();
      }}
    >
      <View className="voucher__words">
        <Text className="voucher__worth">{worthWords(voucher)}</Text>
        <Text className="voucher__name">{voucher.title}</Text>
        <Text className={usable ? 'voucher__note' : 'voucher__note voucher__note--problem'}>
          {`${voucher.codeMasked} · ${note ?? ''}`}
        </Text>
      </View>
      {usable && (
        <View className={on ? 'voucher__box voucher__box--on' : 'voucher__box'}>
          {on && <Icon name="check" size={28} colour="white" />}
        </View>
      )}
    </View>
  );
}

function lastDay({ expiresAt }: ScannedVoucher): string {
  return expiresAt === null ? '长期有效' : `有效期至 ${dayText(expiresAt)}`;
}

interface PreviewProps {
  scan: VoucherScan;
  chosen: readonly string[];
  room: number;
  onChoose: (chosen: readonly string[]) => void;
}

function Preview({ scan, chosen, room, onChoose }: PreviewProps): JSX.Element {
  const tap = (certificate: string): void => {
    if (chosen.includes(certificate)) onChoose(chosen.filter((other) => other !== certificate));
    else if (chosen.length < room) onChoose([...chosen, certificate]);
  };
  return (
    <View id="voucher-preview">
      <View className="voucher-from">
        <View className={`voucher-seal voucher-seal--${scan.platform}`}>
          <Text>{platformWords[scan.platform]}</Text>
        </View>
        <Text className="voucher-from__words">
          {scan.vouchers.length > 1 ? `一起买了 ${scan.vouchers.length} 张，选要用的` : '这张券还没有核销'}
        </Text>
        <Text className="voucher-from__until">{shanghai(new Date(scan.expiresAt)).clock} 前有效</Text>
      </View>
      {scan.vouchers.map((voucher) => (
        <Choice
          key={voucher.certificate}
          voucher={voucher}
          on={chosen.includes(voucher.certificate)}
          onTap={() => tap(voucher.certificate)}
        />
      ))}
    </View>
  );
}

/** Looks at a voucher without using it up, and lays it beside the basket. */
export function VoucherSheet({ till, onClose }: { till: Till; onClose: () => void }): JSX.Element {
  const [scan, setScan] = useState<VoucherScan | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const look = useAction(async (code: string, of: VoucherPlatform | null) => {
    const found = await scanVoucher(till.storeId, code, of);
    platform.buzz();
    setScan(found);
    setChosen(firstUsable(found));
  });
  const use = (): void => {
    if (scan) till.layVouchers(scan, chosen);
    onClose();
  };
  const footer = scan && (
    <View className="voucher-acts">
      <Button id="voucher-again" kind="line" onClick={() => setScan(null)}>
        换一张
      </Button>
      <View className="voucher-acts__main">
        <Button id="voucher-use" disabled={chosen.length === 0} onClick={use}>
          {chosen.length > 0 ? `用这 ${chosen.length} 张券` : '没有选券'}
        </Button>
      </View>
    </View>
  );
  return (
    <Sheet id="voucher-sheet" title="团购券" footer={footer ?? undefined} onClose={onClose}>
      {scan ? (
        <Preview scan={scan} chosen={chosen} room={MOST_VOUCHERS - till.vouchers.laid.length} onChoose={setChosen} />
      ) : (
        <Ask busy={look.busy} onCode={look.run} />
      )}
    </Sheet>
  );
}
