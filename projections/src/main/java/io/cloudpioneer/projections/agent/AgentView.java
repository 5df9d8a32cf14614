package io.cloudpioneer.projections.agent;

import io.cloudpioneer.events.agent.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An agent as it is now; what only an enrolled one has is null before. */
public record AgentView(
    AgentId id,
    AgentStatus status,
    @Nullable String hostName,
    @Nullable String version,
    Instant invitedAt,
    @Nullable Instant enrolledAt,
    @Nullable Instant certificateExpiresAt,
    @Nullable Instant lastSeenAt) {}
