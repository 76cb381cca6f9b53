import { randomUUID } from "node:crypto";
import { InputError } from "../domain/error.ts";

/** What a person hands in: bytes of a file or pasted words, or an address to fetch. */
export type Submission = {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly url: string | null;
  readonly given: Readonly<Record<string, string>>;
};

/** What is told while a submission is read: a report's text as soon as it is there, each step, each report kept, each failure. */
export type News =
  | { readonly kind: "report"; readonly headline: string | null; readonly outlet: string | null; readonly text: string }
  | { readonly kind: "step"; readonly step: string; readonly done: number; readonly of: number }
  | { readonly kind: "kept"; readonly report: string; readonly headline: string | null }
  | { readonly kind: "failed"; readonly message: string; readonly remedy: string };

/** Reads a submission apart from the server, so that no input can hurt it; rejects with an InputError. */
export type ReadApart = (submission: Submission, tell: (news: News) => void, signal: AbortSignal) => Promise<void>;

export type Job = {
  readonly id: string;
  readonly name: string;
  readonly startedBy: string;
  readonly news: readonly News[];
  readonly over: boolean;
  /** Calls back with what is new until the job is over; gives the way to stop. */
  readonly follow: (listener: (news: News | "over") => void) => () => void;
};

export type Intake = { readonly start: (submission: Submission, by: string) => Job; readonly job: (id: string) => Job | null; readonly recent: () => readonly Job[] };

const KEPT_JOBS = 200;

/** Jobs in memory: what they made is in the ledger, so nothing is lost with them. Two are read at once; one that takes longer than `timeout` ms is ended. */
export function intake(read: ReadApart, timeout: number): Intake {
  const jobs = new Map<string, Job>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function turn(): Promise<void> {
    if (running < 2) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }

  function start(submission: Submission, startedBy: string): Job {
    const news: News[] = [];
    const listeners = new Set<(news: News | "over") => void>();
    const job = { id: randomUUID(), name: submission.name, startedBy, news, over: false, follow: (listener: (news: News | "over") => void) => (listeners.add(listener), () => listeners.delete(listener)) };
    const tell = (item: News): void => {
      news.push(item);
      for (const listener of listeners) listener(item);
    };
    jobs.set(job.id, job);
    for (const id of jobs.keys()) if (jobs.size > KEPT_JOBS) jobs.delete(id);
    void (async () => {
      await turn();
      try {
        await read(submission, tell, AbortSignal.timeout(timeout));
      } catch (error) {
        tell({ kind: "failed", ...wordsFor(error) });
      } finally {
        leave();
        job.over = true;
        for (const listener of listeners) listener("over");
      }
    })();
    return job;
  }
  return { start, job: (id) => jobs.get(id) ?? null, recent: () => [...jobs.values()].toReversed() };
}

function wordsFor(error: unknown): { readonly message: string; readonly remedy: string } {
  if (error instanceof InputError) return { message: error.message, remedy: error.remedy };
  return { message: "This could not be read.", remedy: "Paste the article’s text alone." };
}
