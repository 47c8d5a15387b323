import type { Finding, Language, Severity } from '@pakkeforloeb/language';
import type { Connection } from 'vscode-languageserver';
import type { Project } from '../session/project.js';
import type { Projects } from '../session/projects.js';
import { diagnosticOf, severityOf } from './diagnostics.js';
import { STATUS, type Status } from './protocol.js';

/** How long no change may come before the files are checked, in milliseconds: what comes at once is checked once, and no key waits for another. */
const QUIET = 1;

/** How long files are checked before requests are answered, in milliseconds. */
const STEP = 15;

/** Sends the findings of all projects to the client, but only those of files where they are others than before, and says how many there are. */
export class Publisher {
  private readonly sent = new Map<string, string>();
  private counts: Readonly<Record<Severity, number>> = { error: 0, warning: 0, information: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param explanation see `diagnosticOf` */
  constructor(
    private readonly connection: Connection,
    private readonly projects: Projects,
    private readonly language: (project: Project) => Language,
    private readonly explanation: () => string | undefined,
    private readonly version: string,
  ) {}

  /** Checks the files soon. */
  schedule(): void {
    if (this.timer === undefined) this.tell('checking');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.begin(), QUIET);
  }

  /** Checks nothing more. */
  stop(): void {
    clearTimeout(this.timer);
  }

  /** A check went wrong: that is told, and the next key is another chance. */
  private failed(error: unknown): void {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    this.tell('failed');
  }

  /** Open files first; all others in steps, between which requests are answered. */
  private begin(): void {
    // While files are being read all that is not read yet would be missing. When that is done, it is said, and this is asked for again.
    if (!this.projects.isSettled) return;
    this.guarded(() => {
      for (const project of this.projects.all())
        for (const [name, findings] of project.checkOpen()) this.send(project.uriOf(name), findings, project);
      this.step();
    });
  }

  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.timer = undefined;
      this.failed(error);
    }
  }

  private step(): void {
    const until = Date.now() + STEP;
    for (const project of this.projects.all())
      while (project.checkSome())
        if (Date.now() > until) {
          this.timer = setTimeout(() => this.guarded(() => this.step()), 0);
          return;
        }
    this.timer = undefined;
    this.publish();
  }

  private publish(): void {
    const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
    const gone = new Set(this.sent.keys());
    for (const project of this.projects.all())
      for (const [name, findings] of project.findings()) {
        const uri = project.uriOf(name);
        gone.delete(uri);
        for (const finding of findings) counts[severityOf(finding, project)]++;
        this.send(uri, findings, project);
      }
    for (const uri of gone) {
      this.sent.delete(uri);
      void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    this.counts = counts;
    this.tell('ready');
  }

  private tell(state: Status['state']): void {
    const { error: errors, warning: warnings, information: hints } = this.counts;
    const files = this.projects.all().reduce((sum, project) => sum + project.fileCount, 0);
    void this.connection.sendNotification(STATUS, { state, errors, warnings, hints, files, version: this.version });
  }

  private send(uri: string, findings: readonly Finding[], project: Project): void {
    const diagnostics = findings.map((finding) => diagnosticOf(finding, project, this.language(project), this.explanation()));
    const text = JSON.stringify(diagnostics);
    if (this.sent.get(uri) === text || (findings.length === 0 && !this.sent.has(uri) && !project.isOpen(project.nameOf(uri)))) return;
    this.sent.set(uri, text);
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
