package io.cloudpioneer.events.costaction;

import io.cloudpioneer.events.resource.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is put before those who decide.
 *
 * @param scope of the target
 * @param saving as estimated; null where the action saves no money
 * @param expiresAt when nobody may approve it any more
 * @param window when it may begin; null for as soon as it is approved
 */
public record Proposal(
    String title,
    Plan plan,
    Scope scope,
    List<Evidence> evidence,
    @Nullable Saving saving,
    Risk risk,
    ApprovalTerms terms,
    Proposer proposer,
    Instant expiresAt,
    @Nullable Window window) {
  public Proposal {
    evidence = List.copyOf(evidence);
  }

  /** The same proposal with a plan made anew, and what that rests on. */
  public Proposal with(Plan newPlan, List<Evidence> newEvidence, Instant newExpiry) {
    return new Proposal(
        title, newPlan, scope, newEvidence, saving, risk, terms, proposer, newExpiry, window);
  }
}
