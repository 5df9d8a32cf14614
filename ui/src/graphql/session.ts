/**
 * Loads this very page anew: without a session the server answers it with the way to sign in, and leads back here
 * afterwards.
 */
export function signInAgain() {
  window.location.reload()
}
