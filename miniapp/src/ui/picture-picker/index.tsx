import { useEffect, useRef } from 'react';
import { Image, Text, View } from '@tarojs/components';
import { messageOf } from '../../lib/errors';
import { useAction } from '../../lib/hooks';
import { uploadPicture } from '../../lib/pictures';
import type { Uploader } from '../../lib/pictures';
import { choosePictures } from '../../lib/platform/pictures';
import type { ChosenPicture } from '../../lib/platform/pictures.types';
import { toast } from '../../lib/toast';
import { Icon } from '../icon';
import './index.scss';

export interface PickedPicture {
  readonly key: string;
  readonly chosen: ChosenPicture;
  readonly state: 'sending' | 'sent' | 'failed';
  /** Known once it was sent. */
  readonly mediaId: number | null;
}

/** Ids of what has arrived, in the order in which it is shown. */
export const mediaIdsOf = (pictures: readonly PickedPicture[]): number[] =>
  pictures.flatMap(({ mediaId }) => mediaId ?? []);

/** Whether something is still under way: whoever sends a form waits for it. */
export const areSending = (pictures: readonly PickedPicture[]): boolean =>
  pictures.some(({ state }) => state === 'sending');

interface PicturePickerProps {
  id: string;
  uploader: Uploader;
  most?: number;
  value: readonly PickedPicture[];
  onChange: (change: (before: readonly PickedPicture[]) => readonly PickedPicture[]) => void;
}

let serial = 0;

interface TileProps {
  id: string;
  picture: PickedPicture;
  onRetry: () => void;
  onRemove: () => void;
}

function Tile({ id, picture, onRetry, onRemove }: TileProps): JSX.Element {
  return (
    <View id={id} className={`g-picker__tile g-picker__tile--${picture.state}`}>
      <Image className="g-picker__image" src={picture.chosen.preview} mode="aspectFill" />
      {picture.state === 'sending' && <Text className="g-picker__veil">上传中</Text>}
      {picture.state === 'failed' && (
        <View id={`${id}-retry`} className="g-picker__veil g-picker__veil--failed" onClick={onRetry}>
          <Text>点这里重试</Text>
        </View>
      )}
      <View id={`${id}-remove`} className="g-picker__remove" aria-label="移除这张图片" onClick={onRemove}>
        <View className="g-picker__cross">
          <Icon name="close" size={28} colour="white" />
        </View>
      </View>
    </View>
  );
}

/** Chooses pictures and sends them at once, so that sending the form takes no longer than its words. */
export function PicturePicker({ id, uploader, most = 6, value, onChange }: PicturePickerProps): JSX.Element {
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  const settle = (key: string, result: Partial<PickedPicture>): void => {
    if (gone.current) return;
    onChange((before) => before.map((picture) => (picture.key === key ? { ...picture, ...result } : picture)));
  };
  const send = (key: string, chosen: ChosenPicture): void => {
    uploadPicture(uploader, chosen).then(
      (picture) => settle(key, { state: 'sent', mediaId: picture.id }),
      (error: unknown) => {
        settle(key, { state: 'failed' });
        toast(messageOf(error), 'danger');
      },
    );
  };
  const choose = useAction(async () => {
    const chosen = await choosePictures(most - value.length);
    const picked = chosen.map((picture): PickedPicture => {
      serial += 1;
      return { key: `picture-${serial}`, chosen: picture, state: 'sending', mediaId: null };
    });
    onChange((before) => [...before, ...picked]);
    for (const picture of picked) send(picture.key, picture.chosen);
  });
  return (
    <View id={id} className="g-picker">
      {value.map((picture, index) => (
        <Tile
          key={picture.key}
          id={`${id}-${index}`}
          picture={picture}
          onRetry={() => {
            settle(picture.key, { state: 'sending' });
            send(picture.key, picture.chosen);
          }}
          onRemove={() => onChange((before) => before.filter(({ key }) => key !== picture.key))}
        />
      ))}
      {value.length < most && (
        <View
          id={`${id}-add`}
          className="g-picker__tile g-picker__tile--add"
          hoverClass="g-pressed"
          onClick={choose.run}
        >
          <Icon name="camera" size={52} colour="soft" />
          <Text className="g-picker__count">{value.length === 0 ? '添加图片' : `${value.length}/${most}`}</Text>
        </View>
      )}
    </View>
  );
}
