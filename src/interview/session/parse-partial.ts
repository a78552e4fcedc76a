import {
  parseRequirements,
  type RequirementsContext,
  type SourceText,
} from '../../input/requirements/parse-requirements.ts'
import type { Finding, Parsed } from '../../model/finding.ts'
import { ROLES } from '../../report/wording/names/system-names.ts'
import { writeHeading } from '../../write/write-heading.ts'
import { HEADING, type HeadingField, type PartialRequirements } from './session.ts'

/** What a text states so far. Names that it lacks are no fault of an unfinished text: roles replace them. */
export function parsePartial(
  source: SourceText,
  context: RequirementsContext,
): Parsed<PartialRequirements> {
  const documents = parseRequirements(source, context)
  const findings = documents.flatMap(({ parsed }) => parsed.findings)
  const exchanges = documents.flatMap(({ parsed }) => (parsed.ok ? parsed.value : []))
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return { ok: true, value: { exchanges, missing: [] }, findings }
  const missing = HEADING.filter(field => errors.some(error => isMissing(error, field)))
  if (!errors.every(error => missing.some(field => isMissing(error, field))))
    return { ok: false, findings }
  const text = documents.reduce((text, { document, parsed }) => {
    const lacks = HEADING.filter(field =>
      parsed.findings.some(finding => isMissing(finding, field)),
    )
    return lacks.length === 0
      ? text
      : writeHeading({ ...source, text }, { document, flow: null }, rolesOf(lacks))
  }, source.text)
  const again = parseRequirements({ ...source, text }, context)
  return again.every(({ parsed }) => parsed.ok)
    ? {
        ok: true,
        value: {
          exchanges: again.flatMap(({ parsed }) => (parsed.ok ? parsed.value : [])),
          missing,
        },
        findings: [],
      }
    : { ok: false, findings }
}

const isMissing = ({ code, facts }: Finding, field: HeadingField) =>
  code === 'key-missing' && facts.key === field

const PLACEHOLDERS = { name: 'New integration', from: ROLES.from, to: [ROLES.to] }

function rolesOf(fields: readonly HeadingField[]): Partial<typeof PLACEHOLDERS> {
  return Object.fromEntries(fields.map(field => [field, PLACEHOLDERS[field]]))
}
