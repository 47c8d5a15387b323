/** The closed list of what a relation can be about, with what it says, for readers of the JSON. */
export const RELATION_TYPES = {
  applicability: 'Which patients it is for, or is not for.',
  performer: 'Who does it or is responsible for it.',
  participant: 'Who else takes part in it, is asked, told or given something.',
  destination: 'Where the patient goes, stays or starts.',
  place: 'Where it is done.',
  activity: 'What is done, ordered, sent or repeated.',
  subject: 'What it is about, without that being done or ordered by it.',
  negation: 'What is not done, or must not be used.',
  timing: 'The events and steps that say when.',
  alternative: 'What may come instead, or is instead of.',
  composition: 'The parts that it consists of, or the whole that it is a part of.',
  basis: 'What it goes by: a table, a criterion, a rule, a source.',
  registration: 'The codes that it is reported with.',
  equivalence: 'What is the same and stands elsewhere.',
  succession: 'What it takes the place of or goes on from.',
  dependency: 'What its names are taken from.',
  variation: 'The points at which it may differ locally, and the pathway that is adapted.',
  mention: 'Another place worth reading; it binds nothing.',
  test: 'What a test patient tries and expects.',
} as const;

/** What a relation is about. */
export type RelationType = keyof typeof RELATION_TYPES;

/** The relations of each type: every property whose value or members are references. Destinations stand in the order of their urgency. */
const RELATIONS: Readonly<Record<RelationType, readonly string[]>> = {
  applicability: ['appliesTo', 'excludes'],
  performer: ['actor', 'otherwiseWith'],
  participant: [
    'participants',
    'consults',
    'advises',
    'cooperatesWith',
    'discussedAt',
    'informs',
    'notifies',
    'beneficiary',
    'consentFrom',
    'sharedDecisionWith',
    'recipient',
    'accessFor',
  ],
  destination: ['referAcutelyTo', 'referFirstTo', 'referTo', 'thenReferTo', 'referInParallelTo', 'startsOn', 'staysWith'],
  place: ['setting'],
  activity: ['investigatedWith', 'treatedWith', 'sends', 'repeats'],
  subject: ['concerns'],
  negation: ['abstainsFrom', 'prohibitsCriterion'],
  timing: ['from', 'to', 'on', 'datedBy', 'before', 'after', 'inParallelWith', 'until', 'repeatedUntil'],
  alternative: ['alternativeTo', 'insteadOf', 'switchesTo'],
  composition: ['composedOf', 'sumOf', 'includes', 'partOf'],
  basis: ['accordingTo', 'inAccordanceWith', 'citation'],
  registration: ['registeredWith', 'closedBy'],
  equivalence: ['correspondsTo'],
  succession: ['supersedes', 'continues'],
  dependency: ['uses'],
  variation: ['localVariation', 'distributedBy', 'adapts'],
  mention: ['seeAlso'],
  test: ['exercises', 'expectedRow', 'expectedTarget'],
};

/** The properties that say where the patient goes, acute first. */
export const DESTINATIONS: readonly string[] = RELATIONS.destination;

/** The type of every relation, by the name of its property. */
export const TYPE_OF_RELATION: ReadonlyMap<string, RelationType> = new Map(
  Object.entries(RELATIONS).flatMap(([type, names]) => names.map((name) => [name, type as RelationType] as const)),
);
