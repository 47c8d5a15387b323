/** An amount as it was measured or counted. */
export interface KnownAmount {
  readonly value: number;
  /** The unit, written as in the `units` of a document or by its UCUM code there; absent for a count. */
  readonly unit?: string;
  readonly approximate?: true;
}

/** What is known of an amount that was not measured exactly. */
export interface KnownRange {
  readonly atLeast?: number;
  readonly over?: number;
  readonly atMost?: number;
  readonly under?: number;
  readonly unit?: string;
  readonly approximate?: true;
}

/** What is known of the values of a data element. */
export interface KnownValues {
  /** Of a `single-choice`: it is one of these. */
  readonly oneOf?: readonly string[];
  /** Of a `multiple-choice`: it is these, and may be others too. */
  readonly is?: readonly string[];
  /** It is none of these. */
  readonly isNot?: readonly string[];
}

/**
 * What is known of one element:
 * - true or false: a yes/no data element, a criterion, a judgement that a clinician has answered, an event (happened or not),
 *   a point of a list (fulfilled or not), a patient group (member or not);
 * - the id of a value, or the ids of several where several may be true; others of a `multiple-choice` stay unknown
 *   until they are said not to be so (`isNot`);
 * - a number for a count; an amount with its unit; a range. No condition asks about dates (decision 0008).
 */
export type Fact = boolean | string | readonly string[] | number | KnownAmount | KnownRange | KnownValues;

/**
 * What is known of a patient, by keys. What is not there is unknown, and so is what is `null`. The key of an element is its id; of an element of another
 * document than the one in question, `document#id`, and `document@edition#id` where that document has an edition. What cannot be used is
 * taken as unknown and told (`factProblems`). Anything but an object (a list, a Map, `undefined`) is a TypeError: where nothing is known it is `{}`.
 */
export type Patient = Readonly<Record<string, Fact>>;
