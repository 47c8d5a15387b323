import { ENTRIES } from '@pakkeforloeb/language';
import { DESTINATIONS } from './relation-types.js';
import { list, object, ref, string, type Schema } from './values.js';

const id = (of: string): Schema => string(`The id of ${of}.`);
const ids = (description: string): Schema => list({ type: 'string' }, description);
const from = string(
  'The id of the element that says so: a block around it, or the sentence that it is a point of. Absent: it says so itself.',
);
const references = (description: string): Schema => ({ type: 'array', items: ref('Reference'), description });

const OBLIGATIONS = ENTRIES.flatMap(({ obligation }) => (obligation ? [obligation.english] : []));

const RELATION: Readonly<Record<string, Schema>> = {
  from,
  quantifier: ref('Quantifier'),
  references: references('What it names.'),
  conditional: {
    const: true,
    description: 'Some of it holds only under a condition: see that on the relation itself, in the element that says so.',
  },
};

/** What is worked out from the elements, so that no consumer has to: it stands apart from what the authors wrote. */
export const DERIVED: Readonly<Record<string, Schema>> = {
  Derived: object(
    'Worked out by the compiler from the elements above; nothing here was written by an author.',
    {
      timeSpans: { type: 'array', items: ref('DerivedTimeSpan') },
      responsibilities: { type: 'array', items: ref('DerivedResponsibility') },
      codes: { type: 'array', items: ref('DerivedCode') },
      indicators: { type: 'array', items: ref('DerivedIndicator') },
      rules: { type: 'array', items: ref('DerivedRule') },
    },
    ['timeSpans', 'responsibilities', 'codes', 'indicators', 'rules'],
  ),
  DerivedRule: object(
    'What holds in the end for a statement, an item, a row, an exception, an outcome or an option: what it says itself, and what it has from the blocks around it and, as a point, from its sentence. It applies where it is for the patient, all `conditions` are fulfilled and no exception goes before it. In the order of the elements.',
    {
      element: id('the element'),
      obligation: object('Its obligation; absent where nothing gives it one.', { from, value: { enum: OBLIGATIONS } }, ['value']),
      appliesTo: ref('DerivedGroups'),
      excludes: ids('The ids of the elements, itself or around it, whose `excludes` says whom it does not apply to.'),
      conditions: ids(
        'The ids of the elements, itself or around it, that hold conditions: all must be fulfilled. They are `when`, `providedThat`, `asLongAs`, not `unless`, and the `value` of an exception.',
      ),
      exceptions: ids(
        'The ids of the elements, itself or around it, that have exceptions: none of those may be fulfilled. Of one in whose exception it stands, only those before that exception count.',
      ),
      actor: { ...ref('DerivedRelation'), description: 'Who does it.' },
      destinations: list(ref('DerivedDestination'), 'Where the patient goes, acute first.'),
      accordingTo: { ...ref('DerivedRelation'), description: 'The tables, lists and panels that decide it.' },
    },
    ['element'],
  ),
  DerivedGroups: object(
    'The patient groups that something applies to in the end: its own, else those of the nearest block that names any. Absent: all patients of the pathway. `appliesTo` of an element holds only what is written there; absent there it says nothing.',
    { from, groups: list(ref('Reference'), 'The groups: a member of any is meant.') },
    ['groups'],
  ),
  DerivedRelation: object('What a relation names.', RELATION, ['quantifier', 'references']),
  DerivedDestination: object(
    'Where the patient goes, as one line says it.',
    { relation: { enum: DESTINATIONS, description: 'The name of the property.' }, ...RELATION },
    ['relation', 'quantifier', 'references'],
  ),
  DerivedTimeSpan: object(
    'A time span with the groups that it applies to, and the sum of the maxima of its parts where they can be added.',
    {
      timeSpan: id('the time span'),
      appliesTo: ref('DerivedGroups'),
      from: ref('Reference'),
      to: ref('Reference'),
      maximum: ref('Amount'),
      parts: list({ type: 'string' }, 'The ids of the time spans that it is the sum of.'),
      sum: { ...ref('Amount'), description: 'The sum of the maxima of its parts; absent where they cannot be added.' },
      notAdded: {
        enum: ['missing-maximum', 'different-units', 'not-exact', 'other-document', 'circular'],
        description: 'Why there is no sum.',
      },
      agrees: { type: 'boolean', description: 'Whether its own maximum is the sum.' },
      connected: {
        type: 'boolean',
        description: 'Whether each part begins with the event that the one before it ends with, and the ends are those of the whole.',
      },
    },
    ['timeSpan'],
  ),
  DerivedResponsibility: object(
    'Who has which role for the patient from which event to which: the owner over time. From the responsibilities, and from the phases that name a role.',
    {
      element: id('the responsibility or the phase'),
      role: string('The role, where it is said.'),
      actors: references('Who has it.'),
      quantifier: ref('Quantifier'),
      appliesTo: ref('DerivedGroups'),
      from: ref('Reference'),
      to: ref('Reference'),
      on: references('The events at which alone it holds.'),
      conditional: { type: 'boolean', description: 'Whether it holds only under a condition: see `when` and `asLongAs` of the element.' },
      otherwise: references('Who has it otherwise.'),
      follows: {
        type: 'array',
        items: { type: 'string' },
        description: 'The ids of the responsibilities or phases that end with the event that this one begins with.',
      },
    },
    ['element', 'actors', 'quantifier', 'conditional', 'follows'],
  ),
  DerivedCode: object(
    'A registration code with the events that trigger it and the time spans that begin or end there.',
    {
      code: id('the code, which is the code itself'),
      registration: id('the registration that it belongs to'),
      point: string('The point in the pathway that it stands for.'),
      timing: string('Whether it is reported on the event or at any time.'),
      cardinality: string('How often it is reported, where that is said.'),
      appliesTo: ref('DerivedGroups'),
      events: references('The events that trigger it.'),
      dates: list(
        object('Of an event that another gives the date of: which.', { event: ref('Reference'), datedBy: ref('Reference') }, [
          'event',
          'datedBy',
        ]),
        'The events that give the date of its events, where that is said. The date of all others is their own.',
      ),
      closes: list(
        object(
          'A registration that names the code among those that the course ends with (`closedBy`), and how many of them are reported.',
          { registration: id('the registration'), quantifier: ref('Quantifier') },
          ['registration', 'quantifier'],
        ),
        'The registrations that end with the code. Absent: it is not said to end any.',
      ),
      startsSpans: {
        type: 'array',
        items: { type: 'string' },
        description: 'The ids of the time spans that begin with one of the events.',
      },
      endsSpans: { type: 'array', items: { type: 'string' }, description: 'The ids of the time spans that end with one of the events.' },
    },
    ['code', 'events', 'startsSpans', 'endsSpans'],
  ),
  DerivedIndicator: object(
    'A monitored time span with the codes that it can be measured by.',
    {
      timeSpan: id('the time span'),
      appliesTo: ref('DerivedGroups'),
      maximum: ref('Amount'),
      startCodes: { type: 'array', items: { type: 'string' }, description: 'The codes whose events it begins with.' },
      endCodes: { type: 'array', items: { type: 'string' }, description: 'The codes whose events it ends with.' },
      measurable: { type: 'boolean', description: 'Whether there is a code at both ends.' },
      notMeasurable: list(
        { enum: ['no-start-event', 'no-start-code', 'no-end-event', 'no-end-code'] },
        'What is missing where it is not measurable: the event at an end of the time span, or a code of its groups that such an event triggers.',
      ),
    },
    ['timeSpan', 'startCodes', 'endCodes', 'measurable'],
  ),
};
