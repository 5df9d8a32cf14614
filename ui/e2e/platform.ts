import { tmpdir } from 'node:os'
import { join } from 'node:path'

function required(name: string): string {
  const value = process.env[name]
  if (!value)
    throw new Error(`Set ${name} to test a running platform; ./cloudpioneer test does it by itself.`)
  return value
}

/** The running platform that is tested, and who signs in there. */
export const platform = {
  url: required('CLOUDPIONEER_URL'),
  user: required('CLOUDPIONEER_USER'),
  password: required('CLOUDPIONEER_PASSWORD'),
  /** A folder that its agent may prune. */
  reports: required('CLOUDPIONEER_REPORTS'),
}

/** Where pictures of every page go; nowhere where it is not set. */
export const screenshots = process.env.CLOUDPIONEER_SCREENSHOTS

/** Cookies of the person who signed in once for all tests. */
export const sessionFile = join(
  tmpdir(),
  `cloudpioneer-e2e-${process.env.CLOUDPIONEER_E2E_RUN ?? process.pid}.json`,
)
