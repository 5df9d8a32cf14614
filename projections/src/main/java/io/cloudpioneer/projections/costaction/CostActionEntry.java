package io.cloudpioneer.projections.costaction;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.PlanHash;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.SealedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a cost action; what does not belong to its kind is null.
 *
 * @param position its place in the action's stream, from 0
 * @param note sealed still
 * @param plan the hash of the plan it is about
 * @param step its place in the plan, from 0
 * @param attempt from 1
 * @param deadline when an outcome comes too late
 * @param code why a step failed, stable
 * @param output the tail of what a step printed
 */
public record CostActionEntry(
    CostActionId actionId,
    int position,
    Instant at,
    CostActionEntryKind kind,
    Actor actor,
    @Nullable SealedText note,
    @Nullable PlanHash plan,
    @Nullable Integer step,
    @Nullable Integer attempt,
    @Nullable AgentId agent,
    @Nullable Instant deadline,
    @Nullable String code,
    @Nullable String sentence,
    @Nullable String output) {}
