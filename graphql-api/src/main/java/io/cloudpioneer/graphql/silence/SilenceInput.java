package io.cloudpioneer.graphql.silence;

import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.silence.LabelMatch;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceMatcher;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.gateway.Note;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A silence as people send it. */
record SilenceInput(
    @Nullable List<LabelMatch> labels,
    @Nullable String ruleId,
    @Nullable String resourceId,
    @Nullable Set<Severity> severities,
    @Nullable Instant from,
    Instant until,
    String reason) {

  SilenceDefinition read(PersonId author, Instant now, PersonalTexts texts) {
    SealedText sealed = Note.seal(reason, author, texts);
    if (sealed == null) {
      throw Refusal.because("input.reason", "Say why: others will want to know");
    }
    SilenceMatcher matcher =
        new SilenceMatcher(
            labels == null ? List.of() : labels,
            ruleId == null ? null : Ids.rule(ruleId),
            resourceId == null ? null : Ids.resource(resourceId),
            severities == null ? Set.of() : severities);
    return new SilenceDefinition(matcher, from == null ? now : from, until, sealed);
  }
}
