/** How serious a finding is. An error stops the build; a warning and an information do not. */
export type Severity = 'error' | 'warning' | 'information';

/** Languages in which findings are shown. */
export type Language = 'da' | 'en';

/** One kind of finding: its stable code, its severity and its texts with `{parameters}`. */
export interface MessageDefinition {
  /** A short Danish name; with the code it names the page `docs/regler/<code>-<name>.md`. */
  readonly name: string;
  readonly severity: Severity;
  /** What is wrong, why, what to write instead: in Danish. */
  readonly da: string;
  /** The same in English. */
  readonly en: string;
  /** The dossier's ids of what it answers (V.., N.., E..) or the rule of the language. */
  readonly answers: string;
}

/** Words of ours inside a finding: they follow the language that it is shown in. */
export type Words = Readonly<Record<Language, string>>;

/** A finding's parameters by name: what the author wrote as it stands, words of ours in each language. */
export type Parameters = Readonly<Record<string, string | Words>>;

/** Puts the parameters into a text. A parameter that is missing is a fault of ours and shows as `{name}`. */
export function fill(text: string, parameters: Parameters, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return typeof value === 'object' ? value[language] : (value ?? whole);
  });
}
