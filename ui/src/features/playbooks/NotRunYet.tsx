/** What people must not take a playbook for. */
export function NotRunYet() {
  return (
    <p className="quiet">
      Playbooks are written, checked and kept with every version. This version of CloudPioneer does not carry
      them out: propose actions by hand.
    </p>
  )
}
