import {
  ENCODINGS,
  unreadableFile,
  decodeSource,
  WorkspaceSession,
  type Finding,
  type Language,
  type Severity,
  type SyntaxFile,
} from '@pakkeforloeb/language';
import { parseSource } from '@pakkeforloeb/language/parser';
import type { ProjectFiles } from '../host.js';
import { nameIn, normalUri } from './names.js';
import { Snapshot } from './snapshot.js';

/** Files that are checked together, some of them open in the editor: what stands in the editor goes before what stands on the disk. */
export class Project {
  private readonly session = new WorkspaceSession(parseSource);
  /** What a file on the disk holds; a word for its encoding where it cannot be read. */
  private readonly disk = new Map<string, { readonly uri: string } & ({ readonly text: string } | { readonly encoding: string })>();
  private readonly opened = new Map<string, { readonly uri: string; readonly text: string }>();
  private last: { readonly workspace: object; readonly snapshot: Snapshot } | undefined;

  private folder: string;

  /** @param isTold whether findings in this file (a URI) are told; others are read for the names in them only */
  constructor(
    private settings: ProjectFiles,
    private readonly isTold: (uri: string) => boolean,
  ) {
    this.folder = normalUri(settings.folder);
  }

  /** The language that the settings ask for. */
  get language(): Language | undefined {
    return this.settings.language;
  }

  /** How severe findings are to be, by code. */
  get severity(): Readonly<Record<string, Severity>> {
    return this.settings.severity;
  }

  /** The name of a file in this project. */
  nameOf(uri: string): string {
    return nameIn(this.folder, normalUri(uri));
  }

  /** How many files it has, those included that cannot be read. */
  get fileCount(): number {
    return new Set([...this.disk.keys(), ...this.opened.keys()]).size;
  }

  /** Takes new settings; the files themselves are told with {@link setDisk}. */
  setSettings(settings: ProjectFiles): void {
    this.settings = settings;
    this.folder = normalUri(settings.folder);
  }

  /** The files that were read from the disk, as URIs. */
  diskFiles(): string[] {
    return [...this.disk.values()].map(({ uri }) => uri);
  }

  /** Whether the file was read from the disk. */
  isOnDisk(uri: string): boolean {
    return this.disk.has(this.nameOf(uri));
  }

  /** Says what a file on the disk holds; undefined where it is gone. */
  setDisk(uri: string, bytes: Uint8Array | undefined): void {
    const name = this.nameOf(uri);
    const decoded = bytes && decodeSource(bytes);
    if (!decoded) this.disk.delete(name);
    else this.disk.set(name, { uri, ...('text' in decoded ? { text: decoded.text } : { encoding: ENCODINGS[decoded.problem] }) });
    this.settle(name);
  }

  /** Says what stands in the editor. */
  setOpen(uri: string, text: string): void {
    const name = this.nameOf(uri);
    this.opened.set(name, { uri, text });
    this.settle(name);
  }

  /** The editor has closed the file: what stands on the disk counts again. */
  close(uri: string): void {
    const name = this.nameOf(uri);
    this.opened.delete(name);
    this.settle(name);
  }

  /** Whether the editor has the file open. */
  isOpen(name: string): boolean {
    return this.opened.has(name);
  }

  /** The project as it is now. */
  snapshot(): Snapshot {
    const workspace = this.session.workspace();
    if (this.last?.workspace !== workspace) this.last = { workspace, snapshot: new Snapshot(workspace, (name) => this.uriOf(name)) };
    return this.last.snapshot;
  }

  /** The file as it was read; undefined where the project does not have it or it is no text. */
  file(uri: string): SyntaxFile | undefined {
    return this.session.file(this.nameOf(uri));
  }

  /** Checks the open files if that is not done. Says what is found in them where others are still to be checked, which may take some of it away. */
  checkOpen(): Map<string, Finding[]> {
    while (this.session.checkSome((name) => this.opened.has(name)));
    if (this.session.isChecked) return new Map();
    return new Map([...this.toldOf(this.byFile(this.session.foundSoFar()))].filter(([name]) => this.opened.has(name)));
  }

  /** Checks some more; says whether there was something to check. */
  checkSome(): boolean {
    return this.session.checkSome();
  }

  /** What the checks find, by the name of the file, those of open files first. */
  findings(): Map<string, Finding[]> {
    return this.toldOf(this.allFindings());
  }

  /** The same, with what is found in files that are read for the names in them only. */
  allFindings(): Map<string, Finding[]> {
    return this.byFile(this.session.findings());
  }

  /** What is found in an open file; where others are still to be checked they may take some of it away. */
  findingsIn(name: string): readonly Finding[] {
    return this.checkOpen().get(name) ?? this.findings().get(name) ?? [];
  }

  private toldOf(found: ReadonlyMap<string, Finding[]>): Map<string, Finding[]> {
    return new Map([...found].filter(([name]) => this.isTold(this.uriOf(name))));
  }

  private byFile(findings: readonly Finding[]): Map<string, Finding[]> {
    const found = new Map<string, Finding[]>([...this.opened.keys()].map((name) => [name, []]));
    for (const [name, content] of this.disk)
      if ('encoding' in content && !this.opened.has(name)) found.set(name, [unreadableFile(name, content.encoding)]);
    for (const finding of findings) {
      const { uri } = finding.place.file;
      const others = found.get(uri);
      if (others) others.push(finding);
      else found.set(uri, [finding]);
    }
    return found;
  }

  /** The client's URI of a file: as the client wrote it where it has it open. */
  uriOf(name: string): string {
    return this.opened.get(name)?.uri ?? this.disk.get(name)?.uri ?? name;
  }

  private settle(name: string): void {
    const disk = this.disk.get(name);
    const text = this.opened.get(name)?.text ?? (disk && 'text' in disk ? disk.text : undefined);
    this.session.update([{ uri: name, text }]);
  }
}
