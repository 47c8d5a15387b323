import { quoted, words } from '../messages/index.js';
import type { SourceLine, Span } from './lines.js';
import type { Problem } from './problem.js';
import type { SourceNode } from './tree.js';

/** Lines that braces and layout nest differently, by line number, both inclusive. */
export interface Dispute {
  readonly first: number;
  readonly last: number;
}

/** One half of a misplaced brace. */
type Half =
  /** The block ends after a line, as its layout tells; `certain` where counting the braces says so too. */
  | { readonly block: SourceNode; readonly after: SourceLine; readonly certain: boolean }
  /** A brace that ends no block. */
  | { readonly surplus: Span; readonly line: SourceLine };

/** What is known of a line whose layout is wrong. */
interface LayoutFault {
  /** The first line that is part of the evidence. */
  readonly from: SourceNode | undefined;
  /** Whether it is not told yet; told once for a run of lines. */
  readonly isNew: boolean;
  /** The line after which the block ends by its layout, where it does. */
  readonly after: SourceLine | undefined;
}

/**
 * The findings about braces and layout, in the order in which they show. One fault gets one finding: a `}` that is
 * missing in one place and too many in the next is one that was misplaced.
 */
export class ProblemList {
  readonly problems: Problem[] = [];
  readonly disputes: Dispute[] = [];
  /** The last finding, as long as it can be one half of a misplaced brace. */
  private last: Half | undefined;
  /** The block whose brace was found further down, though it still counts as open. */
  private misplaced: SourceNode | undefined;

  constructor(private readonly text: string) {}

  /** F106: a `}` after other content. */
  braceAfterContent(brace: Span): void {
    this.add('F106', brace, {});
  }

  /**
   * F201: the block has no `}`; it ends after this line.
   * @param from the head of the outermost block of which the end is not known
   */
  missingClose(block: SourceNode, after: SourceLine, from: SourceLine): void {
    this.dispute(from, after);
    const { last } = this;
    if (block === this.misplaced) return;
    if (last && 'surplus' in last) {
      this.dispute(last.line, after);
      this.replace('F204', last.surplus, { opener: this.name(block) });
    } else {
      this.add('F201', lastCharacter(after), { opener: this.name(block), line: String(block.line.number + 1) });
      this.last = { block, after, certain: true };
    }
  }

  /**
   * F206: the brace closes no block.
   * @param from the first line that the brace may have been meant for
   */
  surplusClose(line: SourceLine, brace: Span, from: SourceLine): void {
    this.dispute(from, line);
    if (this.tooFarDown(brace, line, line.indent)) return;
    this.add('F206', brace, {});
    this.last = { surplus: brace, line };
  }

  /** F204: this line below the brace still belongs to the block. */
  closeTooFarUp(brace: Span, block: SourceNode, line: SourceLine): void {
    this.dispute(block.line, line);
    if (!this.tooFarDown(brace, line, block.line.indent)) this.add('F204', brace, { opener: this.name(block) });
  }

  /** The block that goes on below a brace has another one at its end: then the first was one too many. */
  closedAgain(first: Span, line: SourceLine): void {
    const told = this.problems.at(-1);
    if (told?.code === 'F204' && told.start === first.start) this.last = { surplus: first, line };
  }

  /** F202, where the finding before was of a block without its brace: this is that brace. */
  private tooFarDown(brace: Span, line: SourceLine, indent: number): boolean {
    const { last } = this;
    if (!last || !('block' in last) || !(last.certain || last.block.line.indent === indent)) return false;
    this.replace('F202', brace, { opener: this.name(last.block), line: String(last.after.number + 1) });
    this.dispute(last.block.line, line);
    this.misplaced = last.certain ? undefined : last.block;
    return true;
  }

  /** F205: this line belongs to a line without a brace. */
  missingOpen(owner: SourceNode, line: SourceLine): void {
    this.dispute(owner.line, line);
    this.add('F205', lastCharacter(owner.line), { opener: this.name(owner) });
  }

  /** F203: the line belongs to the block by the braces and does not look so. */
  layout(line: SourceLine, block: SourceNode | undefined, { from, isNew, after }: LayoutFault): void {
    this.dispute(from?.line ?? line, line);
    if (!isNew) return;
    this.add('F203', line.content, { owner: block ? quoted(this.name(block)) : words('the-file') });
    if (block && after) this.last = { block, after, certain: false };
  }

  private dispute(first: SourceLine, last: SourceLine): void {
    this.disputes.push({ first: Math.min(first.number, last.number), last: Math.max(first.number, last.number) });
  }

  private add(code: Problem['code'], { start, end }: Span, parameters: Problem['parameters']): void {
    this.problems.push({ code, start, end, parameters });
    this.last = undefined;
  }

  private replace(code: Problem['code'], span: Span, parameters: Problem['parameters']): void {
    this.problems.pop();
    this.add(code, span, parameters);
  }

  private name(node: SourceNode): string {
    const { content, open } = node.line;
    const head = this.text.slice(content.start, open ? open.start : content.end).trim();
    return head.length > 60 ? `${head.slice(0, 57).trimEnd()}…` : head;
  }
}

function lastCharacter({ content }: SourceLine): Span {
  return { start: Math.max(content.start, content.end - 1), end: content.end };
}
