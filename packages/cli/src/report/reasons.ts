import type { Answer } from '@pakkeforloeb/model';

/** Why an answer is what it is: a fact or, with what it rests on, an exception. */
export interface Reason {
  readonly answer: Answer;
  /** Of an exception with several conditions: those that settle it, or leave it open. */
  readonly because: readonly Reason[];
}

/**
 * The answers at the bottom that settle another, or leave it open, each once. `ikke X`, `medmindre X` and `undtagen når X` stand for what
 * they turn round or name; where that is several things, those follow.
 */
export function reasonsOf(answer: Answer): Reason[] {
  const found = new Map<string, Reason>();
  const keep = (one: Answer, because: readonly Reason[] = []): void =>
    void found.set(`${one.result} ${one.about}`, { answer: one, because });
  const visit = (one: Answer): void => {
    if (one.why.length === 0) keep(one);
    else if (isTurnedRound(one)) keep(withCause(one));
    else if (isRestriction(one)) keep(one, one.why.flatMap(reasonsOf));
    else one.why.forEach(visit);
  };
  visit(answer);
  return [...found.values()];
}

/** Whether it is one condition that is told by the words before it. */
function isTurnedRound({ about, why }: Answer): boolean {
  return why.length === 1 && why[0]!.why.length === 0 && /^(?:ikke|medmindre|undtagen når) /u.test(about);
}

function isRestriction({ about }: Answer): boolean {
  return /^(?:medmindre|undtagen når) /u.test(about);
}

function withCause(one: Answer): Answer {
  const { cause } = one.why[0]!;
  return cause === undefined ? one : { ...one, cause };
}
