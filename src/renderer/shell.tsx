import { renderToStaticMarkup } from 'react-dom/server.browser'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { FollowsView } from './follows/follows-view.tsx'

/** The follows window before anything is known, as HTML: the build writes it into the page. */
export const shell = renderToStaticMarkup(
  <I18nProvider locale="en-GB">
    <FollowsView />
  </I18nProvider>,
)
