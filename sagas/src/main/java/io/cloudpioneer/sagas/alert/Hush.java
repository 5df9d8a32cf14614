package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.silence.SilenceId;
import java.time.Instant;

/** A silence that holds for an alert, and until when it will if nobody changes it. */
public record Hush(SilenceId silenceId, Instant until) {}
