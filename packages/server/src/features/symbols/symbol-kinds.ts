import type { Kind } from '@pakkeforloeb/language';
import { SymbolKind } from 'vscode-languageserver-types';

/** The sign that editors show for each kind of thing; they have signs of programming languages only. */
const SIGNS: Partial<Readonly<Record<Kind, SymbolKind>>> = {
  pathway: SymbolKind.Package,
  'external-pathway': SymbolKind.Package,
  catalogue: SymbolKind.Package,
  module: SymbolKind.Module,
  'local-variant': SymbolKind.Module,
  part: SymbolKind.File,
  section: SymbolKind.Namespace,
  'section-part': SymbolKind.Namespace,
  phase: SymbolKind.Namespace,
  'patient-group': SymbolKind.Class,
  actor: SymbolKind.Interface,
  unit: SymbolKind.Interface,
  conference: SymbolKind.Interface,
  destination: SymbolKind.Interface,
  'data-element': SymbolKind.Variable,
  value: SymbolKind.EnumMember,
  criterion: SymbolKind.Boolean,
  list: SymbolKind.Array,
  panel: SymbolKind.Array,
  'panel-group': SymbolKind.Array,
  table: SymbolKind.Struct,
  row: SymbolKind.Field,
  event: SymbolKind.Event,
  outcome: SymbolKind.Event,
  'time-span': SymbolKind.Number,
  registration: SymbolKind.Enum,
  code: SymbolKind.Constant,
  statement: SymbolKind.String,
  investigation: SymbolKind.Method,
  treatment: SymbolKind.Method,
};

/** The sign for a kind of thing. */
export function symbolKindOf(kind: Kind): SymbolKind {
  return SIGNS[kind] ?? SymbolKind.Property;
}
