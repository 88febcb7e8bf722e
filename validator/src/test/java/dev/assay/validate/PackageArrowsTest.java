package dev.assay.validate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages of an assessment depend on each other one way. */
class PackageArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.assay.validate");

  @Test
  void statusAndScoreKnowNothingOfTheRulesThatUseThem() {
    assertTrue(CLASSES.size() > 200, "only " + CLASSES.size() + " classes were looked at");
    noClasses()
        .that()
        .resideInAPackage("dev.assay.validate.cmmc")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.assay.validate.rule.builtin..",
            "dev.assay.validate.assess..",
            "dev.assay.validate.pkg..")
        .because("the rules rest on the computations, and the results on both")
        .check(CLASSES);
  }

  @Test
  void rulesKnowNothingOfResults() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.assay.validate.rule..", "dev.assay.validate.pkg..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.assay.validate.assess..")
        .because("an assessment runs the rules, not the other way round")
        .check(CLASSES);
  }

  @Test
  void packagesKnowOfRulesOnlyWhatARuleIs() {
    noClasses()
        .that()
        .resideInAPackage("dev.assay.validate.pkg..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.assay.validate.rule.builtin..")
        .because("the table of rules lists those of packages")
        .check(CLASSES);
  }
}
