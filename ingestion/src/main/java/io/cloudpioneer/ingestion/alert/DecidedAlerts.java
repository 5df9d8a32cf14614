package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.store.StoredSamples;
import io.cloudpioneer.ingestion.metric.store.StoredSamplesListener;
import org.springframework.stereotype.Component;

/** Wakes the sender once the transaction of a decision is committed. */
@Component
@ProcessorRole
class DecidedAlerts implements StoredSamplesListener {
  private final AlertCommandSender sender;

  DecidedAlerts(AlertCommandSender sender) {
    this.sender = sender;
  }

  @Override
  public void stored(StoredSamples samples) {
    if (!samples.fresh().isEmpty()) {
      sender.wake();
    }
  }
}
