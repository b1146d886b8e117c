import { afterEach, describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../src/renderer/ui/error-boundary.ts'

/** What a boundary draws before and after something in it threw. */
function drawn(props: ConstructorParameters<typeof ErrorBoundary>[0]) {
  const boundary = new ErrorBoundary(props)
  const before = boundary.render()
  boundary.state = ErrorBoundary.getDerivedStateFromError()
  return { before, after: boundary.render() }
}

describe('an error boundary', () => {
  it('shows what it holds until that fails, then what was given instead', () => {
    expect(drawn({ children: 'list', fallback: 'words' })).toEqual({ before: 'list', after: 'words' })
  })

  it('shows nothing where nothing was given', () => {
    expect(drawn({ children: 'menu' })).toEqual({ before: 'menu', after: null })
  })
})

describe('a message whose code cannot be fetched', () => {
  afterEach(() => {
    vi.doUnmock('../../src/renderer/ui/toast-queue.ts')
    vi.restoreAllMocks()
  })

  it('is not shown and fails nothing else', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    vi.doMock('../../src/renderer/ui/toast-queue.ts', () => {
      throw new Error('no such file')
    })
    const { showToast } = await import('../../src/renderer/ui/toast.ts')
    const dismiss = await showToast({ text: 'hello' })
    expect(dismiss).not.toThrow()
    expect(logged).toHaveBeenCalledOnce()
  })
})
