/** How much is shown: in a page the longest lists end early, and a matrix with more rows than a screen has is left out. */
export interface LandscapeExtent {
  readonly whole: boolean
}
