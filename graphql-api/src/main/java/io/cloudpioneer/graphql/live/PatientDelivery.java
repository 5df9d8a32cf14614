package io.cloudpioneer.graphql.live;

import java.util.concurrent.Executors;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Hands a subscription's answers to its connection one at a time, on a thread of its own. Writing
 * to a slow reader blocks, and the thread that happens to complete an answer may be one that others
 * wait for; and without asking for one at a time, all answers would be made and held before the
 * first was read.
 */
@Component
final class PatientDelivery implements WebGraphQlInterceptor {
  private final Scheduler threads =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain
        .next(request)
        .map(response ->
            response.getData() instanceof Publisher<?> answers
                ? response.transform(answer -> answer.data(patient(answers)))
                : response);
  }

  private Flux<?> patient(Publisher<?> answers) {
    return Flux.from(answers).publishOn(threads, 1);
  }
}
