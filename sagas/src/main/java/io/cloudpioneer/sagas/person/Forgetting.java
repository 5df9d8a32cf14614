package io.cloudpioneer.sagas.person;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.person.PersonCommand.ConfirmErasure;
import io.cloudpioneer.events.person.PersonEvent.PersonForgotten;
import io.cloudpioneer.events.person.PersonalRecords;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out that a person is forgotten. What can't be done now, as Redis is away, becomes a dead
 * letter and is done again until it can; only then is it said to be done.
 */
@Component
@ProcessingGroup("forgetting")
@DisallowReplay
class Forgetting {
  private static final Sender SENDER = Sender.platform("forgetting");

  private final List<PersonalRecords> records;
  private final CommandDispatch commands;
  private final TransactionTemplate ownTransaction;

  Forgetting(
      List<PersonalRecords> records,
      CommandDispatch commands,
      PlatformTransactionManager transactions) {
    this.records = List.copyOf(records);
    this.commands = commands;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** In a transaction that has ended before anybody is told. */
  @EventHandler
  void on(PersonForgotten event) {
    ownTransaction.executeWithoutResult(
        _ -> records.forEach(kept -> kept.forget(event.personId())));
    commands.send(new ConfirmErasure(event.personId()), SENDER, "person.nothing-kept").join();
  }
}
