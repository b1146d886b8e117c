import type { Page } from 'playwright'

/** What somebody may want to use. */
const CONTROLS = [
  'a[href]',
  'button',
  'input',
  'select',
  'textarea',
  '[role="slider"]',
  '[role="menuitem"]',
  '[role="menuitemradio"]',
  '[role="menuitemcheckbox"]',
  '[role="row"]',
].join(', ')
/** In these one thing takes the focus, and arrows lead on from there; in a log to a row, and Tab to what is in it. */
const COMPOSITES = '[role="menu"], [role="grid"], [role="radiogroup"], [role="toolbar"], [role="log"]'
/** Out of use, out of sight, or there for those without a keyboard, for whom Escape does the same. */
const NEEDLESS = [
  ':disabled',
  '[aria-disabled="true"]',
  '[inert] *',
  '[aria-hidden="true"] *',
  'button[aria-label="Clear"]',
  'button[aria-label="Dismiss"][tabindex="-1"]',
].join(', ')
/** Far more than any view has stops. */
const MOST_STOPS = 300
/** An input of a time has several stops inside. */
const MOST_INSIDE = 4

/**
 * The controls in sight that Tab does not lead to, not even into the group whose arrows do, as HTML. Where a menu is open it has
 * the focus already, and Tab would close it.
 */
export async function beyondKeyboard(page: Page): Promise<string[]> {
  const beyond = await walk(page)
  // What came while the keys went by is seen on a second way round.
  return beyond.length === 0 ? [] : walk(page)
}

async function walk(page: Page): Promise<string[]> {
  const reached = await page.evaluateHandle(() => new Set<Element | null>([document.activeElement]))
  const isInMenu = await page.evaluate(() => document.activeElement?.closest('[role="menu"]') !== null)
  let repeated = isInMenu ? MOST_INSIDE : 0
  for (let stop = 0; repeated < MOST_INSIDE && stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    const isNew = await reached.evaluate((seen) => {
      const count = seen.size
      return seen.add(document.activeElement).size > count
    })
    repeated = isNew ? 0 : repeated + 1
  }
  return reached.evaluate(
    (seen, { controls, composites, needless }) => {
      const groups = new Set(
        [...seen].flatMap((element) => {
          // A box in which one types may lead through a list below it, and a menu to one that opens beside it.
          const led = document.getElementById(element?.getAttribute('aria-controls') ?? '')
          const group = element?.closest(composites) ?? null
          const beside = [...(group?.querySelectorAll('[aria-expanded="true"]') ?? [])].map(({ id }) =>
            document.querySelector(`[aria-labelledby="${id}"]`),
          )
          return [led, group, ...beside].filter((one) => one !== null)
        }),
      )
      return [...document.querySelectorAll(controls)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(needless))
        .filter((element) => !seen.has(element) && ![...groups].some((group) => group.contains(element)))
        .map(({ outerHTML }) => outerHTML.slice(0, 300))
    },
    { controls: CONTROLS, composites: COMPOSITES, needless: NEEDLESS },
  )
}
