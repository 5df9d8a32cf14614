package io.cloudpioneer.graphql.whatif;

import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.live.Subscriptions;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.job.WhatIfQueries;
import io.cloudpioneer.projections.job.WhatIfView;
import java.time.Duration;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How far what-ifs are. Progress is no event, so it is looked for as long as somebody listens. */
@Controller
class WhatIfProgress {
  private static final Duration LOOK = Duration.ofMillis(500);

  private final WhatIfQueries whatIfs;
  private final Subscriptions subscriptions;

  WhatIfProgress(WhatIfQueries whatIfs, Subscriptions subscriptions) {
    this.whatIfs = whatIfs;
    this.subscriptions = subscriptions;
  }

  @SubscriptionMapping
  Flux<WhatIf> whatIfProgress(@Argument String id, @ContextValue CurrentPerson person) {
    JobId job = Ids.job(id);
    if (whatIfs.byId(job, person.id()).isEmpty()) {
      throw Refusal.because("whatif.unknown", "There is no such what-if of yours");
    }
    Flux<WhatIf> looks =
        look(job, person.id())
            .repeatWhen(looked -> looked.delayElements(LOOK))
            .distinctUntilChanged()
            .takeUntil(view -> view.status().isOver())
            .map(WhatIf::of);
    return subscriptions.bounded(looks, person);
  }

  private Mono<WhatIfView> look(JobId job, PersonId asker) {
    return Mono.fromCallable(() -> whatIfs.byId(job, asker).orElse(null))
        .subscribeOn(Schedulers.boundedElastic());
  }
}
