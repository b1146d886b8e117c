// Media queries of windows in which the columns of a table would reach beyond the edge, so that its lines become blocks.

/** Of the numbers, and of usual times. */
export const FEW_COLUMNS = '(max-width: 620px)'

/** Of the last shows, which have ten; their heads are widest in Spanish. */
export const MANY_COLUMNS = '(max-width: 910px)'
