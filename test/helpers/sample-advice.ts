import { measureProvenance } from '../../src/advise/verdict/measure-provenance.ts'
import type { Advice } from '../../src/model/result/advice.ts'
import type { Evidence, RaisedChallenge, Verdict, Veto } from '../../src/model/result/verdict.ts'
import type { Source } from '../../src/model/source.ts'
import { sampleAnswers } from './sample-answers.ts'
import { emptyBlueprint, sampleBlueprint } from './sample-blueprint.ts'
import { sampleCatalogue, sampleSource } from './sample-catalogue.ts'
import { precedentsOfOpenPairs, samplePrecedents } from './sample-precedents.ts'

/** A report with most of what can be said: two hybrids, a veto, a close call, open questions, fixed decisions. */
export const sampleAdvice: Advice = {
  name: 'Customer 360',
  flow: null,
  from: 'SAP',
  to: ['Salesforce', 'Shop', 'Warehouse'],
  source: { file: 'customer-360.yaml', document: 1, line: 1 },
  answered: { inScope: 13, plain: 9, partial: 1, unknown: 1, notAsked: 2 },
  verdicts: groundAll([
    {
      ...verdictOf('synchronous-asynchronous', { synchronous: 1, asynchronous: 8 }),
      ...recommended('asynchronous', 'strong', 0.77),
      evidence: [
        evidence('nobody-waits-for-it', { 'outcome-wait': 'nobody-waits' }, ['asynchronous', 3]),
        evidence('a-copy-can-follow', { exchange: 'copy' }, ['asynchronous', 2, 0]),
        evidence('many-receivers', { 'consumer-count': 'four-plus' }, ['asynchronous', 3]),
        evidence('different-speeds', { 'consumer-pace': 'different' }, ['asynchronous', 2]),
        evidence('order-is-easier', { 'processing-unit': 'single-record' }, ['synchronous', 1]),
      ],
      challenges: [
        challenge('duplicates', 'Duplicate messages', 3),
        challenge('no-answer', 'Errors arrive late', 2),
        challenge('lost-in-queue', 'Messages get stuck', 1),
        challenge('eased-away', 'Not a problem here', 0),
      ],
    },
    {
      ...verdictOf('real-time-batch', { 'real-time': 4, batch: 3 }),
      outcome: 'hybrid',
      choice: 'hybrid',
      hybrid: {
        id: 'events-plus-nightly-full',
        name: 'Events plus nightly full',
        legs: [
          {
            leg: 'each change, from {from} to {to}',
            pattern: 'real-time',
            because: 'Each change is wanted soon.',
          },
          {
            leg: 'the full comparison at night',
            pattern: 'batch',
            because: 'Only a full comparison finds what was lost.',
          },
        ],
      },
      margin: 0.05,
      close: true,
      evidence: [
        evidence('minutes-need-events', { 'data-freshness': 'minutes' }, ['real-time', 3]),
        evidence('single-records', { 'processing-unit': 'single-record' }, ['real-time', 1]),
        evidence('lost-changes', { exchange: 'copy', 'missed-change': 'unnoticed-and-harmful' }, [
          'batch',
          3,
        ]),
      ],
      challenges: [challenge('two-ways', 'Two ways to keep alike', 2)],
    },
    {
      ...verdictOf('point-to-point-centralized', { 'point-to-point': 0, centralized: 6 }),
      ...recommended('centralized', 'strong', 1),
      settled: true,
      evidence: [
        evidence('four-receivers', { 'consumer-count': 'four-plus' }, ['centralized', 3]),
        evidence('landscape-grows', { 'landscape-size': ['4-to-7', '8-or-more'] }, [
          'centralized',
          3,
        ]),
      ],
      challenges: [challenge('hub-outage', 'Single point of failure', 2)],
    },
    {
      ...verdictOf('out-of-the-box-custom', { 'out-of-the-box': 3, custom: 2 }),
      ...recommended('out-of-the-box', 'slight', 0.2),
      evidence: [
        evidence('connectors-help', { 'connector-fit': 'covers-most' }, ['out-of-the-box', 3]),
        evidence('connectors-leave-gaps', { 'connector-fit': 'covers-most' }, ['custom', 2]),
      ],
      tippingPoints: [
        {
          set: { 'connector-fit': 'none-exists' },
          ...{ outcome: 'recommended', choice: 'custom', hybrid: null },
        },
        { set: { ownership: 'one-team' }, outcome: 'open', choice: null, hybrid: null },
      ],
    },
    {
      ...verdictOf('tightly-loosely-coupled', { 'tightly-coupled': 0, 'loosely-coupled': 4 }),
      ...recommended('loosely-coupled', 'clear', 1),
      evidence: [
        evidence('teams-move-apart', { ownership: 'several-teams' }, ['loosely-coupled', 2]),
        evidence('receivers-vary', { 'consumer-count': 'four-plus' }, ['loosely-coupled', 2]),
      ],
    },
    {
      ...verdictOf('pull-push', { pull: 3, push: 5 }),
      ...recommended('pull', 'strong', 1),
      decidedBy: 'veto',
      settled: true,
      evidence: [
        evidence('source-can-only-be-asked', { 'source-can-notify': 'query-only' }, ['pull', 3]),
        evidence('minutes-make-polling-costly', { 'data-freshness': 'minutes' }, ['push', 2]),
      ],
      vetoes: [veto('source-cannot-report', 'push', 2)],
      challenges: [challenge('polling-load', 'Load from frequent queries', 3)],
    },
  ]),
  blueprint: sampleBlueprint,
  builtWith: [
    {
      part: 'broker',
      label: 'Broker',
      nodes: ['broker'],
      candidates: [
        {
          id: 'sap-event-broker',
          name: 'SAP Event Broker',
          kind: 'part-of-suite',
          runs: 'SAP',
          fits: 'Events of SAP systems are passed on.',
          avoid: 'No end is an SAP system.',
          address: 'https://example.org/sap-event-broker',
        },
        {
          id: 'rabbit-queue',
          name: 'Rabbit Queue',
          kind: 'open-source',
          runs: null,
          fits: 'Messages are routed to each subscriber.',
          avoid: 'Old messages have to be read again.',
          address: null,
        },
      ],
      others: 1,
    },
  ],
  tensions: [
    {
      id: 'central-without-connectors',
      between: [
        { pair: 'point-to-point-centralized', choice: 'centralized' },
        { pair: 'out-of-the-box-custom', choice: 'out-of-the-box' },
      ],
      weight: 1,
      because: 'Ready-made connectors of {from} like to go straight to {to}, past the middle.',
      wayOut: 'Let the connector of {from} end in the middle.',
    },
  ],
  fixed: [
    {
      pair: 'pull-push',
      choice: 'push',
      because: 'company standard',
      owner: 'network team',
      review: '2027-06-01',
      origin: { kind: 'profile', file: 'group/company.yaml', systems: [] },
      agrees: false,
      breaks: ['source-cannot-report'],
      forbiddenBy: [],
    },
    {
      pair: 'point-to-point-centralized',
      choice: 'centralized',
      because: null,
      owner: null,
      review: null,
      origin: { kind: 'file' },
      agrees: true,
      breaks: [],
      forbiddenBy: [],
    },
  ],
  unanswered: [
    {
      question: 'consumer-pace',
      couldChange: ['synchronous-asynchronous', 'tightly-loosely-coupled'],
    },
    { question: 'connector-fit', couldChange: ['out-of-the-box-custom'] },
    { question: 'data-path-limits', couldChange: ['out-of-the-box-custom'] },
    { question: 'peak-volume', couldChange: ['real-time-batch'] },
  ],
  precedents: samplePrecedents,
  sensitivities: [
    {
      question: 'peak-volume',
      kind: 'assumed',
      range: ['under-1k', '1k-to-100k'],
      turns: [],
      blueprintTurns: [],
    },
    {
      question: 'ownership',
      kind: 'assumed',
      range: ['one-team', 'several-teams'],
      turns: [
        {
          option: 'one-team',
          holds: true,
          pair: 'tightly-loosely-coupled',
          outcome: 'recommended',
          choice: 'tightly-coupled',
          hybrid: null,
        },
      ],
      blueprintTurns: [
        {
          option: 'one-team',
          holds: true,
          choices: { 'tightly-loosely-coupled': 'tightly-coupled' },
        },
      ],
    },
    {
      question: 'data-path-limits',
      kind: 'unknown',
      range: ['anywhere'],
      turns: [],
      blueprintTurns: [],
    },
  ],
  below: null,
  contradictions: [],
  answers: sampleAnswers,
  assumed: [
    {
      question: 'peak-volume',
      options: ['1k-to-100k'],
      unsure: [],
      oneOf: [],
      written: '2000..15000',
      note: 'month end',
      by: 'finance',
    },
    {
      question: 'ownership',
      options: ['several-teams'],
      unsure: [],
      oneOf: [],
      written: 'several-teams',
      note: null,
      by: null,
    },
  ],
  outOfScope: [
    {
      question: 'processing-unit',
      options: ['whole-set'],
      unsure: [],
      oneOf: [],
      written: 'whole-set',
      note: null,
      by: null,
    },
  ],
}

/** Nothing was answered: all is open. */
export const emptyAdvice: Advice = {
  ...sampleAdvice,
  name: 'Nothing known yet',
  to: ['Shop'],
  answered: { inScope: 13, plain: 0, partial: 0, unknown: 0, notAsked: 13 },
  verdicts: sampleCatalogue.pairs.map(({ id, patterns }) =>
    verdictOf(id, { [patterns[0].id]: 0, [patterns[1].id]: 0 }),
  ),
  blueprint: emptyBlueprint,
  tensions: [],
  builtWith: [],
  fixed: [],
  precedents: [],
  sensitivities: [],
  answers: [],
  assumed: [],
  outOfScope: [],
}

/** Both sides ruled out, a forced hybrid, and a tie; many receivers; one flow of several. */
export const hardAdvice: Advice = {
  ...sampleAdvice,
  name: 'Stock in all shops',
  flow: 'nightly compare',
  to: ['Shop', 'Marketplace', 'Tills', 'Partners', 'Reporting'],
  verdicts: groundAll(sampleAdvice.verdicts.map(hardVerdict)),
  precedents: precedentsOfOpenPairs,
  fixed: [
    {
      pair: 'real-time-batch',
      choice: 'batch',
      because: null,
      owner: null,
      review: null,
      origin: { kind: 'file' },
      agrees: false,
      breaks: ['whole-sets-only'],
      forbiddenBy: [],
    },
    {
      pair: 'synchronous-asynchronous',
      choice: 'synchronous',
      because: null,
      owner: null,
      review: null,
      origin: { kind: 'file' },
      agrees: false,
      breaks: [],
      forbiddenBy: [],
    },
  ],
  unanswered: [],
  answers: [],
  assumed: [],
}

/** Names in wide characters, and names that try to act on a terminal or on Markdown. */
export const hostileAdvice: Advice = {
  ...sampleAdvice,
  name: '顧客データ統合 **bold** \u001b[31mred\u001b[0m <script>',
  from: '基幹システム\u202eevil',
  to: ['| a | b |', '`code`\nADVICE do it', '[click](http://example.org) {from}'],
  answers: [],
  assumed: [
    {
      question: 'peak-volume',
      options: ['1k-to-100k'],
      unsure: [],
      oneOf: [],
      written: '\u0007\u009b31m',
      note: '# not a heading\u2028- not a list',
      by: '顧客管理部門の担当者が月末に確認した値であり、まだ正式には承認されていない見込みの数字です',
    },
  ],
}

function verdictOf(pair: string, scores: Verdict['scores']): Verdict {
  return {
    pair,
    outcome: 'open',
    choice: null,
    hybrid: null,
    startingChoice: null,
    strength: null,
    margin: 0,
    decidedBy: 'evidence',
    close: false,
    settled: false,
    range: [-3, 9],
    scores,
    evidence: [],
    vetoes: [],
    challenges: [],
    tippingPoints: [],
    reconsider: [],
    grounds: {
      published: 0,
      judgement: 0,
      grades: { A: 0, B: 0, C: 0 },
      vetoes: { published: 0, judgement: 0, policy: 0 },
    },
  }
}

// Counted, so that the samples cannot contradict their own evidence.
function groundAll(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.map(verdict => ({ ...verdict, grounds: measureProvenance(verdict) }))
}

function recommended(choice: string, strength: Verdict['strength'], margin: number) {
  const close = strength === 'slight' || strength === 'leaning'
  return { outcome: 'recommended', choice, strength, margin, close } as const
}

function evidence(
  rule: string,
  answers: Evidence['answers'],
  [toward, weight, counts = weight]: readonly [string, number, number?],
): Evidence {
  return {
    rule,
    rules: [rule],
    atLeast: false,
    answers,
    toward,
    weight,
    counts,
    because: `This is the reason that the catalogue gives for ${toward}, a sentence about {from} of some length.`,
    source: sourceOf(rule),
    layer: null,
  }
}

function sourceOf(rule: string): Source {
  switch (rule) {
    case 'different-speeds':
    case 'teams-move-apart':
    case 'receivers-vary':
      return { judgement: 'So it was wherever we looked.' }
    case 'single-records':
      return { title: 'A book', address: 'https://example.org/book', grade: 'B' }
    default:
      return sampleSource
  }
}

function veto(rule: string, rulesOut: string, overrode: number): Veto {
  return {
    rule,
    always: true,
    rulesOut,
    answers: { 'source-can-notify': 'query-only' },
    because: 'A system that can only be asked never begins an exchange.',
    overrode,
    source: { judgement: 'It follows from the words.' },
    layer: null,
  }
}

function challenge(id: string, title: string, pressure: number): RaisedChallenge {
  const { mitigations } = sampleCatalogue
  return {
    id,
    title,
    because:
      'The same message can come twice, because {to} may fail after the work and before the receipt.',
    raisedBy: { 'consumer-count': 'four-plus' },
    inOtherHands: false,
    pressure,
    mitigations: mitigations.slice(0, 2).map(({ name, how, reference, end, due }) => ({
      name,
      how,
      reference,
      end,
      inOtherHands: false,
      due,
    })),
  }
}

function hardVerdict(verdict: Verdict): Verdict {
  switch (verdict.pair) {
    case 'real-time-batch':
      return infeasible(verdict)
    case 'pull-push':
      return {
        ...verdict,
        outcome: 'hybrid',
        choice: 'hybrid',
        strength: null,
        hybrid: {
          id: 'pull-once-push-to-many',
          name: 'Pull once with push to many',
          legs: [
            {
              leg: 'from {from} into the broker',
              pattern: 'pull',
              because: 'It can only be asked.',
            },
            {
              leg: 'from the broker to {to}',
              pattern: 'push',
              because: 'The receivers need not ask.',
            },
          ],
        },
      }
    case 'out-of-the-box-custom':
      return {
        ...verdict,
        outcome: 'open',
        choice: null,
        strength: null,
        margin: 0,
        scores: { 'out-of-the-box': 3, custom: 3 },
        evidence: verdict.evidence.map(each => ({ ...each, weight: 3, counts: 3 })),
      }
    default:
      return verdict
  }
}

function infeasible(verdict: Verdict): Verdict {
  const vetoes = [
    { ...veto('whole-sets-only', 'real-time', 0), answers: { 'processing-unit': 'whole-set' } },
    { ...veto('seconds-only', 'batch', 1), answers: { 'data-freshness': 'minutes' } },
  ]
  return {
    ...verdict,
    outcome: 'infeasible',
    choice: null,
    hybrid: null,
    margin: null,
    decidedBy: 'veto',
    vetoes,
    challenges: [],
    reconsider: vetoes.map(({ rule, answers, rulesOut, because }) => ({
      rule,
      answers,
      wouldAllow: rulesOut,
      because,
    })),
  }
}
