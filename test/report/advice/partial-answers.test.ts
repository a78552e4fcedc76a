import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { parseRequirements } from '../../../src/input/requirements/parse-requirements.ts'
import type { Question } from '../../../src/model/question.ts'
import type { Advice } from '../../../src/model/result/advice.ts'
import { outlineAdvice } from '../../../src/report/advice/outline-advice.ts'
import { toJson } from '../../../src/report/json/to-json.ts'
import { paintMarkdown } from '../../../src/report/markdown/paint-markdown.ts'
import { paintTerminal } from '../../../src/report/terminal/paint-terminal.ts'
import { loadPatterns } from '../../helpers/read-patterns.ts'
import { plainCanvas } from '../../helpers/test-canvas.ts'

const { catalogue, technologies } = loadPatterns()
const engine = compileEngine(catalogue)

const idsOf = ({ options }: Question) => options.map(({ id }) => id)

/** Some of the options: of a question of which one holds, one at least is ruled out; else one at least is sure. */
function answeredInPart(question: Question): fc.Arbitrary<unknown> {
  const ids = idsOf(question)
  const some = { minLength: 1, maxLength: ids.length - 1 }
  const alternatives = fc.subarray(ids, { ...some, minLength: Math.min(2, ids.length - 1) })
  return question.holds === 'one'
    ? alternatives
    : fc.oneof(
        fc.subarray(ids, some).map(unsure => ({ value: without(ids, unsure).slice(0, 1), unsure })),
        fc.subarray(ids, some).map(unsure => ({ value: 'none', unsure })),
        alternatives.map(oneOf => ({ 'one-of': oneOf })),
      )
}

const without = (ids: readonly string[], others: readonly string[]) =>
  ids.filter(id => !others.includes(id))

/** A few answers in part, and others in full. */
const answers = fc
  .subarray([...catalogue.questions], { maxLength: 4 })
  .chain(open =>
    fc.record(
      Object.fromEntries(
        catalogue.questions.map(each => [
          each.id,
          open.includes(each)
            ? answeredInPart(each)
            : fc.option(fc.constantFrom(...idsOf(each)), { nil: undefined, freq: 4 }),
        ]),
      ),
    ),
  )

const advices = answers.map(answers => {
  const text = JSON.stringify({ name: 'n', from: 'Alpha', to: ['Beta'], answers })
  const source = { file: 'a.yaml', text, syntax: 'ndjson' } as const
  const load = () => ({ ok: false, code: 'extends-missing', file: '' }) as const
  const [document] = parseRequirements(source, { catalogue, load })
  if (!document?.parsed.ok) throw new Error(JSON.stringify(document?.parsed.findings))
  const [requirements] = document.parsed.value
  if (!requirements) throw new Error('a document has an exchange')
  return advise(engine, requirements, { technologies })
})

/** The words of a report by which it would say that something is not known; the catalogue's own sentences left out. */
const notKnownIn = (text: string) =>
  text
    .replace(/[\s│|>*]+/g, ' ')
    .replace(
      /not known before|unknown outcome after|unknown (fields|ones)|of unknown quality/gi,
      '',
    )
    .replace(/[a-z-]*unknown-[a-z-]+/g, '')
    .match(/.{0,40}\b(not known|unknown|unanswered|not answered)\b.{0,40}/gi)

const idsIn = (entries: readonly { readonly question: string }[]) =>
  new Set(entries.map(({ question }) => question))

const readable = (advice: Advice) =>
  (['brief', 'page', 'full'] as const).flatMap(extent => {
    const outline = outlineAdvice(advice, catalogue, { extent })
    return [paintTerminal(outline, plainCanvas(80)), paintMarkdown(outline)]
  })

test('of what is answered in full or in part no report says that it is not known', () => {
  fc.assert(
    fc.property(advices, advice => {
      for (const text of readable(advice)) expect(notKnownIn(text)).toBeNull()
    }),
    { numRuns: 30 },
  )
})

test('JSON counts it as answered in part, and holds the options that are left', () => {
  fc.assert(
    fc.property(advices, advice => {
      const [report] = JSON.parse(toJson([advice], catalogue)).reports
      expect(report.answered.unknown).toBe(0)
      const uncertain = report.sensitivities.filter(
        ({ kind }: { readonly kind: string }) => kind !== 'open',
      )
      for (const { kind } of uncertain) expect(kind).toBe('partial')
      const partial = idsIn(uncertain)
      expect(report.answered.partial).toBe(partial.size)
      const given = idsIn(report.answers)
      for (const question of idsIn(report.unanswered))
        expect(partial.has(question)).toBe(given.has(question))
    }),
    { numRuns: 30 },
  )
})
