package io.cloudpioneer.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.id.Id;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The sentences about the house that Maven's module graph cannot say. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.cloudpioneer");

  @Test
  void conceptsOfAModuleKnowEachOtherInOneDirection() {
    check(
        slices()
            .matching("io.cloudpioneer.(*).(*)..")
            .should()
            .beFreeOfCycles()
            // An id is the name of a thing, which anybody may say.
            .ignoreDependency(alwaysTrue(), assignableTo(Id.class)));
  }

  @Test
  void theDomainAsksNoClockNoChanceAndNoSpring() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "io.cloudpioneer.events.(**)",
                "io.cloudpioneer.commands.(**)",
                "io.cloudpioneer.aggregates.*..")
            .and()
            .resideOutsideOfPackage("io.cloudpioneer.events.id")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.."));
  }

  @Test
  void rootPackagesOfferConfigurationOnly() {
    check(
        classes()
            .that()
            .resideInAPackage("io.cloudpioneer.*")
            .and()
            .resideOutsideOfPackage("io.cloudpioneer.app")
            .and()
            .arePublic()
            .and()
            .areNotAnnotations()
            .and()
            .doNotBelongToAnyOf(Rejected.class)
            .should()
            .haveSimpleNameEndingWith("Configuration"));
  }

  @Test
  void whatIsReplayedReachesNothingOutside() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("io.cloudpioneer.aggregates..", "io.cloudpioneer.projections..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.net.http..",
                "jakarta.mail..",
                "org.springframework.mail..",
                "org.springframework.web.client..",
                "org.apache.kafka..",
                "org.springframework.kafka..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("CommandDispatch"));
  }

  private static void check(ArchRule rule) {
    rule.check(HOUSE);
  }
}
