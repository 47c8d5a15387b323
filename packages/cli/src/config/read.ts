import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineIndex, MESSAGES, type Language, type Severity } from '@pakkeforloeb/language';
import { Ajv, type ErrorObject } from 'ajv';
import { findNodeAtLocation, parseTree, getNodeValue, type Node, type ParseError } from 'jsonc-parser';
import manifest from '../../package.json' with { type: 'json' };
import schema from '../../schema/forloeb.config.schema.json' with { type: 'json' };
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';
import { DEFAULT_FILES, type Config } from './types.js';

/** The file's contents as its schema describes them. */
interface Written {
  readonly files?: string[];
  readonly exclude?: string[];
  readonly out?: string;
  readonly lang?: Language;
  readonly severity?: Record<string, Severity>;
  readonly requiredVersion?: string;
}

/**
 * Reads and validates a file with settings.
 * @param shown the path as it is shown to the author
 * @throws UsageError that names the place and says what to write
 */
export function readConfig(file: string, shown: string, texts: Texts): Config {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const lines = new LineIndex(text);
  const fail = (offset: number, message: string): never => {
    const { line, column } = lines.position(offset);
    throw new UsageError(`${shown}:${line}:${column}: ${message}`);
  };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (errors[0]) fail(errors[0].offset, texts.config.syntax());
  if (!tree) return fail(0, texts.config.syntax());

  const written = getNodeValue(tree) as Written;
  // That the schema itself is right is a test's business: checking it here would cost a fifth of the start.
  const validate = new Ajv({ strict: true, validateSchema: false, meta: false }).compile(schema);
  if (!validate(written)) {
    const [error] = validate.errors ?? [];
    fail(error ? offsetOf(error, tree) : 0, error ? messageOf(error, texts) : texts.config.syntax());
  }
  for (const code of Object.keys(written.severity ?? {})) {
    const known = Object.entries(MESSAGES).find(([name]) => name === code)?.[1];
    if (known?.severity !== 'warning') fail(keyOffset(tree, ['severity', code]), texts.config.notAWarning(code));
  }
  if (written.requiredVersion !== undefined && isOlder(manifest.version, written.requiredVersion))
    fail(findNodeAtLocation(tree, ['requiredVersion'])?.offset ?? 0, texts.config.tooOld(written.requiredVersion, manifest.version));

  return {
    folder: path.dirname(file),
    path: file,
    files: written.files ?? DEFAULT_FILES,
    exclude: written.exclude ?? [],
    ...(written.out !== undefined && { out: written.out }),
    ...(written.lang && { lang: written.lang }),
    severity: written.severity ?? {},
  };
}

/** `/severity/F203` as the names on the way. */
function pathOf(error: ErrorObject): (string | number)[] {
  return error.instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** The name that the error is about: that of a setting, or of a key in one. */
function extraName(error: ErrorObject): string | undefined {
  const { additionalProperty, propertyName } = error.params as { additionalProperty?: string; propertyName?: string };
  return additionalProperty ?? propertyName ?? error.propertyName;
}

function offsetOf(error: ErrorObject, tree: Node): number {
  const name = extraName(error);
  return name === undefined ? (findNodeAtLocation(tree, pathOf(error))?.offset ?? 0) : keyOffset(tree, [...pathOf(error), name]);
}

/** Where the name of a setting stands, rather than its value. */
function keyOffset(tree: Node, names: (string | number)[]): number {
  return findNodeAtLocation(tree, names)?.parent?.offset ?? 0;
}

function messageOf(error: ErrorObject, texts: Texts): string {
  const setting = pathOf(error).join('.') || 'forloeb.config.json';
  const { type, allowedValues } = error.params as { type?: string; allowedValues?: readonly string[] };
  const name = extraName(error);
  if (error.keyword === 'additionalProperties') {
    return texts.config.unknownSetting(
      name ?? '',
      Object.keys(schema.properties)
        .filter((known) => known !== '$schema')
        .join(', '),
    );
  }
  if (name !== undefined) return texts.config.notACode(name);
  if (error.keyword === 'type') return texts.config.wrongType(setting, texts.config.types[type ?? ''] ?? type ?? '');
  if (error.keyword === 'enum') return texts.config.notAllowed(setting, (allowedValues ?? []).map((value) => `"${value}"`).join(', '));
  return texts.config.wrongShape(setting);
}

/** Whether the version `major.minor.patch` is before the other. */
function isOlder(version: string, other: string): boolean {
  const [left, right] = [version, other].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const index = left.findIndex((part, at) => part !== right[at]);
  return index >= 0 && left[index]! < right[index]!;
}
