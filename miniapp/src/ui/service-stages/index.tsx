import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { ServiceStage } from '../../lib/complaint-types';
import { timeText } from '../../lib/format';
import { Icon } from '../icon';
import { Pictures } from '../pictures';
import './index.scss';

type Mark = 'done' | 'now' | 'next';

interface StageLineProps {
  stages: readonly ServiceStage[];
  /** What can be done at a stage, for those who serve. */
  acts?: (stage: ServiceStage) => ReactNode;
}

function detailOf({ doneAt, doneBy }: ServiceStage, mark: Mark): string {
  if (doneAt !== null) return [timeText(doneAt), doneBy].filter(Boolean).join(' · ');
  return mark === 'now' ? '正在进行' : '接下来';
}

/** The way of a service: what was done, with notes and pictures, and what is left. */
export function StageLine({ stages, acts }: StageLineProps): JSX.Element {
  const current = stages.find(({ doneAt }) => doneAt === null)?.id ?? null;
  return (
    <View className="stage-line">
      {stages.map((stage) => {
        const mark: Mark = stage.doneAt !== null ? 'done' : stage.id === current ? 'now' : 'next';
        return (
          <View key={stage.id} id={`stage-${stage.id}`} className={`stage stage--${mark}`}>
            <View className="stage__rail">
              <View className="stage__dot">{mark === 'done' && <Icon name="check" size={28} colour="white" />}</View>
            </View>
            <View className="stage__body">
              <Text className="stage__name">{stage.name}</Text>
              <Text className="stage__detail">{detailOf(stage, mark)}</Text>
              {stage.words !== null && <Text className="stage__words">{stage.words}</Text>}
              <Pictures id={`stage-${stage.id}-pictures`} pictures={stage.pictures} />
              {acts?.(stage)}
            </View>
          </View>
        );
      })}
    </View>
  );
}
