import { Text, View } from '@tarojs/components';
import type { ComplaintEntry } from '../../lib/complaint-types';
import { timeText } from '../../lib/format';
import { Avatar } from '../avatar';
import { Pictures } from '../pictures';
import { Stars } from '../stars';
import './index.scss';

type Side = 'member' | 'staff';

/** Words of people are letters, everything else is a quiet line between them. */
function isLetter({ kind, words, stars }: ComplaintEntry): boolean {
  return (words !== null || stars !== null) && kind !== 'moved';
}

/** Titles of these begin with the name of whoever wrote; anything else is said by the store. */
const NAMED: readonly ComplaintEntry['kind'][] = ['opened', 'member_reply', 'staff_reply'];

function faceOf({ author, kind, title }: ComplaintEntry): string {
  if (author === 'member') return '客';
  return NAMED.includes(kind) ? title : '店';
}

function Letter({ entry, mine }: { entry: ComplaintEntry; mine: boolean }): JSX.Element {
  const note = entry.kind === 'note';
  const tone = note ? 'note' : mine ? 'mine' : 'theirs';
  return (
    <View id={`entry-${entry.id}`} className={`complaint-letter complaint-letter--${tone}`}>
      {!mine && !note && <Avatar name={faceOf(entry)} />}
      <View className="complaint-letter__body">
        <View className="complaint-letter__head">
          <Text className="complaint-letter__who">{entry.title}</Text>
          <Text className="complaint-letter__time">{timeText(entry.at)}</Text>
        </View>
        {entry.stars !== null && <Stars id={`entry-${entry.id}-stars`} value={entry.stars} />}
        {entry.words !== null && <Text className="complaint-letter__words">{entry.words}</Text>}
        <Pictures id={`entry-${entry.id}-pictures`} pictures={entry.pictures} />
      </View>
    </View>
  );
}

function Event({ entry }: { entry: ComplaintEntry }): JSX.Element {
  return (
    <View id={`entry-${entry.id}`} className="complaint-event">
      <Text className="complaint-event__text">{`${entry.title} · ${timeText(entry.at)}`}</Text>
      {entry.words !== null && <Text className="complaint-event__words">{entry.words}</Text>}
    </View>
  );
}

/** What has been said and done, oldest first, seen from one side of the counter. */
export function ComplaintTimeline({ entries, side }: { entries: readonly ComplaintEntry[]; side: Side }): JSX.Element {
  return (
    <View className="complaint-timeline">
      {entries.map((entry) =>
        isLetter(entry) ? (
          <Letter key={entry.id} entry={entry} mine={entry.author === side} />
        ) : (
          <Event key={entry.id} entry={entry} />
        ),
      )}
    </View>
  );
}
