import { Link } from '@tanstack/react-router'
import { Shape } from '../../design/State'
import type { ResourcePageQuery } from '../../generated/graphql'
import { exactly } from '../../time/moment'
import { attributeInWords } from './attributeInWords'
import { HEALTH_TONES, HEALTH_WORDS, providerName, typeName } from './words'

type Resource = NonNullable<ResourcePageQuery['resource']>

/** What is known of a resource, and what belongs to it. */
export function ResourceAttributes({ resource }: { resource: Resource }) {
  const identity = [
    { key: 'Provider', value: providerName(resource.provider) },
    { key: 'Account', value: resource.account },
    { key: 'Region', value: resource.region },
    { key: 'Type', value: typeName(resource.type) },
    { key: 'Native id', value: resource.nativeId },
    { key: 'Discovered', value: exactly(resource.discoveredAt) },
    { key: 'Changed', value: exactly(resource.changedAt) },
  ]
  return (
    <>
      <Facts title="Identity" facts={identity} />
      {resource.attributes.length > 0 && <Facts title="Attributes" facts={resource.attributes} />}
      {resource.children.length > 0 && (
        <section className="panel" aria-label="Belongs to it">
          <header>
            <h2>Belongs to it</h2>
            <span className="quiet number">{resource.children.length}</span>
          </header>
          <div className="children">
            {resource.children.map(({ id, name, type, health }) => (
              <Link key={id} to="/resources/$resourceId" params={{ resourceId: id }}>
                <span className={`state ${HEALTH_TONES[health]}`}>
                  <Shape tone={HEALTH_TONES[health]} />
                  <span className="unseen">{HEALTH_WORDS[health]}</span>
                </span>
                <span className="name">{name}</span>
                <span className="quiet">{typeName(type)}</span>
              </Link>
            ))}
          </div>
        </section>
      )}
    </>
  )
}

function Facts({ title, facts }: { title: string; facts: readonly { key: string; value: string }[] }) {
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <dl className="attributes body">
        {facts.map(({ key, value }) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd title={value}>{attributeInWords(key, value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
