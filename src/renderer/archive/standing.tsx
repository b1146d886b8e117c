import Archive from 'lucide-react/icons/archive'
import AtSign from 'lucide-react/icons/at-sign'
import SearchX from 'lucide-react/icons/search-x'
import Unplug from 'lucide-react/icons/unplug'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

const words = archiveStrings

/** Nothing was ever kept. */
export const NothingKept = () => (
  <EmptyState icon={<Archive size={22} />} title={words.empty.title}>
    <p>{words.empty.body}</p>
  </EmptyState>
)

/** The search found nothing. */
export const NothingFound = ({ text }: { text: string }) => (
  <EmptyState icon={<SearchX size={22} />} title={words.nothing.title(text.trim())}>
    <p>{words.nothing.body}</p>
  </EmptyState>
)

/** Nobody has mentioned the user. */
export const NoMentions = () => (
  <EmptyState icon={<AtSign size={22} />} title={words.mentions.none}>
    <p>{words.mentions.noneBody}</p>
  </EmptyState>
)

/** The archive does not answer. */
export const OutOfOrder = ({ again }: { again: () => void }) => (
  <EmptyState icon={<Unplug size={22} />} title={words.broken.title}>
    <p>{words.broken.body}</p>
    <Button onPress={again}>{words.broken.again}</Button>
  </EmptyState>
)
