import { isOfSystem } from '../input/requirements/parse-systems.ts'
import { NO_OPTION, UNKNOWN_ANSWER } from '../input/terms/match-option.ts'
import { quantityPattern } from '../input/terms/parse-quantity.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Pair } from '../model/pair.ts'
import type { QuantityKind, Question } from '../model/question.ts'

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>

/**
 * What may stand under `answers`: each question with its options described, so that editors complete them; where it may
 * differ by part, also an answer for each part.
 */
export function schemaOfAnswers(
  { questions }: Pick<Catalogue, 'questions'>,
  { inParts }: { readonly inParts: boolean } = { inParts: false },
): Schema {
  const properties = questions.map(({ id, text, help }) => {
    const description = `${text} ${help}`.replace(/\{(from|to)\}/g, '"$1"')
    const answer = { $ref: `#/definitions/${id}` }
    const schema = inParts ? { anyOf: [answer, partsOf(answer)] } : { allOf: [answer] }
    return [id, { description, ...schema }] as const
  })
  return mappingOf(Object.fromEntries(properties))
}

/** An answer for each part by its name. */
function partsOf(answer: Schema): Schema {
  const part = { anyOf: [answer, { type: 'null', description: 'Not answered yet' }] }
  const parts = { type: 'object', additionalProperties: part, minProperties: 1 }
  return remarked('parts', { ...parts, description: 'It differs by part' }, REMARKS)
}

/** What may stand under `systems`: by the system's name, its owner and the answers that are facts of it. */
export function schemaOfSystems({ questions }: Pick<Catalogue, 'questions'>): Schema {
  const answers = schemaOfAnswers({ questions: questions.filter(isOfSystem) })
  const owner = { ...TEXT, description: 'Who decides about the system; shown with its facts' }
  const system = { type: 'object', properties: { owner, answers }, additionalProperties: false }
  const description =
    'Facts of a system, wherever it is `from` or `to`; its name as it stands there'
  return { type: ['object', 'null'], description, additionalProperties: system }
}

/** The definitions that `schemaOfAnswers` refers to, by question id. */
export function definitionsOfAnswers({ questions }: Pick<Catalogue, 'questions'>): Schema {
  return Object.fromEntries(questions.map(question => [question.id, schemaOfAnswer(question)]))
}

/** What may stand under `fixed`: each pair with its patterns and hybrids. */
export function schemaOfFixed({ pairs }: Pick<Catalogue, 'pairs'>): Schema {
  return mappingOf(Object.fromEntries(pairs.map(pair => [pair.id, schemaOfDecision(pair)])))
}

/** What may stand under `platforms`: one platform or technology, or several. */
export function schemaOfPlatforms(): Schema {
  const one = { $ref: `#/definitions/${RUNNABLE}` }
  const description = 'What the company runs: it comes first among the technologies'
  return { description, anyOf: [one, { type: 'array', items: one, minItems: 1 }] }
}

/** The definition that `schemaOfPlatforms` refers to. */
export function definitionOfPlatforms({
  platforms,
  technologies,
}: Pick<Catalogue, 'platforms' | 'technologies'>): Schema {
  const known = [...platforms, ...technologies]
  const words = known.map(({ id, name }) => ({ const: id, description: name }))
  return { [RUNNABLE]: known.length === 0 ? TEXT : { anyOf: words } }
}

// No question can have this id.
const RUNNABLE = 'platform_or_technology'

function mappingOf(properties: Schema): Schema {
  return { type: ['object', 'null'], properties, additionalProperties: false }
}

function schemaOfAnswer(question: Question): Schema {
  const item = { anyOf: [...question.options.map(described), ...quantities(question.quantity)] }
  const unknown = { const: UNKNOWN_ANSWER, description: 'Not known; not asked again' }
  if (question.holds === 'several') return schemaOfSeveral(item, unknown)
  const value = { anyOf: [unknown, ...item.anyOf, { type: 'array', items: item, minItems: 1 }] }
  return { anyOf: [...value.anyOf, remarked('value', value, REMARKS)] }
}

/** Several options may hold: those named do; beside them may stand what is not known. */
function schemaOfSeveral(item: { readonly anyOf: readonly Schema[] }, unknown: Schema): Schema {
  const list = { type: 'array', items: item }
  const none = { const: NO_OPTION, description: 'None of the options holds' }
  const value = { anyOf: [unknown, none, ...item.anyOf, list] }
  const some = { anyOf: [...item.anyOf, list] }
  const properties = {
    value: { ...value, description: 'These hold, the others do not' },
    unsure: { ...some, description: 'Of these nobody knows' },
    'one-of': { ...some, description: 'At least one of these holds' },
    ...REMARKS,
  }
  const keys = ['value', 'unsure', 'one-of'].map(key => ({ required: [key] }))
  const mapping = { type: 'object', properties, anyOf: keys, additionalProperties: false }
  return { anyOf: [...value.anyOf, mapping] }
}

function described({ id, label, help }: Question['options'][number]): Schema {
  return { const: id, description: `${label}. ${help}` }
}

function quantities(kind: QuantityKind | null): readonly Schema[] {
  if (kind === null) return []
  const written = { type: 'string', pattern: quantityPattern(kind) }
  return kind === 'count' ? [written, { type: 'integer', minimum: 0 }] : [written]
}

function schemaOfDecision({ decision, patterns, hybrids }: Pair): Schema {
  const choice = {
    anyOf: [...patterns, ...hybrids].map(({ id, what }) => ({ const: id, description: what })),
  }
  const reasons = { because: TEXT, owner: TEXT, review: { type: 'string', format: 'date' } }
  return { description: decision, anyOf: [...choice.anyOf, remarked('choice', choice, reasons)] }
}

function remarked(key: string, value: Schema, remarks: Schema): Schema {
  const properties = { [key]: value, ...remarks }
  return { type: 'object', properties, required: [key], additionalProperties: false }
}

const TEXT: Schema = { type: 'string', minLength: 1 }

const REMARKS: Schema = { note: TEXT, by: TEXT, assumed: { type: 'boolean' } }

/** One name or several, none of which stands there twice. */
export function eachOnce(names: Schema): Schema {
  const kinds = names.anyOf as readonly Schema[]
  return {
    anyOf: kinds.map(kind => (kind.type === 'array' ? { ...kind, uniqueItems: true } : kind)),
  }
}
