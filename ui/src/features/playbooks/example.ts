/** What a new playbook starts from. */
export const EXAMPLE = `name: Prune reports
title: Prune \${system.filesystem.mountpoint}/reports
trigger:
  alert:
    alert.metric: system.filesystem.utilization
steps:
  - name: prune
    operation: directory.prune
    parameters:
      path: \${system.filesystem.mountpoint}/reports
      modifiedBefore: \${before.P30D}
    compensation:
      operation: undo
    timeLimit: PT5M
risk: low
approval:
  mode: always
blastRadius:
  account: { atOnce: 1, perHour: 5 }
  total: { atOnce: 3, perHour: 20 }
coolDown: PT1H
expiresAfter: P1D
dryRun: true
`
