/** The catalogue under `patterns/`, compiled and checked by the build. */
declare module 'virtual:built-in-catalogue' {
  /** A `Catalogue` as JSON. */
  export const text: string
}
