package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;

/** Takes what is decided about alerts; it is carried out once the transaction is committed. */
interface Decisions {
  void raise(RaiseAlert command);

  void clear(ClearAlert command);
}
