/** The catalogue under `patterns/`, compiled and checked by the build. */
declare module 'virtual:built-in-catalogue' {
  /** A `Catalogue` as JSON. */
  export function readText(): string
}

/** The precedents under `patterns/precedents/`, compiled by the build; apart, so that only a report reads them. */
declare module 'virtual:built-in-precedents' {
  /** A list of `CompiledPrecedent` as JSON. */
  export function readText(): string
}

/** The technologies under `patterns/technologies/`, parsed by the build; apart, so that only a report reads them. */
declare module 'virtual:built-in-technologies' {
  /** A list of `Technology` as JSON. */
  export function readText(): string
}
