import type { Catalogue, Mitigation } from '../../src/model/catalogue.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Challenge, Hybrid, Pair, Pattern, Rule } from '../../src/model/pair.ts'
import type { Option, Question } from '../../src/model/question.ts'
import type { Source } from '../../src/model/source.ts'
import { NOBODYS } from './empty-catalogue.ts'

/** Where knowledge of the samples comes from. */
export const sampleSource: Source = {
  title: 'Enterprise Integration Patterns: polling consumer',
  address: 'https://www.enterpriseintegrationpatterns.com/patterns/messaging/PollingConsumer.html',
  grade: 'A',
}

const pollingLoad: Challenge = {
  id: 'polling-load',
  title: 'Load from frequent queries',
  inShort: 'load from queries',
  because: 'Most queries find nothing new, and {from} pays for each of them.',
  raised: [
    {
      when: whenIn('data-freshness', 'minutes'),
      by: 2,
      because: 'Data some minutes old means a query every few minutes, day and night.',
    },
  ],
  eased: [{ when: whenIn('consumer-count', 'one'), by: 1, because: 'Only one system asks.' }],
  mitigations: ['conditional-request', 'idempotent-receiver'],
  end: null,
  always: true,
  otherHands: null,
  source: sampleSource,
}

const drawn = { choices: {}, when: null, unless: null }

/** A small catalogue with every kind of entry, worded as the real one is. */
export const sampleCatalogue: Catalogue = {
  name: 'integration-advisor',
  platforms: [],
  technologies: [],
  version: '1.0.0',
  digest: 'sha256:0123456789abcdef',
  constants: {
    hybridShare: { numerator: 3, denominator: 5 },
    decisiveWeight: 3,
    largestWeight: 3,
    strong: {
      margin: { numerator: 1, denominator: 2 },
      share: { numerator: 1, denominator: 3 },
    },
    clear: {
      margin: { numerator: 1, denominator: 4 },
      share: { numerator: 1, denominator: 6 },
    },
    leaningAtMost: 2,
  },
  topics: [{ id: 'exchange', name: 'The exchange' }],
  questions: [
    question('exchange', 'What is the exchange between {from} and {to} for?', [
      ['look-up', 'Something is looked up in another system'],
      ['copy', 'A copy of data is kept in step'],
    ]),
    question(
      'outcome-wait',
      'When an exchange between {from} and {to} has begun, who waits for its outcome?',
      [
        ['nobody-waits', 'Nobody waits for the outcome'],
        ['blocked', 'Someone is held up until the outcome comes'],
      ],
    ),
    question('data-freshness', 'How old may the data of {from} be when {to} uses it?', [
      ['minutes', 'Data may be up to some minutes old'],
      ['hours', 'Data may be some hours old'],
    ]),
    question(
      'processing-unit',
      'Does {to} use each record of {from} by itself, or only the complete set?',
      [
        ['single-record', 'Each record makes sense on its own'],
        ['whole-set', 'Only the complete set makes sense'],
      ],
    ),
    question('peak-volume', 'How many records does {from} pass on in the busiest hour?', [
      ['1k-to-100k', '1,000 to 100,000 records an hour at peak'],
      ['100k-to-1m', '100,000 to a million records an hour at peak'],
    ]),
    question('source-can-notify', 'Can {from} tell others when its data changes?', [
      ['query-only', 'The source can only be asked'],
      ['already-does', 'The source already reports its changes'],
    ]),
    question('missed-change', 'What happens when a change in {from} never reaches {to}?', [
      ['harmless', 'A missed change does no harm'],
      ['unnoticed-and-harmful', 'A missed change goes unnoticed and does harm'],
    ]),
    question('consumer-count', 'How many systems need the same items of {from}?', [
      ['one', 'One system needs the items'],
      ['four-plus', 'Four or more systems need the items'],
    ]),
    question('consumer-pace', 'How fast does {to} take what comes from {from}?', [
      ['similar', 'Items are taken as fast as they come'],
      ['different', 'Receivers differ widely in speed'],
    ]),
    question(
      'landscape-size',
      'How many systems will be linked around {from} in two to three years?',
      [
        ['4-to-7', 'Four to seven systems will be linked'],
        ['8-or-more', 'Eight or more systems will be linked'],
      ],
    ),
    question('data-path-limits', 'Which way may the data between {from} and {to} take?', [
      ['anywhere', 'The data may pass through any agreed service'],
      ['no-shared-layer', 'The data may not pass a shared layer'],
    ]),
    question(
      'connector-fit',
      'How much of the exchange do ready-made connectors for {from} and {to} cover?',
      [
        ['covers-most', 'Ready-made connectors cover the larger part'],
        ['none-exists', 'No ready-made connector exists'],
      ],
    ),
    question('ownership', 'Who looks after {from} and {to}?', [
      ['one-team', 'One team looks after all ends'],
      ['several-teams', 'Several teams look after the ends'],
    ]),
  ],
  pairs: [
    pair('synchronous-asynchronous', 'Synchronous or asynchronous', [
      'Synchronous',
      'Asynchronous',
    ]),
    {
      ...pair('real-time-batch', 'Real-time or batch', ['Real-time', 'Batch']),
      hybrids: [
        hybrid('events-plus-nightly-full', 'Events plus nightly full', [
          ['each change, from {from} to {to}', 'real-time'],
          ['the full comparison at night', 'batch'],
        ]),
      ],
    },
    pair('point-to-point-centralized', 'Point-to-point or centralized', [
      'Point-to-point',
      'Centralized',
    ]),
    pair('out-of-the-box-custom', 'Out-of-the-box or custom', ['Out-of-the-box', 'Custom']),
    pair('tightly-loosely-coupled', 'Tightly or loosely coupled', [
      'Tightly coupled',
      'Loosely coupled',
    ]),
    pullPush(),
  ],
  mitigations: [
    mitigation(
      'idempotent-receiver',
      'Idempotent receiver',
      'Give every message a stable key, remember the keys that were worked off, and answer a repeat with the first result.',
    ),
    mitigation(
      'dead-letter-channel',
      'Dead letter channel',
      'After a fixed number of attempts move the message aside together with the error, raise an alert, and let operations send it again.',
    ),
    mitigation(
      'conditional-request',
      'Conditional request',
      'Let {to} send the version it knows, and let {from} answer "not changed" without the data.',
    ),
  ],
  tensions: [
    {
      id: 'central-without-connectors',
      between: [
        { pair: 'point-to-point-centralized', choice: 'centralized' },
        { pair: 'out-of-the-box-custom', choice: 'out-of-the-box' },
      ],
      when: whenIn('connector-fit', 'covers-most'),
      weight: 2,
      because: 'Ready-made connectors of {from} like to go straight to {to}, past the middle.',
      wayOut: 'Let the connector of {from} end in the middle.',
      source: { judgement: 'Connectors are sold by the pair.' },
    },
  ],
  styles: [
    {
      id: 'event-driven-over-a-broker',
      name: 'Event-driven over a broker',
      advice: 'Let {from} publish each change, and let {to} take it from a broker.',
      what: 'A broker takes what {from} publishes and brings it to all who asked for it.',
      choices: {
        'synchronous-asynchronous': ['asynchronous'],
        'out-of-the-box-custom': ['out-of-the-box'],
        'pull-push': ['push', 'pull-once-push-to-many'],
      },
      usually: {},
      when: null,
      unless: null,
      diagram: {
        nodes: [
          { id: 'source', label: '{from}', part: null, ...drawn },
          { id: 'broker', label: 'Broker', part: 'broker', ...drawn },
          { id: 'target', label: '{to}', part: null, ...drawn },
        ],
        edges: [
          { from: 'source', to: 'broker', label: 'publishes each change', ...drawn },
          { from: 'broker', to: 'target', label: 'delivers', ...drawn },
        ],
      },
      source: sampleSource,
    },
  ],
  policies: [],
  contradictions: [],
  hands: NOBODYS,
  renamed: { questions: {}, options: {} },
  replaced: [],
  glossary: [{ id: 'settled', name: 'Settled', what: 'Nothing can change it.', see: [] }],
  layers: [],
  base: null,
  obligations: [
    {
      id: 'recognise-repeats',
      what: 'Make {to} recognise what it has already taken',
      choices: { 'synchronous-asynchronous': ['asynchronous'], 'pull-push': ['push'] },
      when: whenIn('missed-change', 'unnoticed-and-harmful'),
      because: 'A broker delivers at least once, so that {to} sees some messages twice.',
      builds: 'target',
      mitigation: 'idempotent-receiver',
      due: null,
      otherHands: null,
      source: sampleSource,
    },
  ],
}

/** A condition on one question. */
export function whenIn(question: string, ...options: string[]): Condition {
  return { kind: 'in', question, options }
}

function question(
  id: string,
  text: string,
  options: readonly (readonly [string, string])[],
): Question {
  return {
    id,
    text,
    help: 'Count what really happens, not what the contract promises.',
    why: 'It shows how much the two sides have to know of each other.',
    topic: 'exchange',
    core: true,
    pairs: ['pull-push'],
    askWhen: null,
    about: 'exchange',
    aboutWhen: null,
    quantity: null,
    options: options.map(([option, label]) => optionOf(option, label)),
    holds: 'one',
  }
}

function optionOf(id: string, label: string): Option {
  return {
    id,
    label,
    help: `Choose this where ${label.charAt(0).toLowerCase()}${label.slice(1)}.`,
    band: null,
  }
}

function pair(id: string, name: string, sides: readonly [string, string]): Pair {
  return {
    id,
    name,
    decision: `${name}: which of the two?`,
    patterns: [pattern(sides[0]), pattern(sides[1])],
    decidedFor: 'exchange',
    rules: [],
    hybrids: [],
  }
}

function pattern(name: string): Pattern {
  return {
    id: name.toLowerCase().replace(' ', '-'),
    name,
    what: `${name} between {from} and {to}, said in a sentence or two, so that a reader knows what is meant.`,
    whenToUse: [],
    whenNot: [],
    examples: [],
    buildingBlocks: [],
    challenges: [],
    reversibility: { level: 2, because: '', source: { judgement: 'made up for a test' } },
  }
}

function hybrid(id: string, name: string, legs: readonly (readonly [string, string])[]): Hybrid {
  return {
    id,
    name,
    what: `${name}: each side does the part of the work that it is good at.`,
    when: {
      kind: 'all',
      of: [whenIn('source-can-notify', 'query-only'), whenIn('consumer-count', 'four-plus')],
    },
    answers: ['source-cannot-report'],
    legs: legs.map(([leg, pattern]) => ({
      leg,
      pattern,
      because: 'This part of the work asks for it.',
    })),
    challenges: [],
    source: { judgement: 'Both halves are well known; only the combination is ours.' },
  }
}

function pullPush(): Pair {
  const empty = pair('pull-push', 'Pull or push', ['Pull', 'Push'])
  return {
    ...empty,
    decision: 'Who starts each exchange, the receiving or the sending system?',
    patterns: [fullPattern(empty.patterns[0]), empty.patterns[1]],
    rules: [
      rule('source-can-only-be-asked', whenIn('source-can-notify', 'query-only'), 'pull'),
      rule('source-reports-already', whenIn('source-can-notify', 'already-does'), 'push'),
      {
        ...rule('minutes-make-polling-costly', whenIn('data-freshness', 'minutes'), 'push'),
        unless: whenIn('exchange', 'look-up'),
        effect: { kind: 'toward', pattern: 'push', weight: 2, group: 'polling-too-costly' },
      },
      {
        ...rule(
          'fresh-or-many-make-polling-costly',
          {
            kind: 'any',
            of: [
              whenIn('data-freshness', 'minutes'),
              { kind: 'not', of: whenIn('consumer-count', 'one') },
            ],
          },
          'push',
        ),
        effect: { kind: 'toward', pattern: 'push', weight: 1, group: 'polling-too-costly' },
      },
      {
        ...rule('source-cannot-report', whenIn('source-can-notify', 'query-only'), 'push'),
        effect: { kind: 'rules-out', pattern: 'push' },
      },
    ],
    hybrids: [
      hybrid('pull-once-push-to-many', 'Pull once with push to many', [
        ['from {from} into the broker', 'pull'],
        ['from the broker to {to}', 'push'],
      ]),
    ],
  }
}

function rule(id: string, when: Condition, toward: string): Rule {
  return {
    id,
    when,
    unless: null,
    effect: { kind: 'toward', pattern: toward, weight: 3, group: null },
    because: `What {from} can do decides who has to begin, and that speaks for ${toward}.`,
    source: sampleSource,
  }
}

function fullPattern(pattern: Pattern): Pattern {
  return {
    ...pattern,
    whenToUse: [{ id: 'own-pace', text: 'The receiver sets the pace.', source: sampleSource }],
    whenNot: [
      {
        id: 'no-load',
        text: 'The source has no load to spare.',
        source: { judgement: 'Queries cost most where nothing has changed.' },
      },
    ],
    examples: ['A report that reads the ledger each morning', 'A crawler'],
    buildingBlocks: [
      { name: 'Polling consumer', note: 'Asks again and again, at a pace of its own.' },
    ],
    challenges: [pollingLoad],
  }
}

function mitigation(id: string, name: string, how: string): Mitigation {
  const reference = `https://www.enterpriseintegrationpatterns.com/${id}.html`
  return {
    id,
    name,
    how,
    reference,
    end: null,
    otherHands: null,
    due: 'build',
    fitsWhen: null,
    unless: null,
    uses: {},
  }
}
