package io.cloudpioneer.app.reliability;

import io.cloudpioneer.app.CloudPioneer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** A platform that dies around a commit of its stream processor. */
final class KilledProcessor implements TransactionExecutionListener {
  /** Where in the transaction it dies. */
  enum Moment {
    /** A few milliseconds after it began: while rows are written. */
    WRITING,
    /** All is written, nothing committed. */
    BEFORE_COMMIT,
    /** While PostgreSQL commits, or just before or after. */
    COMMITTING,
    /** Committed, but nobody in the process knows yet. */
    AFTER_COMMIT
  }

  private final AtomicInteger transactions = new AtomicInteger();
  private final Moment moment;
  private final int last;

  private KilledProcessor(Environment environment) {
    this.moment = environment.getRequiredProperty("death.moment", Moment.class);
    this.last = environment.getRequiredProperty("death.transaction", Integer.class);
  }

  public static void main(String[] arguments) {
    var application = new SpringApplication(CloudPioneer.class);
    application.addInitializers(context ->
        context
            .getBeanFactory()
            .registerSingleton("killedProcessor", new KilledProcessor(context.getEnvironment())));
    CloudPioneer.run(application, arguments);
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (storesSamples() && transactions.incrementAndGet() == last && moment == Moment.WRITING) {
      OwnDeath.soon();
    }
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    if (isTheLast()) {
      switch (moment) {
        case BEFORE_COMMIT -> OwnDeath.now();
        case COMMITTING -> OwnDeath.soon();
        case WRITING, AFTER_COMMIT -> {}
      }
    }
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    if (isTheLast() && moment == Moment.AFTER_COMMIT) {
      OwnDeath.now();
    }
  }

  private boolean isTheLast() {
    return storesSamples() && transactions.get() == last;
  }

  private static boolean storesSamples() {
    return Thread.currentThread().getName().equals("stream-processor");
  }
}
