/** Whom the user follows on the site, in numbers: those who are being followed here now, and those who were already. */
export interface SiteFollows {
  fresh: number
  already: number
}
