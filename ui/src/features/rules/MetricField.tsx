import { useId } from 'react'
import { Field } from '../../design/Field'
import { MetricNamesDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { unitOf } from '../../units/unit'

interface MetricFieldProps {
  metric: string
  fault: string | undefined
  onChange: (metric: string) => void
}

/** The metrics whose names contain what was typed so far. */
export function useMetricNames(text: string) {
  const { data } = useAsk(MetricNamesDocument, { text: text.trim() || undefined })
  return data?.metrics ?? []
}

/** What numbers of the metric mean: a threshold is typed in this unit. */
function unitInWords({ name, unit }: { name: string; unit: string }): string {
  if (unit !== '1') return `unit ${unit}`
  return unitOf(unit, name).label === '%' ? 'a share from 0 to 1' : 'a bare number'
}

/** A metric's name, completed from what this installation measures. */
export function MetricField({ metric, fault, onChange }: MetricFieldProps) {
  const options = useId()
  const known = useMetricNames(metric)
  const chosen = known.find(({ name }) => name === metric)
  const hint = chosen
    ? `${chosen.seriesCount} series, ${unitInWords(chosen)}`
    : 'Type to find one of those that are measured here.'
  return (
    <Field label="Metric" hint={hint} fault={fault}>
      {(control) => (
        <>
          <input
            {...control}
            className="input mono"
            list={options}
            autoComplete="off"
            spellCheck={false}
            placeholder="system.cpu.utilization"
            value={metric}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={options}>
            {known.slice(0, 50).map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
