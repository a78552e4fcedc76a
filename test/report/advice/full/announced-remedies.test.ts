import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advise } from '../../../../src/advise/advise.ts'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { parseRequirements } from '../../../../src/input/requirements/parse-requirements.ts'
import { outlineAdvice } from '../../../../src/report/advice/outline-advice.ts'
import { paintMarkdown } from '../../../../src/report/markdown/paint-markdown.ts'
import { loadPatterns } from '../../../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const engine = compileEngine(catalogue)

/** Any answers, to most questions. */
const advices = fc
  .record(
    Object.fromEntries(
      catalogue.questions.map(({ id, options }) => [
        id,
        fc.option(fc.constantFrom(...options.map(option => option.id)), {
          nil: undefined,
          freq: 5,
        }),
      ]),
    ),
  )
  .map(answers => {
    const text = JSON.stringify({ name: 'n', from: 'Alpha', to: ['Beta'], answers })
    const source = { file: 'a.yaml', text, syntax: 'ndjson' } as const
    const load = () => ({ ok: false, code: 'extends-missing', file: '' }) as const
    const [document] = parseRequirements(source, { catalogue, load })
    if (!document?.parsed.ok) throw new Error(JSON.stringify(document?.parsed.findings))
    const [requirements] = document.parsed.value
    if (!requirements) throw new Error('a document has an exchange')
    return advise(engine, requirements)
  })

const [HARD, DONE] = ['What it makes hard', 'What has to be done']

test('a remedy that is announced for what a choice makes hard is a task of somebody', () => {
  fc.assert(
    fc.property(advices, advice => {
      const report = paintMarkdown(outlineAdvice(advice, catalogue, { extent: 'full' }))
      const [, hard = ''] = report.split(HARD)
      const [section = ''] = hard.split(/^#/m)
      const announced = [...section.matchAll(/-> \*\*(.+?)\*\*/g)]
      const [, tasks = ''] = report.toLowerCase().split(DONE.toLowerCase())
      for (const [, remedy = ''] of announced)
        expect(tasks.includes(`[${remedy.toLowerCase()}]`), remedy).toBe(true)
    }),
    { numRuns: 60 },
  )
})
