import X from 'lucide-react/icons/x'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { strings } from '#shared/strings/strings.ts'
import { Button, IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { toasts } from './toast-queue.ts'
import styles from './toasts.module.css'

/** Where messages appear: above the status bar, over the list. */
export const Toasts = () => (
  <ToastRegion queue={toasts} aria-label={strings.toast.region} className={classNames(styles.region)}>
    {({ toast }) => (
      <AriaToast toast={toast} className={classNames(styles.toast)}>
        <ToastContent className={classNames(styles.content)}>
          <Text slot="title" className={classNames(styles.text)}>
            {toast.content.text}
          </Text>
        </ToastContent>
        {toast.content.action && <Button onPress={toast.content.action.run}>{toast.content.action.label}</Button>}
        <IconButton slot="close" label={strings.toast.close}>
          <X size={14} />
        </IconButton>
      </AriaToast>
    )}
  </ToastRegion>
)
