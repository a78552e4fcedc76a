import { recordDecision } from '../../advise/drift/record-decision.ts'
import { recordLandscape } from '../../advise/drift/record-landscape.ts'
import { parseLock } from '../../input/lock/parse-lock.ts'
import { writeLock } from '../../write/lock/write-lock.ts'
import { answerFiles } from '../load/answer-files.ts'
import type { ReadRequirements } from '../load/read-requirements.ts'
import { schemaFrom } from '../load/references-from.ts'
import { describeUnwritten } from '../print/deliver-result.ts'
import type { CheckContext, MatchedExchanges } from './check-context.ts'
import { describeLost, lostWithBlocks, lostWithFixed } from './lost-words.ts'

/** Exchanges with their records, and the text of the lock; null: there is none yet. */
interface ToRecord extends MatchedExchanges {
  readonly text: string | null
}

/** Writes the decisions of today into the lock, whole or not at all; where something could not be read it stays as it is. */
export function recordDecisions(
  { matched, gone, landscapes, goneLandscapes, text }: ToRecord,
  read: Pick<ReadRequirements, 'faulty'>,
  context: CheckContext,
): { readonly ok: boolean; readonly notes: string } {
  const { request, world, engine } = context
  if (read.faulty.length > 0) return { ok: false, notes: 'Nothing was recorded\n' }
  const schema = schemaOf(context)
  const decisions = matched.map(({ exchange, record }) => ({
    decision: recordDecision(engine, {
      exchange,
      requirements: exchange.requirements,
      record,
    }),
    record,
  }))
  const whole = landscapes.map(({ advice, file, record }) => ({
    landscape: recordLandscape(engine, advice, file),
    record,
  }))
  const lost = [
    ...lostWithBlocks([...goneLandscapes, ...gone], text ?? ''),
    ...decisions.flatMap(({ record, decision }) => lostWithFixed(record, decision)),
  ]
  const left = [...gone, ...goneLandscapes.map(({ file }) => ({ file, name: null, flow: null }))]
  const written = writeLock(
    { file: request.lock, text: text ?? '', schema },
    { decisions, landscapes: whole, gone: left },
  )
  if (!parseLock(request.lock, written, engine.catalogue).ok)
    throw new Error(`what would be written to "${request.lock}" cannot be read again`)
  if (written === text) return { ok: true, notes: '' }
  const files = answerFiles(world)
  const result = (text === null ? files.create : files.replace)(request.lock, [written])
  return result.ok
    ? { ok: true, notes: describeLost(lost, request.lock) }
    : { ok: false, notes: describeUnwritten(request.lock, result.because) }
}

/** Others read the lock elsewhere, where only what lies beside it has the same path. */
function schemaOf({ request, world }: CheckContext): string | null {
  const schema = schemaFrom({ file: request.lock, kind: 'lock' }, request.catalogue, world)
  return schema?.startsWith('..') ? null : schema
}
