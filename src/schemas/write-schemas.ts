import * as z from 'zod/mini'
import {
  catalogueShape,
  glossaryShape,
  layerHeadingShape,
  mitigationsShape,
  questionsShape,
  replacedShape,
  sourcesShape,
  wordsShape,
} from '../input/shapes/catalogue-shape.ts'
import { conditionShape } from '../input/shapes/condition-shape.ts'
import {
  blueprintsShape,
  contradictionsShape,
  policiesShape,
  tensionsShape,
} from '../input/shapes/design-rules-shape.ts'
import { landscapeShape } from '../input/shapes/landscape-shape.ts'
import { lockShape, recordedLandscapeShape } from '../input/shapes/lock-shape.ts'
import { pairShape } from '../input/shapes/pair-shape.ts'
import { examplesShape, precedentShape } from '../input/shapes/precedent-shape.ts'
import { flowShape, profileShape, requirementsShape } from '../input/shapes/requirements-shape.ts'
import { technologiesShape } from '../input/shapes/technology-shape.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { checkShape, reportShape } from './report-shape.ts'
import {
  definitionOfPlatforms,
  definitionsOfAnswers,
  eachOnce,
  type Schema,
  schemaOfAnswers,
  schemaOfFixed,
  schemaOfPlatforms,
  schemaOfSystems,
} from './schema-of-answers.ts'
import { schemaOfLandscape } from './schema-of-landscape.ts'
import { schemaOfEntry, schemaOfHeading, schemaOfLayer, schemaOfParts } from './schema-of-layers.ts'
import { schemaOfLock } from './schema-of-lock.ts'

/** The files that have a JSON Schema: what people write, what comes out, and each kind of file of a catalogue. */
export type SchemaName =
  | 'requirements'
  | 'profile'
  | 'landscape'
  | 'lock'
  | 'report'
  | 'check'
  | 'catalogue'
  | 'questions'
  | 'sources'
  | 'mitigations'
  | 'pair'
  | 'tensions'
  | 'policies'
  | 'contradictions'
  | 'replaced'
  | 'glossary'
  | 'words'
  | 'blueprints'
  | 'technologies'
  | 'examples'
  | 'precedent'

/**
 * The JSON Schemas (draft-7) of all kinds of file, as plain data. Those of requirements and profiles list the catalogue's
 * questions, options and choices, so that editors complete them; that of `catalogue.yaml` also defines the other files of a
 * catalogue. Never throws.
 *
 * @example
 * const { requirements } = writeSchemas(builtInCatalogue())
 * JSON.stringify(requirements, null, 2) // to be saved as requirements.schema.json
 */
export function writeSchemas(catalogue: Catalogue): Readonly<Record<SchemaName, Schema>> {
  const { files, definitions } = catalogueSchemas()
  const whole = (file: Schema, title: string) => ({ ...DRAFT, title, ...file, definitions })
  return {
    requirements: requirementsSchema(requirementsShape, catalogue),
    profile: requirementsSchema(profileShape, catalogue),
    landscape: landscapeSchema(catalogue),
    lock: { ...DRAFT, ...schemaOfLock(toSchema(lockShape), toSchema(recordedLandscapeShape)) },
    report: { ...DRAFT, title: 'A report', ...toSchema(reportShape) },
    check: { ...DRAFT, title: 'Recorded decisions that were checked', ...toSchema(checkShape) },
    catalogue: {
      ...whole(
        schemaOfHeading(files.catalogue, toSchema(layerHeadingShape)),
        'A catalogue: its name, judgements and topics',
      ),
      definitions: { ...definitions, ...files },
    },
    questions: whole(files.questions, 'The questions of a catalogue'),
    sources: whole(files.sources, 'The sources of a catalogue'),
    mitigations: whole(files.mitigations, 'The mitigations of a catalogue'),
    pair: schemaOfEntry(
      whole(files.pair, 'A pair: one either/or decision with its rules and hybrids'),
    ),
    tensions: whole(files.tensions, 'Choices of two pairs that are hard to have together'),
    policies: whole(files.policies, 'Choices that an organisation does not allow'),
    contradictions: whole(files.contradictions, 'Statements that cannot all be true'),
    replaced: whole(files.replaced, 'Questions that are asked no more'),
    glossary: whole(files.glossary, 'The words that reports use of their own'),
    words: whole(files.words, 'Words that readers stumble over, and what to write instead'),
    blueprints: whole(
      schemaOfParts(files.blueprints),
      'The named styles, and what combinations oblige to',
    ),
    technologies: whole(
      files.technologies,
      'Products, services and standards that parts of a design can be',
    ),
    examples: whole(files.examples, 'The examples of a catalogue and what must come out of them'),
    precedent: whole(files.precedent, 'A published decision of somebody else'),
  }
}

const DRAFT: Schema = { $schema: 'http://json-schema.org/draft-07/schema#' }

const CATALOGUE_FILES = {
  catalogue: catalogueShape,
  questions: questionsShape,
  sources: sourcesShape,
  mitigations: mitigationsShape,
  pair: pairShape,
  tensions: tensionsShape,
  policies: policiesShape,
  contradictions: contradictionsShape,
  replaced: replacedShape,
  glossary: glossaryShape,
  words: wordsShape,
  blueprints: blueprintsShape,
  technologies: technologiesShape,
  examples: examplesShape,
  precedent: precedentShape,
}

/** Converted together, so that they share one definition of a condition. */
function catalogueSchemas() {
  const { properties, definitions } = toSchema(z.object(CATALOGUE_FILES))
  return {
    files: schemaOfLayer({ properties }).properties as Readonly<
      Record<keyof typeof CATALOGUE_FILES, Schema>
    >,
    definitions: definitions as Schema,
  }
}

function requirementsSchema(shape: z.ZodMiniType, catalogue: Catalogue): Schema {
  const { properties, ...heading } = withLayer(toSchema(shape), catalogue, {
    inParts: shape === requirementsShape,
  })
  const flows = {
    type: 'array',
    minItems: 1,
    items: withLayer(toSchema(flowShape), catalogue, { inParts: false }),
  }
  const hasFlows = typeof properties === 'object' && properties !== null && 'flows' in properties
  return {
    ...DRAFT,
    title: hasFlows ? 'Requirements of one integration' : 'A profile of a company',
    ...heading,
    properties: hasFlows
      ? { ...properties, flows }
      : { ...(properties as Schema), systems: schemaOfSystems(catalogue) },
    definitions: { ...definitionsOfAnswers(catalogue), ...definitionOfPlatforms(catalogue) },
  }
}

function landscapeSchema(catalogue: Catalogue): Schema {
  const { $schema, title, definitions, ...requirements } = requirementsSchema(
    requirementsShape,
    catalogue,
  )
  const heading = withLayer(toSchema(landscapeShape), catalogue, { inParts: false })
  return {
    ...DRAFT,
    title: 'A landscape: many systems and the interfaces between them',
    ...schemaOfLandscape(heading, requirements, catalogue),
    definitions,
  }
}

/** A heading with what the catalogue knows of `answers`, `fixed` and `platforms`. */
function withLayer(
  heading: Schema,
  catalogue: Catalogue,
  where: { readonly inParts: boolean },
): Schema {
  const properties = heading.properties as Schema
  const layer = { answers: schemaOfAnswers(catalogue, where), fixed: schemaOfFixed(catalogue) }
  const run = 'platforms' in properties ? { platforms: schemaOfPlatforms() } : {}
  const to = 'to' in properties ? { to: eachOnce(properties.to as Schema) } : {}
  return { ...heading, properties: { ...properties, ...to, ...layer, ...run } }
}

function toSchema(shape: z.ZodMiniType): Schema {
  const metadata = z.registry<{ id: string }>().add(conditionShape, { id: 'condition' })
  const { $schema, ...schema } = z.toJSONSchema(shape, { target: 'draft-7', io: 'input', metadata })
  return schema
}
