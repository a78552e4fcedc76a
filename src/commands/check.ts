import { checkDecision, goneDecision } from '../advise/drift/check-decision.ts'
import { checkLandscapeDecision, goneLandscape } from '../advise/drift/check-landscape-decision.ts'
import { duePolicies } from '../advise/due-policies.ts'
import type { CheckedDecision } from '../model/result/drift.ts'
import { neutralise } from '../report/outline/neutralise.ts'
import { cannotRun, exitCodeOf } from './exit-codes.ts'
import { loadEngine } from './load/catalogue/load-catalogue.ts'
import type { ReadRequirements } from './load/read-requirements.ts'
import { STDIN } from './load/read-source.ts'
import type { CheckContext, MatchedExchanges } from './lock/check-context.ts'
import { describeDeserted, isLockDeserted, losesAll } from './lock/deserted-lock.ts'
import { matchExchanges } from './lock/match-exchanges.ts'
import { readLock } from './lock/read-lock.ts'
import { filesToCheck, readToCheck } from './lock/read-to-check.ts'
import { recordDecisions } from './lock/record-decisions.ts'
import { describeSameNames } from './lock/same-names.ts'
import { describeFaulty, failedCatalogue, paintFindings } from './print/faults/paint-findings.ts'
import { describeCheck, isFailed, paintCheck } from './print/paint-check.ts'
import type { CheckRequest, CommandResult } from './request.ts'
import type { World } from './world.ts'

/** `check FILE... --lock FILE`: has the advice drifted from what was decided? With `--update` it is recorded as it is today. */
export async function runCheck(request: CheckRequest, world: World): Promise<CommandResult> {
  if (request.files.includes(STDIN)) return cannotRun(NOT_PIPED)
  const { parsed, texts } = await loadEngine(request.catalogue, world)
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const context = { request, world, engine: parsed.value }
  if (!request.update) return check(context)
  const { files } = world
  if (!files.claim(request.lock))
    return cannotRun(`"${lockName(request)}" is written by another run\n`)
  try {
    return await check(context)
  } finally {
    files.unclaim(request.lock)
  }
}

const NOT_PIPED = '"check" needs files: a lock records decisions by the names of their files\n'

const lockName = ({ lock }: CheckRequest) => neutralise(lock)

async function check(context: CheckContext): Promise<CommandResult> {
  const { request, world, engine } = context
  const lock = readLock(request.lock, engine.catalogue, world)
  if (!lock.parsed.ok) {
    const told = await paintFindings(lock.parsed.findings, lock.texts, context)
    return cannotRun(`${told}Decisions cannot be read from "${lockName(request)}"\n`)
  }
  if (lock.text === null && !request.update)
    return cannotRun(`There is no lock "${lockName(request)}"; "check --update" writes it\n`)
  const recorded = lock.parsed.value
  const files = filesToCheck(recorded, context)
  if (files.length + recorded.decisions.length + recorded.landscapes.length === 0)
    return cannotRun(`No file is named, and "${lockName(request)}" records none\n`)
  const read = await readToCheck(files, context)
  const exchanges = matchExchanges(read, recorded, context)
  const sameNames = describeSameNames(exchanges)
  if (sameNames !== null) return cannotRun(sameNames)
  const isDeserted = isLockDeserted(exchanges, recorded)
  if (request.update && isDeserted && losesAll(exchanges))
    return cannotRun(describeDeserted(request))
  const decisions = checkAll(exchanges, context)
  const written = request.update
    ? recordDecisions({ ...exchanges, text: lock.text }, read, context)
    : null
  return conclude({ read, decisions, written, isDeserted }, context)
}

function checkAll(
  { matched, gone, landscapes, goneLandscapes }: MatchedExchanges,
  { request, world, engine }: CheckContext,
): readonly CheckedDecision[] {
  const today = request.today ?? world.today()
  const policiesOf = duePolicies(engine, today)
  const checked = matched.map(({ exchange: { requirements, ...exchange }, record }) =>
    checkDecision(engine, {
      ...{ exchange, requirements, record, today },
      duePolicies: policiesOf(requirements),
    }),
  )
  return [
    ...landscapes.map(each => checkLandscapeDecision(engine, { ...each, today })),
    ...checked,
    ...goneLandscapes.map(goneLandscape),
    ...gone.map(goneDecision),
  ]
}

/** What was found, and whether the lock says so now; null: nobody asked for that. */
interface Checked {
  readonly read: ReadRequirements
  readonly decisions: readonly CheckedDecision[]
  readonly written: { readonly ok: boolean; readonly notes: string } | null
  /** Nothing that the lock records is there any more. */
  readonly isDeserted: boolean
}

async function conclude(
  { read, decisions, written, isDeserted }: Checked,
  context: CheckContext,
): Promise<CommandResult> {
  const { request } = context
  // Reviews are part of the result.
  const findings = read.findings.filter(
    ({ code, severity }) => code !== 'review-due' && !(request.quiet && severity === 'warning'),
  )
  const faults = await paintFindings(findings, read.texts, context)
  const isUpdated = written?.ok ?? false
  const deserted = isDeserted && !request.update
  const failed = !request.update && isFailed(decisions, request)
  const faulty = read.faulty.length > 0 || written?.ok === false
  return {
    output: await paintCheck(
      { findings, texts: read.texts, decisions, isUpdated, isDeserted },
      context,
    ),
    notes: [
      `${faults}${describeFaulty(read, 0)}${written?.notes ?? ''}`,
      failed ? describeCheck(decisions, request) : '',
      deserted ? describeDeserted(request) : '',
    ].join(''),
    exitCode: exitCodeOf({ faulty, failed: failed || deserted }),
  }
}
