package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.events.costaction.SavingPeriod;
import org.jspecify.annotations.Nullable;

/** Money that is not spent, as the schema has it. */
public record Saving(String amount, String currency, SavingPeriod period) {
  static @Nullable Saving of(io.cloudpioneer.events.costaction.@Nullable Saving saving) {
    return saving == null
        ? null
        : new Saving(saving.amount().toPlainString(), saving.currency(), saving.period());
  }
}
