package dev.assay.profiles;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The packages of this module depend on each other one way. */
class PackageArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.assay.profiles");

  @Test
  void packagesAreFreeOfCycles() {
    assertTrue(CLASSES.size() > 50, "only " + CLASSES.size() + " classes were looked at");
    slices()
        .matching("dev.assay.(profiles..)")
        .should()
        .beFreeOfCycles()
        .because("the way of the data is load, select, merge, modify, and then the door")
        .check(CLASSES);
  }

  @Test
  void theRuleSeesThePackagesApart() {
    ArchRule apart = slices().matching("dev.assay.(profiles..)").should().notDependOnEachOther();
    assertThrows(AssertionError.class, () -> apart.check(CLASSES));
  }
}
