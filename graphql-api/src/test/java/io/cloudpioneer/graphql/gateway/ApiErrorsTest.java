package io.cloudpioneer.graphql.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.projections.query.QueryRefused;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class ApiErrorsTest {
  @Test
  void nameWhatTheDomainRejected() {
    GraphQLError error =
        of(Rejected.because("alert.not-open", "Only an open alert can be acknowledged"));

    assertThat(error.getExtensions()).containsEntry("code", "alert.not-open");
    assertThat(error.getMessage()).isEqualTo("Only an open alert can be acknowledged");
  }

  @Test
  void nameItAlsoWhereTheCommandBusWrappedIt() {
    Rejected.Reason reason = new Rejected.Reason("rule.newer-version", "Look again: 100% changed");
    Throwable wrapped = new CompletionException(new CommandExecutionException("no", null, reason));

    assertThat(of(wrapped).getExtensions()).containsEntry("code", "rule.newer-version");
    assertThat(of(wrapped).getMessage()).isEqualTo("Look again: 100% changed");
  }

  @Test
  void nameWhatAQueryRefused() {
    assertThat(
            of(QueryRefused.because("metrics.too-many-points", "Widen the step")).getExtensions())
        .containsEntry("code", "metrics.too-many-points");
  }

  @Test
  void nameADenial() {
    assertThat(of(new AccessDeniedException("no")).getExtensions())
        .containsEntry("code", "access.denied");
  }

  @Test
  void tellNothingOfABugButWhereToLook() {
    GraphQLError error = of(new IllegalStateException("select secret from table"));

    assertThat(error.getExtensions()).containsEntry("code", "internal").containsKey("trace");
    assertThat(error.getMessage()).doesNotContain("secret");
  }

  private static GraphQLError of(Throwable failure) {
    return ApiErrors.of(failure, GraphQLError.newError());
  }
}
