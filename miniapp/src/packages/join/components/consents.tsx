import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ConsentPurpose, ConsentText } from '@/lib/api-types';
import { Check } from '@/ui/check';
import { Sheet } from '@/ui/sheet';
import type { Ticks } from '../model';

interface ConsentsProps {
  texts: readonly ConsentText[];
  ticks: Ticks;
  missing: boolean;
  onTick: (purpose: ConsentPurpose, on: boolean) => void;
}

export function Consents({ texts, ticks, missing, onTick }: ConsentsProps): JSX.Element {
  const [reading, setReading] = useState<ConsentText | null>(null);
  return (
    <View className="join-consents">
      {texts.map((text) => (
        <Check
          key={text.purpose}
          id={`consent-${text.purpose}`}
          on={ticks[text.purpose] === true}
          missing={missing && text.required}
          onChange={(on) => onTick(text.purpose, on)}
        >
          <Text className="join-consents__words">{text.required ? '我已阅读并同意' : '愿意收到'}</Text>
          <Text
            className="join-consents__link"
            onClick={(event) => {
              event.stopPropagation();
              setReading(text);
            }}
          >
            《{text.title}》
          </Text>
          {!text.required && <Text className="join-consents__soft">（可不选）</Text>}
        </Check>
      ))}
      {reading && (
        <Sheet id="consent-text" title={reading.title} onClose={() => setReading(null)}>
          <Text className="join-consents__full">{reading.text}</Text>
          <Text className="join-consents__version">版本 {reading.version}</Text>
        </Sheet>
      )}
    </View>
  );
}
