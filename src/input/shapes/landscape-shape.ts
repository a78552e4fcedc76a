import * as z from 'zod/mini'
import { listOf, name, strictMapping, text } from './basic-shapes.ts'
import { entries, systems as names, platforms, requires } from './requirements-shape.ts'

const maybeText = z.optional(text)
// Read as requirements are, which have a shape of their own.
const unread = z.optional(z.unknown())
const shared = { data: z.optional(names), over: z.optional(name) }

/** The heading of a landscape; its systems and interfaces have shapes of their own. */
export const landscapeShape = strictMapping({
  landscape: name,
  description: maybeText,
  profile: maybeText,
  extends: maybeText,
  requires,
  answers: entries,
  fixed: entries,
  platforms,
  systems: z.optional(z.nullable(z.union([z.record(z.string(), z.unknown()), listOf(name)]))),
  interfaces: listOf(z.unknown()),
})

/** What a landscape says of one system beside what a profile does. */
export const landscapeSystemShape = z.nullable(
  strictMapping({ owner: unread, answers: unread, kind: unread, platform: platforms }),
)

/** An interface of a landscape beside what requirements say. */
export const interfaceShape = strictMapping({
  ...{ name: unread, description: unread, from: unread, to: unread },
  ...{ extends: unread, requires: unread, answers: unread, fixed: unread, platforms: unread },
  flows: unread,
  ...shared,
})

/** An interface that has a requirements file of its own. */
export const filedInterfaceShape = strictMapping({ file: text, ...shared })
