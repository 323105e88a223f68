/** One span of opening on one weekday, local time. A store that closes over noon has two spans on that day. */
export interface OpeningSpan {
  /** 1 Monday … 7 Sunday. */
  readonly day: number;
  /** `HH:mm` */
  readonly opens: string;
  /** `HH:mm`, later than `opens`; `24:00` is midnight. */
  readonly closes: string;
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a week, in Chinese; empty when nothing is. */
export function openingProblems(spans: readonly OpeningSpan[]): string[] {
  const problems: string[] = [];
  for (const span of spans) {
    const label = `周${'一二三四五六日'[span.day - 1] ?? '?'} ${span.opens}–${span.closes}`;
    if (!TIME.test(span.opens) || !(TIME.test(span.closes) || span.closes === '24:00'))
      problems.push(`${label} 不是有效的时间`);
    else if (span.opens >= span.closes) problems.push(`${label} 的打烊时间必须晚于开门时间`);
  }
  const sorted = [...spans].sort((a, b) => a.day - b.day || (a.opens < b.opens ? -1 : 1));
  sorted.forEach((span, index) => {
    const previous = sorted[index - 1];
    if (previous && previous.day === span.day && previous.closes > span.opens) {
      problems.push(`周${'一二三四五六日'[span.day - 1] ?? '?'} 的营业时段有重叠`);
    }
  });
  return [...new Set(problems)];
}
