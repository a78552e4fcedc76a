import type { SimilarPrecedent } from '../../model/precedent.ts'
import { restLayers } from '../advice/full/rest-layers.ts'
import { NOT_JUDGED } from '../advice/full/rest-not-judged.ts'
import { chosenSentences } from '../advice/full/rest-precedents.ts'
import { pageChanges } from '../advice/one-page/page-changes.ts'
import { pageQuestions } from '../advice/one-page/page-find-out.ts'
import { answerCounts } from '../advice/outline-advice.ts'
import { sectionContext } from '../advice/section-of.ts'
import type { ListItem, Section } from '../outline/outline.ts'
import { detailSection, item, linked, list } from '../outline/outline-builders.ts'
import { questionOf, renderText } from '../wording/label-context.ts'
import { joinWords, lowerFirst } from '../wording/phrases.ts'
import { saidText } from '../wording/said-text.ts'
import type { DecisionContext } from './decision.ts'

/** What it rests on, who decided alike, when to take it up again, what is not known, and what was not judged. */
export function moreInformation(context: DecisionContext): Section {
  return detailSection('More Information', [
    list([
      ...supersededItem(context),
      ...precedentItems(context),
      ...takeUpAgain(context),
      ...unknownItem(context),
      ...assumedItem(context),
      ...layersItem(context),
      item('Not judged', NOT_JUDGED),
      item('Made from', madeFrom(context)),
    ]),
  ])
}

function supersededItem({ supersedes }: DecisionContext): readonly ListItem[] {
  if (supersedes.length === 0) return []
  const links = supersedes.flatMap(({ name, file }, index) => [
    ...(index === 0 ? [] : [', ']),
    { text: name, address: file },
  ])
  return [item('Supersedes', links)]
}

function precedentItems({ advice, labels }: DecisionContext): readonly ListItem[] {
  return advice.precedents.slice(0, MOST_PRECEDENTS).map(precedent => {
    const sentences = chosenSentences(precedent, { advice, labels }).replace(/\.$/, '')
    const chosen = sentences.split('. ').map(lowerFirst).join('; ')
    const { title, address } = precedent
    const verb = precedent.isAdvice ? 'advises' : 'chose'
    return item(groupOf(precedent), [linked(title, address), ` ${verb} ${chosen}.`])
  })
}

function groupOf({ isAdvice, for: pro, against }: SimilarPrecedent): string {
  if (isAdvice) return 'A guide, not a decision'
  if (against.length > 0) return 'Decided otherwise'
  return pro.length > 0 ? 'Decided alike' : 'Decided what stays open here'
}

const MOST_PRECEDENTS = 2

function assumedItem({ advice, labels }: DecisionContext): readonly ListItem[] {
  if (advice.assumed.length === 0) return []
  const said = advice.assumed.map(answer => lowerFirst(saidText(answer.question, answer, labels)))
  return [item('Assumed', `${joinWords(said)}.`)]
}

function unknownItem({ advice, labels }: DecisionContext): readonly ListItem[] {
  const questions = pageQuestions(advice, labels).map(({ question }) =>
    renderText(questionOf(question, labels)?.text ?? question, labels),
  )
  return questions.length === 0 ? [] : [item('Not known yet', questions.join(' '))]
}

/** What the catalogue says where nothing is laid over it. */
function layersItem({ advice, labels }: DecisionContext): readonly ListItem[] {
  const layers = restLayers(advice, labels)
  return layers === null ? [] : [item(layers.title, null, layers.blocks)]
}

function madeFrom({ advice, catalogue }: DecisionContext): string {
  const { name, version } = catalogue
  return `${advice.source.file}, with the catalogue ${name} ${version}: ${answerCounts(advice)}.`
}

/** The neighbouring answers that would lead elsewhere. */
function takeUpAgain({ advice, labels }: DecisionContext): readonly ListItem[] {
  const changes = pageChanges(advice, labels, sectionContext(advice, labels))
  return changes === null
    ? []
    : [item('To be taken up again', 'when an answer changes.', changes.blocks)]
}
