import { Provider } from 'urql'
import { HistoryMarksDocument } from '../../generated/graphql'
import { api } from '../../graphql/api'
import { useAsk } from '../../graphql/useAsk'
import { momentOf } from '../../time/past'
import { usePast } from '../../time/usePast'
import { MomentSlider } from '../moment/MomentSlider'
import { useTravel } from '../moment/useTravel'
import { marksOf } from './marks'
import '../moment/moment.css'

/** The way through what happened to one thing, also to what came after the moment that is shown. */
export function HistorySlider({ id }: { id: string }) {
  return (
    <Provider value={api}>
      <Slider id={id} />
    </Provider>
  )
}

function Slider({ id }: { id: string }) {
  const travel = useTravel()
  const past = usePast()
  const { data } = useAsk(HistoryMarksDocument, { id })
  const marks = marksOf(data?.history.edges.map(({ node }) => node) ?? [])
  const [first] = marks
  if (!first) return null
  const shown = momentOf(past)
  const now = Date.now()
  return (
    <div className="body">
      <MomentSlider
        label="Through its history"
        from={first.time}
        to={now}
        moment={shown ? Math.max(Date.parse(shown), first.time) : now}
        marks={marks}
        onChoose={(time) => travel(time >= now ? {} : { asOf: new Date(time).toISOString() }, past)}
      />
    </div>
  )
}
