import type { Language } from '@pakkeforloeb/language';
import { createColors } from 'picocolors';
import type { Texts } from '../texts/texts.js';
import { excerptOf } from './excerpt.js';
import type { Report, ReportedFinding, ReportedPlace } from './findings.js';
import { wrapWords } from './wrap.js';

/** How a report is written as text. */
export interface TextStyle {
  readonly lang: Language;
  readonly texts: Texts;
  readonly colour: boolean;
  readonly width: number;
  /** Whether a person reads it in a terminal: then long messages are broken between words. Elsewhere each stands on one line. */
  readonly terminal: boolean;
}

/** The report as text: each finding with its line and the place underlined, and the counts last. */
export function renderText(report: Report, style: TextStyle): string {
  const renderer = new Renderer(report, style);
  return [...report.findings.map((finding) => renderer.finding(finding)), `${style.texts.counts(report.counts)}\n`].join('\n');
}

class Renderer {
  private readonly paint;

  constructor(
    private readonly report: Report,
    private readonly style: TextStyle,
  ) {
    this.paint = createColors(style.colour);
  }

  finding(finding: ReportedFinding): string {
    const { texts, lang } = this.style;
    const paint = this.severityPaint(finding);
    const kind = `${texts.severity[finding.severity]} ${finding.code}`;
    const message = this.message(finding.message[lang], `${placeOf(finding)} ${kind}: `.length);
    const head = `${this.place(finding)} ${paint(kind)}: ${message}`;
    const related = finding.related.map(
      (other) => `  ${this.place(other)} ${printable(other.message[lang])}\n${this.excerpt(other, '  ')}`,
    );
    return [`${head}\n${this.excerpt(finding, '', paint)}`, ...related].join('');
  }

  private place(place: ReportedPlace): string {
    return this.paint.bold(placeOf(place));
  }

  /** @param taken columns that stand before it on its line */
  private message(text: string, taken: number): string {
    return this.style.terminal ? wrapWords(printable(text), taken, this.style.width) : printable(text);
  }

  private severityPaint({ severity }: ReportedFinding): (text: string) => string {
    return severity === 'error' ? this.paint.red : severity === 'warning' ? this.paint.yellow : this.paint.cyan;
  }

  /** The first line of the place with the place underlined; nothing where the file could not be read. */
  private excerpt({ file, start, end }: ReportedPlace, indent: string, paint: (text: string) => string = this.paint.dim): string {
    const text = this.report.lines.get(file)?.line(start.line) ?? '';
    if (text.trim() === '') return '';
    const gutter = `${indent}${String(start.line).padStart(5)} | `;
    const blank = `${indent}${' '.repeat(5)} | `;
    const to = end.line === start.line ? end.column - 1 : text.length;
    const { line, before, marks } = excerptOf(text, start.column - 1, to, this.style.width - gutter.length);
    return `${this.paint.dim(gutter)}${line}\n${this.paint.dim(blank)}${before}${paint(marks)}\n`;
  }
}

function placeOf({ file, start }: ReportedPlace): string {
  return `${file}:${start.line}:${start.column}:`;
}

/** A message may quote the file; what it quotes must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F]/gu, '·');
}
