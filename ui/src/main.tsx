import './design/index.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'urql'
import { router } from './app/router'
import { applyTheme } from './design/theme'
import { api } from './graphql/api'

applyTheme()
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Provider value={api}>
      <RouterProvider router={router} />
    </Provider>
  </StrictMode>,
)
