import type { Catalogue } from '../../src/model/catalogue.ts'

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
  hands: { source: null, target: null, platform: null, ownCodeUnwanted: null },
  platforms: [],
  technologies: [],
  renamed: { questions: {}, options: {} },
  replaced: [],
  glossary: [],
  layers: [],
  base: null,
}
