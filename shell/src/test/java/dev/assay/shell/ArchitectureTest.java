package dev.assay.shell;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** The arrows between the modules and packages of the whole project. */
@AnalyzeClasses(packages = "dev.assay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] SPRING = {"org.springframework..", "org.jline.."};

  @ArchTest
  static final ArchRule MODULES_POINT_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("shell")
          .definedBy("dev.assay.shell..")
          .layer("converters")
          .definedBy("dev.assay.convert..")
          .layer("validator")
          .definedBy("dev.assay.validate..", "dev.assay.diff..")
          .layer("profiles")
          .definedBy("dev.assay.profiles..")
          .layer("model")
          .definedBy(
              "dev.assay.diagnostic..",
              "dev.assay.model..",
              "dev.assay.document..",
              "dev.assay.io..")
          .withOptionalLayers(true)
          .whereLayer("shell")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("converters")
          .mayOnlyBeAccessedByLayers("shell")
          .whereLayer("validator")
          .mayOnlyBeAccessedByLayers("shell", "converters")
          .whereLayer("profiles")
          .mayOnlyBeAccessedByLayers("shell", "converters", "validator")
          .because("data goes one way: bytes, model, profiles, validator, converters, shell");

  @ArchTest
  static final ArchRule DIAGNOSTICS_STAND_ALONE =
      noClasses()
          .that()
          .resideInAPackage("dev.assay.diagnostic..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.assay.model..", "dev.assay.document..", "dev.assay.io..")
          .because("everything speaks in findings, and findings speak of nothing");

  @ArchTest
  static final ArchRule THE_MODEL_DOES_NOT_READ =
      noClasses()
          .that()
          .resideInAnyPackage("dev.assay.model..", "dev.assay.document..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.assay.io..")
          .because("reading and writing know the model, and not the other way round");

  @ArchTest
  static final ArchRule MODEL_PACKAGES_HAVE_NO_CYCLES =
      slices()
          .matching("dev.assay.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a cycle of packages cannot be understood one package at a time");

  @ArchTest
  static final ArchRule SHELL_PACKAGES_HAVE_NO_CYCLES =
      slices()
          .matching("dev.assay.shell.(*)..")
          .should()
          .beFreeOfCycles()
          .because("options, batch, views and commands build upon each other in this order");

  @ArchTest
  static final ArchRule PROFILE_PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.assay.profiles.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule VALIDATOR_PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.assay.validate.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule SPRING_IS_FOR_THE_INTERACTIVE_SHELL =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.assay.shell.interactive..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPRING)
          .because("a one-shot command must not pay for what only a session needs");

  @ArchTest
  static final ArchRule ONE_SHOT_COMMANDS_DO_NOT_KNOW_SESSIONS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.assay.shell.cli..",
              "dev.assay.shell.batch..",
              "dev.assay.shell.view..",
              "dev.assay.shell.command..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.assay.shell.interactive..")
          .because("the interactive shell is a guest of the commands");

  @ArchTest
  static final ArchRule JSON_SCHEMA_STAYS_BEHIND_ITS_DOOR =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.assay.validate.schema..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.networknt..");

  @ArchTest
  static final ArchRule SAXON_STAYS_BEHIND_ITS_DOOR =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.assay.validate.schematron.saxon..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("net.sf.saxon..", "dev.assay.validate.schematron.saxon..")
          .because("Saxon can be stopped only as its loader in validate.schematron loads it");

  @ArchTest
  static final ArchRule OFFICE_FILES_STAY_BEHIND_THEIR_DOOR =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.assay.convert..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..")
          .because("only who reads or writes Word and Excel pays for them");

  @ArchTest
  static final ArchRule MAPPERS_ARE_NOT_USED =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("tools.jackson.databind.json.JsonMapper")
          .because("documents are read and written by streaming, without trees in between");

  @ArchTest
  static final ArchRule XML_FACTORIES_ARE_MADE_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.assay.io.SafeXml")
          .and()
          .resideOutsideOfPackage("dev.assay.validate.schema..")
          .should()
          .callMethodWhere(
              target(owner(simpleNameEndingWith("Factory")))
                  .and(target(owner(resideInAnyPackage("javax.xml..", "com.ctc.wstx.."))))
                  .and(target(nameMatching("new(Instance|Factory|Default.*|NSInstance)"))))
          .orShould()
          .callConstructorWhere(
              target(owner(simpleNameEndingWith("Factory")))
                  .and(target(owner(resideInAnyPackage("com.ctc.wstx..", "com.sun..")))))
          .because("a factory that is made elsewhere may fetch what a stranger's file names");

  @ArchTest
  static final ArchRule ZIPS_ARE_OPENED_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.assay.validate.pkg.ZipPackage")
          .and()
          // It gives a fixed order and time to the entries of what Assay itself has just written.
          .doNotHaveFullyQualifiedName("dev.assay.convert.office.SteadyZip")
          .and()
          // It writes them.
          .doNotHaveFullyQualifiedName("dev.assay.validate.pkg.PackageBuilder")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.zip..")
          .because("one class knows what a hostile zip can do");

  @ArchTest
  static final ArchRule TIMES_HAVE_THEIR_SECONDS =
      noClasses()
          .should()
          .callMethod(OffsetDateTime.class, "toString")
          .orShould()
          .callMethod(ZonedDateTime.class, "toString")
          .orShould()
          .callMethod(LocalDateTime.class, "toString")
          .orShould()
          .callMethod(LocalTime.class, "toString")
          .because("Java leaves out seconds that are 0, and OSCAL does not take such a time");

  @ArchTest
  static final ArchRule ONLY_THE_SHELL_WRITES_TO_STANDARD_STREAMS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.assay.shell..")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule EXCEPTIONS_SAY_WHAT_THEY_ARE =
      noClasses().should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS);

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    Set<String> open = new TreeSet<>();
    for (JavaClass type : classes) {
      if (!type.getPackage().tryGetPackageInfo().isPresent()
          || !type.getPackage().isAnnotatedWith(NullMarked.class)) {
        open.add(type.getPackageName());
      }
    }
    assertEquals(Set.of(), open, "packages without @NullMarked in package-info.java");
  }

  @ArchTest
  static void theRulesSawTheWholeProject(JavaClasses classes) {
    assertTrue(classes.size() > 300, "only " + classes.size() + " classes were seen");
    for (String module :
        new String[] {
          "dev.assay.io",
          "dev.assay.model.gen",
          "dev.assay.profiles",
          "dev.assay.validate",
          "dev.assay.convert"
        }) {
      assertTrue(classes.containPackage(module), module + " was not seen");
    }
  }
}
