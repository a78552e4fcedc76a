import type { Requirements } from '../../model/requirements.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import { countOf, countWord } from '../../report/wording/phrases.ts'
import { writeHeading } from '../../write/write-heading.ts'
import { choiceOf } from '../screen/prompter.ts'
import { BACK, cursorAt } from '../screen/screen.ts'
import { isAction, LEAVE } from '../screen/screen-parts.ts'
import { changeText } from '../session/change-text.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  HEADING,
  type HeadingField,
  type HeadingPage,
  headingPage,
  type Interview,
  type InterviewState,
  interrupted,
  LEFT,
  NEXT,
  REVIEW_PAGE,
  type Session,
} from '../session/session.ts'
import { type AskedText, screenText } from './screen-text.ts'

/** Asks for a name: of a system, or of the integration. */
export async function askHeading(
  interview: Interview,
  session: Session,
  { field, then }: HeadingPage,
): Promise<InterviewState> {
  const before = then === 'review' ? REVIEW_PAGE : pageBefore(field)
  const asked = { ...HEADINGS[field], others: [], canGoBack: before !== null, canLeave: true }
  const welcome = session.missing.length === HEADING.length ? welcomeTo(interview, session) : []
  const screen = screenText(
    { ...asked, help: [...asked.help, ...welcome] },
    screenContext(interview, session),
  )
  const reply = await interview.prompter.show(
    screen,
    cursorAt(screen, null, textOf(session, field)),
  )
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  const after = then === 'review' ? REVIEW_PAGE : NEXT
  if (reply.kind === 'typed')
    return { session: rename(interview, session, { field, text: reply.text }), page: after }
  const choice = choiceOf(reply)
  if (isAction(choice, LEAVE)) return { session, page: LEFT }
  return { session, page: isAction(choice, BACK) && before ? before : headingPage(field, then) }
}

type Heading = Pick<AskedText, 'question' | 'help' | 'label' | 'takes' | 'joint' | 'read'>

const needed = (what: string) => (text: string) => ({
  ok: text.trim() !== '',
  says: `Type ${what}, then press Enter`,
})

const HEADINGS: Readonly<Record<HeadingField, Heading>> = {
  from: {
    question: 'Which system has the information, or gives the order?',
    help: ['Type its name as your people say it: the questions use it.'],
    label: 'System',
    takes: 'Go on with this name',
    read: needed('the name of a system, such as SAP'),
  },
  to: {
    question: 'Which systems need the information, or carry out the order?',
    help: ['Separate several names with commas.'],
    label: 'Systems',
    takes: 'Go on with these names',
    joint: ', ',
    read: needed('one name or several, such as Salesforce, Shop, Warehouse'),
  },
  name: {
    question: 'What do you call this integration?',
    help: ['The name stands on top of the report.'],
    label: 'Name',
    takes: 'Go on with this name',
    read: needed('a name'),
  },
}

function welcomeTo({ catalogue }: Interview, { file }: Session): readonly string[] {
  const core = catalogue.questions.filter(question => question.core).length
  const decisions = `the ${countWord(catalogue.pairs.length)} decisions`
  return [
    `You are asked for facts: at most ${countOf(core, 'main question')}, then what is likely to tell most of ${decisions} below. What you do not know may stay unknown.`,
    `Each answer is kept at once in ${neutralise(file)}: leave at any time, and go on later.`,
  ]
}

/** The order is from, to, name; before the first there is nothing. */
function pageBefore(field: HeadingField): HeadingPage | null {
  const before = HEADING[HEADING.indexOf(field) - 1]
  return before === undefined ? null : headingPage(before, 'next')
}

/** What is proposed: the name as it stands, and for the integration the names of its systems. */
function textOf({ requirements, missing }: Session, field: HeadingField): string {
  if (missing.includes(field)) return field === 'name' ? proposedName(requirements) : ''
  return [requirements[field]].flat().join(', ')
}

const proposedName = ({ from, to }: Ends): string => `${from} to ${to.join(', ')}`

type Ends = Pick<Requirements, 'from' | 'to'>

/** Names a system or the integration; a proposed name that was taken follows the names of its systems. */
function rename(
  interview: Interview,
  session: Session,
  { field, text }: { readonly field: HeadingField; readonly text: string },
): Session {
  const { requirements, missing } = session
  const { source, flow } = requirements
  const names = text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  const named = field === 'to' ? { to: [...new Set(names)] } : { [field]: text }
  const follows =
    field !== 'name' &&
    flow === null &&
    !missing.includes('name') &&
    requirements.name === proposedName(requirements)
  const name = follows ? { name: proposedName({ ...requirements, ...named }) } : {}
  const heading = { ...named, ...name }
  const at = { document: source.document, flow: field === 'name' ? null : flow }
  return changeText(interview, session, {
    entries: Object.keys(heading).map(key => ({ at, path: [key] })),
    make: source => writeHeading(source, at, heading),
  })
}
