import type { RuledDecision, RuleRecord, SimilarPrecedent } from '../../src/model/precedent.ts'

/** Published decisions beside the sample advice: one for it, one for and against, one that chose a hybrid. */
export const samplePrecedents: readonly SimilarPrecedent[] = [
  {
    id: 'a-shop-and-its-stock',
    title: 'A shop and its stock: how prices reach the tills',
    address: 'https://example.org/cases/2024/a-shop-and-its-stock/how-prices-reach-the-tills.html',
    published: { 'synchronous-asynchronous': 'asynchronous', 'pull-push': 'pull' },
    isAdvice: false,
    for: ['synchronous-asynchronous', 'pull-push'],
    against: [],
    shared: ['outcome-wait', 'source-can-notify', 'consumer-count', 'data-freshness'],
    difference: {
      question: 'ownership',
      here: 'several-teams',
      there: 'one-team',
    },
  },
  {
    id: 'a-bank',
    title: 'ADR 12: Accounts in step',
    address: 'https://example.org/adr/12',
    published: {
      'synchronous-asynchronous': 'hybrid',
      'point-to-point-centralized': 'centralized',
    },
    isAdvice: false,
    for: ['point-to-point-centralized'],
    against: ['synchronous-asynchronous'],
    shared: ['consumer-count', 'landscape-size'],
    difference: null,
  },
  {
    id: 'a-port',
    title: 'Ships that report themselves',
    address: 'a talk, 2023',
    published: { 'real-time-batch': 'events-plus-nightly-full' },
    isAdvice: false,
    for: ['real-time-batch'],
    against: [],
    shared: ['data-freshness', 'missed-change'],
    difference: { question: 'data-freshness', here: 'minutes', there: ['hours'] },
  },
]

/** Published decisions of pairs that the answers at hand do not decide. */
export const precedentsOfOpenPairs: readonly SimilarPrecedent[] = samplePrecedents
  .filter(({ published }) => 'real-time-batch' in published)
  .map(precedent => ({
    ...precedent,
    published: { ...precedent.published, 'out-of-the-box-custom': 'custom' },
    isAdvice: false,
    for: [],
  }))

/** A rule that two published decisions agree with, one does not, and two are neither, of which one names its hybrid. */
export const sampleRecord: RuleRecord = {
  pair: 'pull-push',
  rule: 'source-can-only-be-asked',
  decisions: [
    decision('a-shop', 'A shop and its stock: how prices reach the tills', ['pull', 'agrees']),
    decision('a-bank', 'ADR 12: Accounts in step', ['push', 'disagrees']),
    decision('a-mill', 'A mill that is *asked* every minute', [
      'pull-once-push-to-many',
      'neither',
    ]),
    decision('a-port', 'Ships that report themselves', ['pull', 'agrees']),
    decision('a-farm', 'Milk by the hour', ['hybrid', 'neither']),
  ],
  silent: 15,
}

function decision(
  id: string,
  title: string,
  [published, stand]: readonly [string, RuledDecision['agreement']],
): RuledDecision {
  return { id, title, address: `https://example.org/cases/${id}`, published, agreement: stand }
}
