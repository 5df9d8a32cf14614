import { useEffect } from 'react'

/** Names the page in the browser's title. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = `${title} - CloudPioneer`
  }, [title])
}
