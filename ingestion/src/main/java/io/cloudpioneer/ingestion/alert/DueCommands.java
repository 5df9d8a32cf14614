package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.commands.alert.AlertCommand;
import java.time.Duration;
import java.util.List;

/** What was decided about alerts and waits to be sent. */
interface DueCommands {
  /** Takes what is due for the next minute; what is not removed by then is due again. */
  List<Due> take();

  /** It was committed or refused for good. */
  void remove(Due sent);

  /** It is due again after the pause. */
  void postpone(Due failed, Duration pause);

  /**
   * A command whose turn it is.
   *
   * @param attempts to send it, this one included
   */
  record Due(long id, AlertCommand command, String reason, int attempts) {}
}
