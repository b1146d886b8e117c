/** How many watched at one moment: what a small line is drawn through. */
export interface ViewerPoint {
  /** ms since 1970. */
  at: number
  count: number
}
