import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../design/Icon'
import { signOut } from './signOut'
import { useMe } from './useMe'

const ROLE_WORDS = {
  VIEWER: 'viewer',
  OPERATOR: 'operator',
  APPROVER: 'approver',
  AUDITOR: 'auditor',
  ADMIN: 'admin',
} as const

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const me = useMe()
  const [open, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const close = (event: Event) => {
      if (
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !menu.current?.contains(event.target as Node)
      ) {
        setOpen(false)
      }
    }
    window.addEventListener('pointerdown', close)
    window.addEventListener('keydown', close)
    return () => {
      window.removeEventListener('pointerdown', close)
      window.removeEventListener('keydown', close)
    }
  }, [open])
  return (
    <div className="account" ref={menu}>
      <button
        type="button"
        className="icon-button"
        aria-label={`Account${me?.name ? ` of ${me.name}` : ''}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="person" />
      </button>
      {open && (
        <div className="popover">
          <strong>{me?.name ?? 'Signed in'}</strong>
          <span className="soft">{me?.roles.map((role) => ROLE_WORDS[role]).join(', ')}</span>
          <a className="button" href="/graphiql/">
            Developers’ page
          </a>
          <button type="button" className="button" onClick={() => void signOut()}>
            Sign out
          </button>
        </div>
      )}
    </div>
  )
}
