import type { Catalogue, Hands } from '../../src/model/catalogue.ts'

/** No end is in other hands, and own code is welcome. */
export const NOBODYS: Hands = {
  source: null,
  target: null,
  platform: null,
  allOurs: null,
  ownCodeUnwanted: null,
  readyMade: {},
}

/** What a catalogue holds beside its questions, pairs and constants: nothing. */
export const emptyCatalogue: Omit<Catalogue, 'questions' | 'pairs' | 'constants'> = {
  name: 'random',
  version: '0.0.0',
  digest: '',
  topics: [{ id: 'topic', name: 'Topic' }],
  mitigations: [],
  tensions: [],
  styles: [],
  obligations: [],
  policies: [],
  contradictions: [],
  hands: NOBODYS,
  platforms: [],
  technologies: [],
  renamed: { questions: {}, options: {} },
  replaced: [],
  glossary: [],
  layers: [],
  base: null,
}
