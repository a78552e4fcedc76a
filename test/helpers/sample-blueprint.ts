import type { Blueprint } from '../../src/model/result/blueprint.ts'

/** One design of the sample: one choice conceded to a tension, one fixed elsewhere, one as good either way. */
export const sampleBlueprint: Blueprint = {
  choices: {
    'synchronous-asynchronous': 'asynchronous',
    'real-time-batch': 'events-plus-nightly-full',
    'point-to-point-centralized': 'centralized',
    'out-of-the-box-custom': 'custom',
    'tightly-loosely-coupled': null,
    'pull-push': 'push',
  },
  started: [],
  style: 'event-driven-over-a-broker',
  summary:
    'Event-driven over a broker: Asynchronous, Events plus nightly full, Centralized, Custom, Tightly coupled or Loosely coupled, Push',
  conceded: [
    {
      pair: 'out-of-the-box-custom',
      from: 'out-of-the-box',
      to: 'custom',
      cost: 1,
      because: 'Ready-made connectors of {from} like to go straight to {to}, past the middle.',
      tensions: ['central-without-connectors'],
    },
    {
      pair: 'pull-push',
      from: 'pull',
      to: 'push',
      cost: -2,
      because: 'company standard',
      tensions: [],
    },
  ],
  challenges: [
    {
      id: 'duplicates',
      title: 'Duplicate messages',
      because: 'The same message can come twice.',
      raisedBy: { 'consumer-count': 'four-plus' },
      inOtherHands: false,
      pressure: 3,
      mitigations: [
        {
          name: 'Idempotent receiver',
          how: 'Give every message a stable key.',
          reference: 'https://www.enterpriseintegrationpatterns.com/idempotent-receiver.html',
          end: 'target',
          inOtherHands: false,
          due: 'build',
        },
      ],
    },
  ],
  tippingPoints: [
    { set: { 'connector-fit': 'none-exists' }, choices: { 'out-of-the-box-custom': 'custom' } },
    {
      set: { 'data-freshness': 'hours' },
      choices: { 'real-time-batch': 'batch', 'synchronous-asynchronous': null },
    },
  ],
  departures: [{ pair: 'out-of-the-box-custom', expects: ['out-of-the-box'], has: 'custom' }],
  obligations: [
    {
      id: 'recognise-repeats',
      what: 'Make {to} recognise what it has already taken',
      because: 'A broker delivers at least once, so that {to} sees some messages twice.',
      raisedBy: { 'missed-change': 'unnoticed-and-harmful' },
      builds: 'target',
      inOtherHands: false,
      asks: null,
      mitigation: {
        name: 'Idempotent receiver',
        how: 'Give every message a stable key.',
        reference: 'https://www.enterpriseintegrationpatterns.com/idempotent-receiver.html',
        end: 'target',
        inOtherHands: false,
        due: 'build',
      },
      due: 'build',
    },
    {
      id: 'watch-the-whole-way',
      what: 'Watch the way from {from} to {to} from end to end',
      because: 'Nobody waits for the outcome, so nobody sees that it stays away.',
      raisedBy: {},
      builds: 'platform',
      inOtherHands: false,
      asks: null,
      mitigation: null,
      due: 'operation',
    },
  ],
  diagram: {
    nodes: [
      { id: 'source', label: '{from}' },
      { id: 'broker', label: 'Broker' },
      { id: 'target', label: '{to}' },
    ],
    edges: [
      { from: 'source', to: 'broker', label: 'publishes each change' },
      { from: 'broker', to: 'target', label: 'delivers' },
    ],
  },
}

/** The design of nothing: every choice is as good as the other. */
export const emptyBlueprint: Blueprint = {
  choices: Object.fromEntries(Object.keys(sampleBlueprint.choices).map(pair => [pair, null])),
  started: [],
  style: null,
  summary: '',
  conceded: [],
  challenges: [],
  tippingPoints: [],
  departures: [],
  obligations: [],
  diagram: null,
}
