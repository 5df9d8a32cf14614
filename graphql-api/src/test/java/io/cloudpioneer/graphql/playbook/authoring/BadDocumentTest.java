package io.cloudpioneer.graphql.playbook.authoring;

import static io.cloudpioneer.graphql.playbook.authoring.SomeDocument.PRUNE;
import static io.cloudpioneer.graphql.playbook.authoring.SomeDocument.codes;
import static io.cloudpioneer.graphql.playbook.authoring.SomeDocument.problems;
import static io.cloudpioneer.graphql.playbook.authoring.SomeDocument.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadDocumentTest {
  @Test
  void isNoYaml() {
    assertThat(problems("name: Prune\ntitle: [x\nrisk: low\n"))
        .singleElement()
        .asString()
        .startsWith("line 3, column 5: the playbook can't be read as YAML here: ");
    assertThat(codes("name: \u0007")).containsExactly("playbook.not-yaml");
    assertThat(codes("")).containsExactly("playbook.not-yaml");
    assertThat(codes(PRUNE + "---\n" + PRUNE)).containsExactly("playbook.not-yaml");
  }

  @Test
  void tellsAllThatIsWrongWithItsPlace() {
    String yaml =
        with("attempts: 3", "attempts: 11\n    retries: 2")
            .replace("timeLimit: PT5M", "timeLimit: 5 minutes")
            .replace("risk: low\n", "risk: none\n")
            .replace("title: Prune ${mount}\n", "");

    assertThat(problems(yaml))
        .containsExactly(
            "line 1, column 1: the playbook needs 'title' as well",
            "line 9, column 16: /steps/0/timeLimit is no length of time: write it like PT5M or P1D",
            "line 10, column 15: /steps/0/attempts must have a maximum value of 10",
            "line 11, column 5: /steps/0/retries is nothing a playbook has here",
            "line 12, column 7: /risk does not have a value in the enumeration [\"low\", \"medium\", \"high\"]");
  }

  @Test
  void tellsAlsoAllThatOnlyItsMeaningShows() {
    String yaml =
        with("title: Prune ${mount}", "title: cost $5")
            .replace("timeLimit: PT5M", "timeLimit: P2D")
            .replace("attempts: 3", "compensation: { step: nobody }");

    assertThat(codes(yaml))
        .containsExactly("playbook.bad-template", "playbook.bad-length", "playbook.unknown-step");
  }

  @Test
  void saysAKeyTwice() {
    assertThat(problems("name: x\n" + PRUNE))
        .containsExactly("line 2, column 1: /name is written twice: keep one");
  }

  @Test
  void goesInACircleWhenItUndoes() {
    String yaml =
        with(
            "risk: low",
            """
              - { name: stop, operation: service.stop, compensation: { step: start } }
              - { name: start, operation: service.start, compensation: { step: stop } }
              - { name: third, operation: script.run, compensation: { step: stop } }
            risk: low\
            """);

    assertThat(problems(yaml))
        .containsExactly(
            "line 12, column 58: /steps/1/compensation leads back to itself: stop -> start -> stop."
                + " Name an operation in one of them");
    assertThat(codes(with("attempts: 3", "compensation: { step: prune }")))
        .containsExactly("playbook.compensation-cycle");
  }

  @Test
  void setsItselfOff() {
    assertThat(problems(with("system.filesystem.utilization", "cloudpioneer.remediation.failed")))
        .containsExactly(
            "line 5, column 5: /trigger/alert would let the playbook set itself off:"
                + " an alert on cloudpioneer.remediation.failed -> playbook 'Prune'"
                + " -> its remediation -> an alert on cloudpioneer.remediation.failed."
                + " Name another alert.metric, or an alert.rule");
  }

  @Test
  void isTooLarge() {
    assertThat(codes("x".repeat(65_537))).containsExactly("playbook.too-large");
    assertThat(codes("[".repeat(60_000))).containsExactly("playbook.too-large");
    assertThat(codes("[" + "1,".repeat(20_000) + "]")).containsExactly("playbook.too-large");
    assertThat(codes("a: &a [x]\nb: [*a, *a]\n")).containsExactly("playbook.alias");
  }

  @Test
  void holdsWhatNoDatabaseKeeps() {
    assertThat(codes(with("name: Prune", "name: \"a\\0b\""))).containsExactly("playbook.bad-text");
    assertThat(codes(with("name: Prune", "name: \"\\ud800\"")))
        .isNotEmpty()
        .allSatisfy(code -> assertThat(code).isIn("playbook.bad-text", "playbook.not-yaml"));
  }

  @Test
  void saysWhatSetsItOffTwiceOrNever() {
    assertThat(problems(with("  alert:\n", "  byHand: true\n  alert:\n")))
        .containsExactly(
            "line 4, column 3: /trigger has more than one of alert, finding and byHand: keep one");
    assertThat(problems(with("  alert:\n    alert.metric: system.filesystem.utilization", "  {}")))
        .containsExactly(
            "line 4, column 3: /trigger needs what sets the playbook off: alert, finding or byHand");
  }

  @Test
  void earnsTrustByNothingOrCountsWithoutEarning() {
    assertThat(problems(PRUNE + "approval: { mode: earned }\n"))
        .containsExactly("line 16, column 11: /approval needs 'after' as well");
    assertThat(problems(PRUNE + "approval: { mode: always, after: 3 }\n"))
        .containsExactly(
            "line 16, column 11: /approval has 'after', which belongs to the mode earned only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "just text", "- a\n- b", "null", "!!java.net.URL [\"http://127.0.0.1\"]", "? [a]\n: b",
        "name: 1e999999999", "name: .inf", "attempts: 99999999999999999999", "steps: 3",
            "<<: {a: b}",
        "trigger: {alert: {a: {b: c}}}", "steps: [{compensation: 1}]", "%YAML 9.9\n---\na: b"
      })
  void isNoPlaybook(String yaml) {
    assertThat(PlaybookDocument.read(yaml).definition()).isNull();
    assertThat(PlaybookDocument.read(yaml).problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.line()).isPositive());
  }

  @Test
  void findsNothingInOneThatIsRight() {
    assertThat(problems(PRUNE)).isEqualTo(List.of());
  }
}
