import { useSearch } from '@tanstack/react-router'
import { type Past, pastSearch } from './past'

/** The past that the URL asks for; nothing of it where that is the present. */
export const usePast = (): Past => useSearch({ strict: false, select: pastSearch, structuralSharing: true })
