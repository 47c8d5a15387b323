import type { Answer, Expectation, Named, TestPatientOutcome } from '@pakkeforloeb/model';
import { createColors } from 'picocolors';
import type { Session } from '../shell/session.js';
import type { Texts } from '../texts/texts.js';
import { reasonsOf, type Reason } from './reasons.js';
import { printable } from './text.js';

/** A test patient that was tried, and where it stands. */
export interface TriedPatient {
  readonly document: string;
  readonly edition?: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly outcome: TestPatientOutcome;
}

/** What became of the test patients that are shown: what was expected, what came, and why. The sum of all comes last. */
export function testReportText(
  shown: readonly TriedPatient[],
  tried: readonly TriedPatient[],
  { texts, colour }: Pick<Session, 'texts' | 'colour'>,
): string {
  const report = new TestReport(texts.test, createColors(colour));
  const expected = tried.filter(({ outcome }) => outcome.asExpected).length;
  return [...shown.map((one) => report.patient(one)), texts.test.summary(tried.length, expected)].join('\n');
}

class TestReport {
  constructor(
    private readonly texts: Texts['test'],
    private readonly paint: ReturnType<typeof createColors>,
  ) {}

  patient({ file, line, column, outcome }: TriedPatient): string {
    const { texts } = this;
    const { asExpected, exercises, expectations, unusable, answer, title } = outcome;
    const verdict = asExpected ? this.paint.green(texts.asExpected) : this.paint.red(texts.notAsExpected);
    const lines = [
      `  ${texts.exercises}: ${exercises ? printable(exercises.title) : texts.nothing}`,
      ...unusable.map(({ about, reason }) => `  ${texts.unusable[reason]}: ${printable(about)}`),
      ...(expectations.length === 0 ? [`  ${texts.expectsNothing}`] : []),
      ...expectations.flatMap((expectation) => this.expectation(expectation, outcome)),
      ...(answer ? this.because(answer, outcome) : []),
    ];
    return `${this.paint.bold(`${file}:${line}:${column}:`)} ${verdict}: ${printable(title)}\n${lines.join('\n')}\n`;
  }

  private expectation({ what, expected, came, met }: Expectation, outcome: TestPatientOutcome): string[] {
    const { texts } = this;
    const said = (names: readonly Named[]): string =>
      names.map(({ title }) => (what === 'result' ? texts.results[title as Answer['result']] : printable(title))).join('; ');
    const nothing = outcome.answer?.result === 'unknown' ? texts.results.unknown : texts.nothing;
    const lines = [`  ${texts.expected[what]}: ${said(expected)}`, `  ${texts.came}: ${came.length > 0 ? said(came) : nothing}`];
    return met ? lines : [lines[0]!, this.paint.red(lines[1]!)];
  }

  private because(answer: Answer, { unknownRows }: TestPatientOutcome): string[] {
    const { texts } = this;
    const isTable = 'rows' in answer;
    const missing = answer.missing.length > 0 ? [`  ${texts.missing}: ${answer.missing.map((key) => `#${key}`).join(', ')}`] : [];
    if (!isTable) return [`  ${texts.because}:`, ...this.reasons(answer), ...missing];
    const rows = answer.why.flatMap((row) => [
      `    ${texts.row(
        printable(row.about),
        texts.results[row.result],
        unknownRows.some(({ id }) => id === row.element),
      )}`,
      ...this.reasons(row, '  '),
    ]);
    return [`  ${texts.because}:`, ...rows, ...missing];
  }

  private reasons(answer: Answer, indent = ''): string[] {
    return reasonsOf(answer).flatMap((reason) => this.reason(reason, indent));
  }

  private reason({ answer: { about, result, cause, approximate }, because }: Reason, indent: string): string[] {
    const { texts } = this;
    // What is unknown, and why, follows.
    const notes = because.length > 0 ? '' : [cause && texts.causes[cause], approximate && texts.approximate].filter(Boolean).join('; ');
    const line = `    ${indent}${texts.results[result]}: ${printable(about)}${notes ? ` (${notes})` : ''}`;
    return [line, ...because.flatMap((inner) => this.reason(inner, `${indent}  `))];
  }
}
