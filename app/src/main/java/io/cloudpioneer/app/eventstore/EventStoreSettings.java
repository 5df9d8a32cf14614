package io.cloudpioneer.app.eventstore;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the event store writes and reads.
 *
 * @param waitingAppends how many may wait before more are refused
 * @param groupSize how many are committed together at most
 * @param patience how long an append may wait for a database that is away
 * @param pageSize how many events a reader fetches at a time
 * @param lookAgainAfter how long a reader trusts that it was told of everything
 */
@ConfigurationProperties("cloudpioneer.event-store")
public record EventStoreSettings(
    @DefaultValue("10000") int waitingAppends,
    @DefaultValue("512") int groupSize,
    @DefaultValue("15s") Duration patience,
    @DefaultValue("256") int pageSize,
    @DefaultValue("5s") Duration lookAgainAfter) {}
