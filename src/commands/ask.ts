import type { Engine } from '../advise/engine/engine.ts'
import { syntaxOf } from '../input/source/syntax-of.ts'
import { runInterview } from '../interview/run-interview.ts'
import type { Prompter } from '../interview/screen/prompter.ts'
import type { OpenedAnswers } from '../interview/session/session.ts'
import { startSession } from '../interview/session/start-session.ts'
import type { Finding } from '../model/finding.ts'
import { neutralise } from '../report/outline/neutralise.ts'
import { type EndedInterview, endInterview } from './end-interview.ts'
import { cannotRun } from './exit-codes.ts'
import { answerFiles } from './load/answer-files.ts'
import { loadEngine } from './load/catalogue/load-catalogue.ts'
import { readProfile } from './load/load-profile.ts'
import { openAnswers } from './load/open-answers.ts'
import { profileContext } from './load/profile-context.ts'
import { STDIN } from './load/read-source.ts'
import { failedCatalogue, paintFindings } from './print/faults/paint-findings.ts'
import { refuseBrief } from './print/usage-text.ts'
import type { AskRequest, CommandResult } from './request.ts'
import type { World } from './world.ts'

/** `ask [FILE]`: the interview, then the report. Each answer is on the disk before the next question shows. */
export async function runAsk(request: AskRequest, world: World): Promise<CommandResult> {
  if (request.noInput) return cannotRun(NO_INPUT)
  const notBrief = refuseBrief(request)
  if (notBrief !== null) return cannotRun(notBrief)
  if (syntaxOf(request.file ?? '') === 'ndjson') return cannotRun(NO_NDJSON)
  const { parsed, texts } = await loadEngine(request.catalogue, world)
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const profile = readProfile(request.profile, parsed.value.catalogue, world)
  if (!profile.parsed.ok)
    return cannotRun(
      await paintFindings(profile.parsed.findings, profile.texts, { request, world }),
    )
  const prompter = await world.openPrompter(request.colour)
  if (prompter === null) return cannotRun(NO_TERMINAL)
  let ended: EndedInterview | CommandResult
  try {
    ended = await interview({ request, world, engine: parsed.value, prompter })
  } finally {
    prompter.close()
  }
  return 'end' in ended ? endInterview(ended, request, world) : ended
}

const INSTEAD = `  integration-advisor template > requirements.yaml  the questions, to fill in
  integration-advisor requirements.yaml             the report on the answers
`
const NO_INPUT = `"ask" asks questions, and "--no-input" forbids it\n${INSTEAD}`
const NO_NDJSON = '"ask" goes on with YAML or JSON files, not with NDJSON\n'
const NO_TERMINAL = `There is no terminal to ask questions on\n${INSTEAD}`

interface AskContext {
  readonly request: AskRequest
  readonly world: World
  readonly engine: Engine
  readonly prompter: Prompter
}

async function interview(context: AskContext): Promise<EndedInterview | CommandResult> {
  const { world, prompter } = context
  const opened = await openAnswers(namedIn(context), prompter, context)
  if ('kind' in opened) return { session: null, end: opened }
  if (!opened.ok) return refuseText(opened.findings, null, context)
  const { file } = opened.value
  try {
    const writable = world.files.probe(file)
    return writable.ok ? await converse(opened.value, context) : refuseFile(file, writable.because)
  } finally {
    world.files.unclaim(file)
  }
}

const refuseFile = (file: string, because: string | null) =>
  cannotRun(
    `Cannot keep answers in "${neutralise(file)}": ${neutralise(because ?? '')}\n${ELSEWHERE}`,
  )

const ELSEWHERE = 'Name a file that can be written: integration-advisor ask FILE\n'

/** What is piped in counts as named. */
function namedIn({ request, world }: AskContext): string | null {
  const piped = !world.stdin.isTerminal()
  if (request.file === null) return piped ? STDIN : null
  return request.file === STDIN && !piped ? null : request.file
}

async function converse(
  opened: OpenedAnswers,
  context: AskContext,
): Promise<EndedInterview | CommandResult> {
  const { request, world, engine, prompter } = context
  const { catalogue } = engine
  const { state, profiles } = profileContext(request.profile, catalogue, world)
  const stated = state({ file: opened.called, text: opened.text, syntax: 'yaml' })
  if (!stated.ok) return refuseText(stated.findings, opened, context)
  const files = answerFiles(world)
  const held = { catalogue, engine, prompter, all: request.all, state, files, profiles }
  return runInterview(held, startSession(stated.value, opened, held))
}

/** A text that is wrong is not talked about: its faults come first. */
async function refuseText(
  findings: readonly Finding[],
  opened: OpenedAnswers | null,
  { request, world }: AskContext,
): Promise<CommandResult> {
  const texts = new Map(opened === null ? [] : [[opened.called, opened.text]])
  return cannotRun(await paintFindings(findings, texts, { request, world }))
}
