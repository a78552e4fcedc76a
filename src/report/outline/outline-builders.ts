import type { Block, Cell, List, ListItem, Outline, Section, Span, Text, Tone } from './outline.ts'

/** A piece of text in a tone. */
export const toned = (tone: Tone, text: string): Span => ({ text, tone })

/** A piece of text that leads to an address, where it is one. */
export const linked = (text: string, address: string): Span =>
  /^https?:\/\//.test(address) ? { text, address } : text

/** A cell, and what it adds. */
export const cell = (main: Text, also: Text | null = null): Cell => ({ main, also })

/** A list item: a label, what is said of it, and blocks below. */
export const item = (label: Text | null, text: Text | null, blocks: Outline = []): ListItem => ({
  label,
  text,
  blocks,
})

/** A list that is shown whole. */
export const list = (items: readonly ListItem[]): List => ({
  kind: 'list',
  items,
  atMost: null,
  noun: ['more', 'more'],
})

/** A list of which a terminal shows the first few. */
export const shortList = (
  atMost: number,
  noun: readonly [string, string],
  items: readonly ListItem[],
): List => ({ kind: 'list', items, atMost, noun })

/** A sentence on its own. */
export const paragraph = (text: Text): Block => ({ kind: 'paragraph', text })

/** A section to act on: short, and on the first screen. */
export const summarySection = (title: string, blocks: Outline): Section => ({
  kind: 'section',
  title,
  role: 'summary',
  blocks,
})

/** A section that a document folds. */
export const foldedSection = (title: string, blocks: Outline): Section => ({
  kind: 'section',
  title,
  role: 'folded',
  blocks,
})

/** A section with the reasons, to be read in depth. */
export const detailSection = (title: string, blocks: Outline): Section => ({
  kind: 'section',
  title,
  role: 'detail',
  blocks,
})
