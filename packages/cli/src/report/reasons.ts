import type { Answer } from '@pakkeforloeb/model';

/** The answers at the bottom that settle another, or leave it open, each once. `ikke X` and `medmindre X` stand for what they turn round. */
export function reasonsOf(answer: Answer): Answer[] {
  const found = new Map<string, Answer>();
  const visit = (one: Answer): void => {
    if (one.why.length === 0 || isTurnedRound(one)) found.set(`${one.result} ${one.about}`, one.why.length === 0 ? one : withCause(one));
    else one.why.forEach(visit);
  };
  visit(answer);
  return [...found.values()];
}

function isTurnedRound({ about, why }: Answer): boolean {
  return why.length === 1 && why[0]!.why.length === 0 && /^(ikke|medmindre) /u.test(about);
}

function withCause(one: Answer): Answer {
  const { cause } = one.why[0]!;
  return cause === undefined ? one : { ...one, cause };
}
