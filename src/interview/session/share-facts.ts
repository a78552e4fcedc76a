import type { Answer } from '../../model/answers.ts'
import type { Requirements } from '../../model/requirements.ts'
import { removeAnswer } from '../../write/write-answer.ts'
import { writeFact } from '../../write/write-fact.ts'
import { writtenValue } from '../../write/written-value.ts'
import { changeText } from './change-text.ts'
import type { ProfileFact } from './list-profile-facts.ts'
import type { KnownProfile } from './locate-profile.ts'
import {
  type Interview,
  type PartialRequirements,
  type ProfileText,
  questionIn,
  type Session,
  sourceOf,
} from './session.ts'

/** The session once the profile says the facts, or why all stays as it was. */
export type Shared =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly because: string }

/**
 * Puts facts into a profile and takes them out of the file that extends it. Nothing is written unless every answer
 * would mean what it meant before; the profile is written first, so that no answer is ever in neither.
 */
export function shareFacts(
  interview: Interview,
  session: Session,
  { facts, profile }: { readonly facts: readonly ProfileFact[]; readonly profile: KnownProfile },
): Shared {
  const stated = { file: profile.file, text: writeFacts(interview, profile, facts) }
  const text = profile.isExtended ? withoutFacts(session, facts) : session.text
  if (text === null) return { ok: false, because: 'the answers cannot be taken out of the file' }
  const after = interview.profiles.preview({ ...sourceOf(session), text }, stated)
  const added = facts.map(({ question }) => question)
  if (after === null || !meansTheSame(session.exchanges, after, added))
    return { ok: false, because: 'other answers would then mean something else' }
  const kept = interview.files.replace(stated.file, [stated.text])
  if (!kept.ok) return { ok: false, because: kept.because ?? 'it cannot be written' }
  const { document } = session.requirements.source
  const shared = changeText(interview, session, {
    entries: facts.map(({ question }) => ({
      at: { document, flow: null },
      path: ['answers', question],
    })),
    make: source =>
      profile.isExtended
        ? (withoutFacts({ ...session, text: source.text }, facts) ?? source.text)
        : source.text,
  })
  return { ok: true, session: shared }
}

function writeFacts(
  interview: Interview,
  { file, text }: ProfileText,
  facts: readonly ProfileFact[],
): string {
  const questions = interview.catalogue.questions.map(({ id }) => id)
  return facts.reduce((text, { question, system, answer }) => {
    const { note, by, assumed } = answer
    const written = {
      value: writtenValue(questionIn(interview, question), answer),
      note,
      by,
      assumed,
    }
    const source = { file, text, syntax: 'yaml' } as const
    return writeFact(source, { question, system, answer: written }, questions)
  }, text)
}

function withoutFacts(session: Session, facts: readonly ProfileFact[]): string | null {
  const { source, flow } = session.requirements
  return facts.reduce<string | null>((text, { question, answer }) => {
    const at = { document: source.document, flow: answer.origin.kind === 'flow' ? flow : null }
    return text === null ? null : removeAnswer({ ...sourceOf(session), text }, at, question)
  }, session.text)
}

/** Every answer is as it was; other exchanges of the file may have gained the facts. */
function meansTheSame(
  before: readonly Requirements[],
  { exchanges }: PartialRequirements,
  added: readonly string[],
): boolean {
  return (
    before.length === exchanges.length &&
    before.every((old, index) => {
      const now = exchanges[index]?.answers ?? {}
      const asked = Object.keys({ ...old.answers, ...now })
      return asked.every(
        id => isSame(old.answers[id], now[id]) || (!old.answers[id] && added.includes(id)),
      )
    })
  )
}

function isSame(before: Answer | undefined, now: Answer | undefined): boolean {
  const [one, other] = [before, now].map(
    answer =>
      answer &&
      JSON.stringify([
        answer.options,
        answer.unsure,
        answer.oneOf,
        answer.written,
        answer.note,
        answer.by,
        answer.assumed,
      ]),
  )
  return one === other
}
