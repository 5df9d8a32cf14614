package io.cloudpioneer.aggregates.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Saving;
import io.cloudpioneer.events.costaction.Window;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be proposed at all. */
final class ProposalCheck {
  static final int LONGEST_TITLE = 200;
  static final int MOST_EVIDENCE = 50;
  static final int MOST_APPROVALS = 5;

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private ProposalCheck() {}

  static void require(CostActionId action, Proposal proposal, Instant at) {
    String title = proposal.title();
    check(
        !title.isBlank() && title.length() <= LONGEST_TITLE && title.indexOf('\0') < 0,
        "action.bad-title",
        "An action needs a title of at most %d characters".formatted(LONGEST_TITLE));
    int approvals = proposal.terms().required();
    check(
        approvals >= 1 && approvals <= MOST_APPROVALS,
        "action.bad-terms",
        "An action needs 1 to %d approvals".formatted(MOST_APPROVALS));
    check(
        proposal.expiresAt().isAfter(at),
        "action.bad-expiry",
        "An action must expire later than it is proposed");
    PlanCheck.require(action, proposal.plan());
    require(proposal.evidence());
    require(proposal.saving());
    require(proposal.window(), at);
  }

  private static void require(List<Evidence> evidence) {
    check(
        evidence.size() <= MOST_EVIDENCE
            && evidence.stream().allMatch(figure -> Double.isFinite(figure.value())),
        "action.bad-evidence",
        "An action rests on at most %d figures, each a number".formatted(MOST_EVIDENCE));
  }

  private static void require(@Nullable Saving saving) {
    if (saving == null) {
      return;
    }
    check(
        saving.amount().signum() >= 0,
        "action.negative-saving",
        "A saving is not negative: an action that costs money saves nothing");
    check(
        CURRENCIES.contains(saving.currency()),
        "action.unknown-currency",
        "'%s' is no currency: use a code of ISO 4217, such as EUR".formatted(saving.currency()));
  }

  private static void require(@Nullable Window window, Instant at) {
    if (window == null) {
      return;
    }
    check(
        window.from().isBefore(window.to()) && window.to().isAfter(at),
        "action.bad-window",
        "A maintenance window ends after it starts, and is not over yet");
  }

  static void check(boolean holds, String code, String sentence) {
    if (!holds) {
      throw Rejected.because(code, sentence);
    }
  }
}
