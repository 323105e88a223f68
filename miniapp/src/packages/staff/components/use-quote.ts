import { useEffect, useRef, useState } from 'react';
import { messageOf } from '@/lib/errors';
import type { QuoteRequest } from '@/lib/staff-types';
import type { VoucherChoice } from '@/lib/voucher-types';
import { quote as askQuote } from '../api';
import type { TillQuote } from '../till';
import { quoteWithVouchers } from '../voucher-api';

const TYPING_PAUSE_MS = 200;

export interface LiveQuote {
  quote: TillQuote | null;
  /** The numbers on show belong to an older basket; new ones are on their way. */
  stale: boolean;
  problem: string | null;
  refresh: () => void;
}

interface Question {
  request: QuoteRequest;
  vouchers: VoucherChoice[];
}

async function answerOf({ request, vouchers }: Question): Promise<TillQuote> {
  if (vouchers.length > 0) return quoteWithVouchers({ ...request, vouchers });
  return { ...(await askQuote(request)), voucherFen: 0 };
}

/** Asks for the price whenever something changes; the old numbers stay until the new ones are there. */
export function useQuote(asked: Question): LiveQuote {
  const [answer, setAnswer] = useState<{ of: string; quote: TillQuote } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const question = asked.request.lines.length === 0 ? null : JSON.stringify({ ...asked, round });
  const latest = useRef(question);
  latest.current = question;
  useEffect(() => {
    if (question === null) {
      setAnswer(null);
      setProblem(null);
      return undefined;
    }
    const timer = setTimeout(() => {
      answerOf(JSON.parse(question) as Question).then(
        (quote) => {
          if (latest.current !== question) return;
          setAnswer({ of: question, quote });
          setProblem(null);
        },
        (error: unknown) => {
          if (latest.current === question) setProblem(messageOf(error));
        },
      );
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [question]);
  return {
    quote: answer?.quote ?? null,
    stale: question !== null && answer?.of !== question,
    problem,
    refresh: () => setRound(round + 1),
  };
}
