import type { Finding, FindingCode } from '../../model/finding.ts'
import { syntaxReason } from './syntax-reason.ts'

/** The sentence about a finding: what is wrong, with the wanted state said where the code alone says it. */
export function findingText({ code, facts }: Finding): string {
  return SENTENCES[code](name => factText(facts[name]))
}

/** The values allowed there; empty where any is, or none. */
export function allowedValues({ facts }: Finding): readonly string[] {
  return listOf(facts.allowed)
}

/** The likeliest meant word, if one is near. */
export function nearestValue({ facts }: Finding): string | null {
  return typeof facts.nearest === 'string' && facts.nearest !== '' ? facts.nearest : null
}

type Fact = Finding['facts'][string] | undefined
type Sentence = (fact: (name: string) => string) => string

const SENTENCES: Readonly<Record<FindingCode, Sentence>> = {
  'file-missing': fact => `There is no file${quoted(fact('value'))}`,
  'file-is-directory': fact => `A folder stands where a file is needed${quoted(fact('value'))}`,
  'file-unreadable': fact =>
    `${quotedFirst(fact('value'), 'The file')} cannot be read${withReason(fact('reason'))}`,
  'file-outside': fact =>
    `${quotedFirst(fact('value'), 'The file')} lies outside the folder to which reading is confined${withReason(fact('reason'))}`,
  'file-not-read': fact => `No part of a catalogue stands in a file${quoted(fact('value'))}`,
  'file-of-other-kind': () =>
    'This reads as no requirements file, profile, lock or file of a catalogue, so no line of it is shown',
  'text-empty': () => 'The text is empty',
  'text-not-utf8': () => 'The text must be UTF-8',
  'text-has-nul': () => 'The text holds a NUL character, so it is not a text file',
  'text-too-large': fact => `The text must be no larger than ${fact('limit') || 'the limit'} bytes`,
  'text-too-deep': fact => `Values may be nested at most ${fact('limit') || 'some'} levels deep`,
  'yaml-syntax': fact =>
    `This is not valid YAML${withReason(syntaxReason(fact('problem'), fact('reason')))}`,
  'yaml-version': fact => `YAML 1.2 is expected, without a directive${quoted(fact('value'))}`,
  'yaml-duplicate-key': fact => `The key${quoted(fact('value'))} stands here a second time`,
  'yaml-alias-unresolved': fact => `No anchor has the name${quoted(fact('value'))}`,
  'yaml-alias-bomb': fact => `Aliases may be used at most ${fact('limit') || 'a few'} times`,
  'yaml-tag': fact => `Tags are not supported${quoted(fact('value'))}`,
  'yaml-merge-key': () =>
    'Merge keys ("<<") are not supported. Write the entries out here, or put what files share into a profile that each "extends"',
  'json-syntax': fact => `This is not valid JSON${withReason(fact('reason'))}`,
  'key-unknown': fact => `Unknown key${quoted(fact('value'))}`,
  'key-missing': fact => `The key${quoted(fact('key'))} is missing here`,
  'value-wrong-type': fact =>
    `${expectedText(fact) || 'Another kind of value is expected'}${foundText(fact)}`,
  'value-not-allowed': fact =>
    `The value${quoted(fact('value'))} is not allowed here${withReason(fact('expected'))}`,
  'value-empty': fact => `A value is missing here${withReason(fact('key'))}`,
  'name-not-text': fact =>
    `A name is text, so in JSON it stands in quotes${fact('value') === '' ? '' : `: "${fact('value')}"`}`,
  'question-unknown': fact => `There is no question${quoted(fact('value'))}`,
  'question-not-of-system': fact =>
    `The question${quoted(fact('value'))} is not about a system by itself, so its answer stands under "answers"`,
  'system-spelt-otherwise': fact =>
    `The profile knows no system${quoted(fact('value'))}, and its facts of${quoted(fact('nearest'))} do not apply`,
  'option-unknown': fact =>
    `${quotedFirst(fact('value'), 'This')} is no answer to the question${quoted(fact('question'))}`,
  'quantity-wrong': fact =>
    `${quotedFirst(fact('value'), 'This')} is not a ${KINDS[fact('kind')] ?? 'quantity'}`,
  'quantity-ambiguous': fact =>
    `${quotedFirst(fact('value'), 'This')} has two meanings, so the one that is meant must be written out`,
  'quantity-fraction': fact =>
    `${quotedFirst(fact('value'), 'This')} is no whole number, and only whole things can be counted`,
  'quantity-range-reversed': fact => `The range${quoted(fact('value'))} must run from less to more`,
  'pair-unknown': fact => `There is no decision${quoted(fact('value'))}`,
  'review-due': fact =>
    `The review of the ${fact('kind') || 'decision'}${quoted(fact('value'))} is due since ${fact('date') || 'a day that has passed'}${fact('owner') === '' ? '' : `, by ${fact('owner')}`}`,
  'choice-unknown': fact =>
    `${quotedFirst(fact('value'), 'This')} is no choice of the decision${quoted(fact('pair'))}`,
  'extends-missing': fact => `There is no profile${quoted(fact('value'))}`,
  'extends-circular': fact => `The profile${quoted(fact('value'))} extends itself by a detour`,
  'profile-twice': () =>
    'Both "profile" and "extends" name a profile, and where the two differ, "extends" counts',
  'profile-outside': fact =>
    `The profile${quoted(fact('value'))} lies outside the folder of this file and outside the working directory`,
  'profiles-unavailable': fact =>
    `Profiles cannot be read here, so "extends" must be left out${withReason(quoted(fact('value')).trim())}`,
  'question-renamed': fact =>
    `The question${quoted(fact('value'))} has another name now${withReason(quoted(fact('expected')).trim())}`,
  'question-replaced': fact =>
    `The question${quoted(fact('value'))} is asked no more${withReason(fact('reason'))}`,
  'option-renamed': fact =>
    `The option${quoted(fact('value'))} of the question${quoted(fact('question'))} has another name now${withReason(quoted(fact('expected')).trim())}`,
  'layer-unknown': fact => `The catalogue has no layer${quoted(fact('value'))}`,
  'receiver-twice': fact => `The receiver${quoted(fact('value'))} is named twice here`,
  'flow-duplicate': fact => `A second flow has the name${quoted(fact('value'))}${firstLine(fact)}`,
  'answer-of-several': fact =>
    `One option of the question${quoted(fact('question'))} holds, so a list of those still possible stands in place of${quoted(fact('value'))}`,
  'answers-contradict': fact =>
    `Answers contradict each other${withReason(fact('reason'))}${otherLine(fact)}`,
  'word-not-alone': fact =>
    `The word${quoted(fact('value'))} is an answer by itself, and stands beside no option`,
  'option-twice': fact =>
    `The option${quoted(fact('value'))} stands under${quoted(fact('first'))}, too, and may be named once`,
  'parts-not-here': fact => `An answer by part has no place here${withReason(fact('reason'))}`,
  'parts-differ': fact =>
    `Every answer by part must name the same parts${withReason(fact('expected'))}. Where it is not known of one, write "unknown" for it`,
  'text-is-requirements': () =>
    'These are the requirements of one integration, which "integration-advisor FILE" reports on',
  'text-is-lock': () =>
    'These are decisions that were recorded, which "integration-advisor check --lock FILE" reads',
  'text-is-landscape': () =>
    'This is a landscape of many interfaces, which "integration-advisor landscape FILE" reports on',
  'text-is-no-columns': () =>
    'A file that says what columns mean does so under the key "columns", which is missing here',
  'system-unknown': fact => `There is no system${quoted(fact('value'))} under "systems"`,
  'system-alike': fact =>
    `The systems${quoted(fact('value'))} and${quoted(fact('nearest'))} are two, although their names are almost the same`,
  'system-duplicate': fact => `The system${quoted(fact('value'))} is named twice${firstLine(fact)}`,
  'system-unused': fact => `No interface leads from or to the system${quoted(fact('value'))}`,
  'interface-to-itself': fact =>
    `An interface joins two systems, and${quoted(fact('value'))} is at both of its ends`,
  'column-unknown': fact => `No list has a column with the title${quoted(fact('value'))}`,
  'column-meaning-unknown': fact =>
    `A column means a part of an interface or a question, and${quoted(fact('value'))} is neither`,
  'interface-duplicate': fact =>
    `A second interface has the name${quoted(fact('value'))}${firstLine(fact)}`,
  'merge-unfinished': () =>
    'Git left two versions beside each other here: keep one of them, and "check --update" puts right what it says',
  'decision-twice': fact => `A second decision is about${quoted(fact('value'))}${firstLine(fact)}`,
  'id-duplicate': fact => `The id${quoted(fact('value'))} is taken${firstLine(fact)}`,
  'pattern-unknown': fact => `There is no pattern${quoted(fact('value'))} here`,
  'mitigation-unknown': fact => `There is no mitigation${quoted(fact('value'))}`,
  'term-unknown': fact => `There is no word${quoted(fact('value'))} in the glossary`,
  'source-unknown': fact => `There is no source${quoted(fact('value'))}`,
  'veto-unknown': fact => `No rule${quoted(fact('value'))} of this pair rules a side out`,
  'platform-unknown': fact => `There is no platform or technology${quoted(fact('value'))}`,
  'topic-unknown': fact => `There is no topic${quoted(fact('value'))}`,
  'bands-broken': fact =>
    `Bands must follow one another without a gap, the first without "from", the last without "below"${withReason(fact('reason'))}`,
  'pairs-mismatch': fact =>
    `The pairs of a question must be those whose rules, hybrids or challenges ask it${withReason(fact('expected'))}`,
  'ask-when-later': fact =>
    `A question can only depend on an earlier one${fact('value') === '' ? '' : `, and${quoted(fact('value'))} comes later`}`,
  'several-wrong': fact =>
    `A question of which several options may hold has at most ${fact('limit') || 'a few'} options, and no quantity`,
  'derived-wrong': fact =>
    `A question derived from${quoted(fact('value'))} is a count, has a "derived" range in its options, or is about one side's kind`,
  'weight-off-scale': fact =>
    `The weight${quoted(fact('value'))} must be a whole number from 1 to ${fact('limit') || 'the largest weight'}`,
  'option-without-effect': fact =>
    `The option${quoted(fact('option') || fact('value'))} of the question${quoted(fact('question'))} changes nothing`,
  'question-one-sided': fact =>
    `Each answer to the question${quoted(fact('question') || fact('value'))} speaks for${quoted(fact('choice'))} in the decision${quoted(fact('pair'))}; nobody who answers can speak for the other side`,
  'rule-never-fires': fact =>
    `No answers can make the rule${quoted(fact('rule') || fact('value'))} fire`,
  'choice-never-wins': fact =>
    `No answers can make the choice${quoted(fact('choice') || fact('value'))} of the decision${quoted(fact('pair'))} win`,
  'component-too-large': fact =>
    `Rules of the decision${quoted(fact('pair'))} tie more than ${fact('most') || 'the greatest number of'} combinations of answers together${withReason(fact('questions'))}`,
  'pair-too-intricate': fact =>
    `The decision${quoted(fact('pair'))} holds ${fact('count') || 'too many'} hybrids and vetoes, and at most ${fact('most') || 'a few'} can be followed exactly`,
  'pair-missing': fact =>
    `The decision${quoted(fact('value') || fact('pair') || fact('key'))} is missing`,
  'sentence-long': fact =>
    `This sentence has ${fact('count') || 'more'} words; ${fact('limit') || 'fewer'} are the most that can be read at one go`,
  'word-vague': fact =>
    `Readers stumble over${quoted(fact('value')) || ' this'}${withReason(fact('instead') && `write ${fact('instead')}`)}`,
  'hybrid-unknown': fact => `There is no hybrid${quoted(fact('value'))} of this pair`,
  'id-taken-below': fact =>
    `The id${quoted(fact('value'))} is taken in the catalogue below, where "override" in place of "id" changes an entry`,
  'entry-unknown-below': fact =>
    `The catalogue below has no${quoted(fact('value'))} here to change or switch off`,
  'entry-still-named': fact =>
    `The entry${quoted(fact('value'))} is still named by others, so it cannot be switched off${withReason(fact('reason'))}`,
  'version-range-wrong': fact =>
    `${quotedFirst(fact('value'), 'This')} is no range of versions such as ">=1.2" or "^1.2"`,
  'version-unmet': fact =>
    `Version ${fact('value') || 'of another range'} of the catalogue${quoted(fact('name'))} is required${withReason(fact('version'))}`,
  'catalogue-missing': fact =>
    `There is no catalogue${quoted(fact('value'))}; "built-in" is the one that comes with the program`,
  'catalogue-circular': fact => `The catalogue${quoted(fact('value'))} extends itself by a detour`,
}

const KINDS: Readonly<Record<string, string>> = {
  duration: 'duration such as 500ms, 15 min, 1-2 h or 1d',
  size: 'size such as 200kB or 5MB',
  count: 'count such as 250000, 2k or 8+',
}

const listOf = (fact: Fact): readonly string[] =>
  typeof fact === 'object' ? fact : fact === undefined || fact === '' ? [] : [String(fact)]

const factText = (fact: Fact): string => listOf(fact).join(', ')

const quoted = (value: string): string => {
  if (value === '') return ''
  return FOUND.has(value) ? ` ${value}` : ` "${value}"`
}

const quotedFirst = (value: string, otherwise: string): string => quoted(value).trim() || otherwise

const withReason = (reason: string): string =>
  reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`

const foundText = (fact: (name: string) => string): string =>
  fact('value') === '' ? '' : `, found${quoted(fact('value'))}`

// Descriptions of a value, not the value itself.
const FOUND: ReadonlySet<string> = new Set(['a list', 'a mapping'])

const expectedText = (fact: (name: string) => string): string =>
  fact('expected') === '' ? '' : `Expected: ${fact('expected').replaceAll(', ', ' or ')}`

const firstLine = (fact: (name: string) => string): string =>
  fact('first') === '' ? '' : `; the first stands in line ${fact('first')}`

const otherLine = (fact: (name: string) => string): string =>
  fact('first') === '' ? '' : `; the other stands in line ${fact('first')}`
