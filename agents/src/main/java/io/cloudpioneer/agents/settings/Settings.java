package io.cloudpioneer.agents.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything a person can set, checked.
 *
 * @param state the folder of certificate, spool and lock
 * @param spoolLimit in bytes
 * @param rateLimit in samples a second
 * @param metricsPort 0 where no page is wanted
 * @param actionsFile says what the platform may have done here
 */
public record Settings(
    CollectorAddress collector,
    Path state,
    Path tokenFile,
    Duration interval,
    Duration inventoryInterval,
    long spoolLimit,
    int rateLimit,
    Optional<String> account,
    Optional<String> region,
    boolean perCpu,
    int metricsPort,
    Optional<Path> actionsFile) {}
