import { lineAt, writeIds, type Code, type Finding, type Span, type SyntaxFile } from '@pakkeforloeb/language';
import { CodeActionKind, type CodeAction, type Diagnostic, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import { positionIn, rangeIn, type Snapshot } from '../../session/snapshot.js';
import type { FixTexts } from '../../texts/fixes.js';
import { madeText } from '../paste.js';
import { Fault, type FileEdit, type Fix } from './fix.js';
import { mendsForm } from './form-after.js';
import { elementAt, writtenId } from './ids.js';
import { allowed } from './statements.js';
import { FIXERS, MAY_BE_SAFE } from './table.js';

/** The kind under which everything that changes no meaning is mended at once. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.forloeb`;
/** The kind under which ids are written in a file. */
const WRITE_IDS = `${CodeActionKind.Source}.writeIds.forloeb`;
/** All kinds that are offered. */
export const KINDS: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL, WRITE_IDS];
/** So many findings are mended at once for editors that cannot ask for an edit when it is wanted: they ask at every move of the cursor. */
const MOST_AT_ONCE = 20;

/** What is asked for. */
export interface Wanted {
  readonly snapshot: Snapshot;
  readonly file: SyntaxFile;
  readonly range: Span;
  /** What was found in the file. */
  readonly findings: readonly Finding[];
  /** What the client shows at the place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: FixTexts;
  /** Whether the client asks for the edit of an action when it is chosen, with the action's {@link Later}. */
  readonly asksLater: boolean;
  /** Whether actions of this kind are wanted. */
  isWanted(kind: string): boolean;
}

/** What is mended when an action is chosen. */
export interface Later {
  readonly uri: string;
  readonly code: Code;
}

/** Every way to mend a finding, the likeliest first. The last is to allow it, where it is no error. */
export function fixesOf(finding: Finding, snapshot: Snapshot, texts: FixTexts, isDraft = false): Fix[] {
  const fault = new Fault(finding, snapshot, texts, isDraft);
  return [...(FIXERS[finding.code]?.(fault) ?? []), ...allowed(fault)].filter(({ edits }) => edits.length > 0);
}

/** What can be done at a place of a file. */
export function codeActions(wanted: Wanted): CodeAction[] {
  const { isWanted } = wanted;
  return [
    ...(isWanted(CodeActionKind.QuickFix) ? quickFixes(wanted) : []),
    ...(isWanted(CodeActionKind.RefactorRewrite) ? rewrites(wanted) : []),
    ...(isWanted(FIX_ALL) ? mendAll(wanted) : []),
    ...(isWanted(WRITE_IDS) ? idsOfFile(wanted) : []),
  ];
}

function quickFixes({ snapshot, file, range, findings, diagnostics, texts, asksLater }: Wanted): CodeAction[] {
  return findings
    .filter((finding) => isAt(finding, range, file))
    .flatMap((finding) => {
      const shown = diagnostics.filter((diagnostic) => isOf(diagnostic, finding, file));
      const fixes = fixesOf(finding, snapshot, texts);
      const actions = fixes.map(({ title, edits, preferred }): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: shown,
        ...(preferred && { isPreferred: true }),
        edit: workspaceEdit(snapshot, edits),
      }));
      const { code } = finding;
      const alike = findings.filter((other) => other.code === code).length;
      if (alike < 2 || !fixes.some(({ safe }) => safe) || (!asksLater && alike > MOST_AT_ONCE)) return actions;
      const all = { title: texts.mendAlike(code), kind: CodeActionKind.QuickFix, diagnostics: shown };
      const later: Later = { uri: snapshot.uri(file), code };
      return [...actions, { ...all, ...(asksLater ? { data: later } : { edit: mendAlike(code, { snapshot, findings, texts }) }) }];
    });
}

/** Whether a finding is spoken of at a place: where it stands, and what is missing behind a line on all of it and on the next, where it is missed. */
function isAt({ code, place }: Finding, range: Span, { lines }: SyntaxFile): boolean {
  if (place.start <= range.end && range.start <= place.end) return true;
  if (!MISSING_AFTER.has(code)) return false;
  const at = lineAt(lines, place.start);
  const next = lines[at + 1] ?? lines[at]!;
  return lines[at]!.start <= range.end && range.start <= next.end;
}

const MISSING_AFTER: ReadonlySet<Code> = new Set<Code>(['F201', 'F205']);

/** Every finding of this code mended, as far as that changes no meaning. */
export function mendAlike(code: Code, { findings, snapshot, texts }: Pick<Wanted, 'findings' | 'snapshot' | 'texts'>): WorkspaceEdit {
  const alike = findings.filter((finding) => finding.code === code);
  return workspaceEdit(snapshot, safeEdits(alike, snapshot, texts));
}

function isOf({ code, range }: Diagnostic, finding: Finding, file: SyntaxFile): boolean {
  return code === finding.code && JSON.stringify(range) === JSON.stringify(rangeIn(file, finding.place));
}

/** Every fix that changes no meaning, as far as they do not touch each other. Each by itself is tried in the whole file only where all together fail. */
function safeEdits(findings: readonly Finding[], snapshot: Snapshot, texts: FixTexts): FileEdit[] {
  const drafts = safeOf(findings, snapshot, texts, true);
  const [first] = drafts;
  return !first || mendsForm(first.file, drafts) ? drafts : safeOf(findings, snapshot, texts, false);
}

function safeOf(findings: readonly Finding[], snapshot: Snapshot, texts: FixTexts, isDraft: boolean): FileEdit[] {
  const edits: FileEdit[] = [];
  for (const finding of findings) {
    if (!MAY_BE_SAFE.has(finding.code)) continue;
    const fix = fixesOf(finding, snapshot, texts, isDraft).find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => edits.some((other) => other.start <= edit.end && edit.start <= other.end))) continue;
    edits.push(...fix.edits);
  }
  return edits;
}

function mendAll({ snapshot, findings, texts }: Wanted): CodeAction[] {
  const edits = safeEdits(findings, snapshot, texts);
  return edits.length === 0 ? [] : [{ title: texts.mendAll, kind: FIX_ALL, edit: workspaceEdit(snapshot, edits) }];
}

/** Raw lines made text or points, and the id of what is declared here. */
function rewrites({ snapshot, file, range, texts }: Wanted): CodeAction[] {
  const kind = CodeActionKind.RefactorRewrite;
  const lines = file.lines.filter(({ start, end }) => start <= range.end && range.start <= end && range.start < range.end);
  const isRaw = lines.some((line) => line.kind === 'unknown' || line.kind === 'continuation');
  const text = isRaw ? [{ title: texts.pasteAsText, kind, edit: workspaceEdit(snapshot, [{ ...madeText(file, range), file }]) }] : [];
  const element = elementAt({ snapshot, file, place: range });
  const id = element && writtenId(snapshot, element);
  return [...text, ...(id ? [{ title: texts.writeId(id.id), kind, edit: workspaceEdit(snapshot, id.edits) }] : [])];
}

/** All ids of a file, as `forloeb ids` writes them; a file with errors of form is left alone. */
function idsOfFile({ snapshot, file, findings, texts }: Wanted): CodeAction[] {
  if (findings.some(({ code }) => /^F[12]/u.test(code) && code !== 'F203')) return [];
  const others = new Set(snapshot.workspace.files.map(({ uri }) => uri).filter((uri) => uri !== file.uri));
  const { edits: own, written } = writeIds(snapshot.workspace, others);
  if (own.length === 0) return [];
  const edits = own.map((edit) => ({ ...edit, file }));
  return [{ title: texts.writeIds(written), kind: WRITE_IDS, edit: workspaceEdit(snapshot, edits) }];
}

function workspaceEdit(snapshot: Snapshot, edits: readonly FileEdit[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { file, start, end, text } of edits) {
    const range = { start: positionIn(file, start), end: positionIn(file, end) };
    (changes[snapshot.uri(file)] ??= []).push({ range, newText: text });
  }
  return { changes };
}
