import { writeRequirements } from '../write/write-requirements.ts'
import { downloadText } from './download-text.ts'
import { openView } from './drawing/view.ts'
import { readFragment, writeFragment } from './fragment.ts'
import { actOn, type PageAction, shownReport, type ViewState } from './page-action.ts'
import { unfoldForPrint } from './print.ts'
import { readAnswer, readButton } from './read-action.ts'
import { adviseChanged, jsonOf, openEngine, type PageEngine } from './session.ts'
import { unpack } from './unpack.ts'

// The page's own script: it reads what the page carries, and draws the report anew with each answer.
async function start(): Promise<void> {
  const page = openEngine(await unpack('knowledge'), await unpack('requirements'))
  const { questions } = page.engine.catalogue
  const drawPage = openView(page)
  let state = readAddress(page)
  document.body.classList.add('scripted')
  drawPage(state)
  const act = (action: PageAction | null) => {
    if (action === null) return
    state = actOn(state, action, page.requirements)
    drawPage(state)
    history.replaceState(null, '', `#${writeFragment(state)}`)
  }
  document.addEventListener('change', ({ target }) => act(readAnswer(target, questions)))
  document.addEventListener('submit', event => event.preventDefault())
  document.addEventListener('click', event => {
    const target = event.target instanceof Element ? event.target.closest('[data-do], a') : null
    if (target?.getAttribute('data-do') === 'save') save(page, state)
    else if (target?.matches('a')) follow(target, event, { page, act })
    else if (target) act(readButton(target, questions))
  })
  window.addEventListener('hashchange', () => {
    if (!isState(location.hash)) return
    state = readAddress(page)
    drawPage(state)
  })
  unfoldForPrint()
  // For scripts, and for whoever holds the page against the command.
  Object.assign(globalThis, { integrationAdvisor: { json: () => jsonOf(page, state.changes) } })
}

function readAddress({ requirements, engine }: PageEngine): ViewState {
  const fragment = isState(location.hash) ? location.hash.slice(1) : ''
  const { isWhole, ...read } = readFragment(
    fragment,
    requirements.length,
    engine.catalogue.questions,
  )
  const notRead = document.getElementById('not-read')
  if (notRead) notRead.hidden = isWhole
  return { ...read, ticking: new Set() }
}

/** An address may also lead to a place in the page. */
const isState = (hash: string): boolean => hash.length < 2 || hash.includes('=')

interface Follower {
  readonly page: PageEngine
  readonly act: (action: PageAction) => void
}

/** A link within the page leads there, or shows a report; the address goes on to say what is changed. */
function follow(link: Element, event: Event, { page, act }: Follower): void {
  const href = link.getAttribute('href') ?? ''
  if (!href.startsWith('#')) return
  event.preventDefault()
  const report = /^#r(\d+)$/.exec(href)
  if (link.closest('#reports') || report)
    act({
      kind: 'show',
      report: report && page.requirements.length > 1 ? Number(report[1]) - 1 : null,
    })
  const target = document.getElementById(href.slice(1))
  target?.setAttribute('tabindex', '-1')
  target?.focus()
  target?.scrollIntoView()
}

function save(page: PageEngine, state: ViewState): void {
  const shown = shownReport(state, page.requirements)
  if (shown === null) return
  const { now } = adviseChanged(page, shown, state.changes[shown] ?? {})
  const { name, flow } = now.requirements
  const text = writeRequirements(now.requirements, page.engine.catalogue.questions)
  downloadText(`${flow === null ? name : `${name} ${flow}`}`, text)
}

void start()
