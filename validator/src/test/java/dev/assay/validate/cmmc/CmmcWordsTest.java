package dev.assay.validate.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.OscalDocument;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.SystemComponent;
import dev.assay.model.markup.Markup;
import dev.assay.validate.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words by which plans tell statuses, categories, dates and properties. */
class CmmcWordsTest {
  private static Property prop(String ns, String name, String value) {
    return Property.builder().ns(ns).name(name).value(value).build();
  }

  @Test
  void ourNamespaceComesBeforeTheNamesOfOthers() {
    Property own = prop(AssayProps.NS, "asset-category", " CUI ");
    Property other = prop("https://example.com", "cmmc-asset-type", " SPA ");
    Property stranger = prop("https://example.com", "asset-category", "crma");
    assertEquals(
        List.of("CUI"), AssayProps.values(List.of(other, own, stranger), "asset-category"));
    assertEquals(List.of("spa"), AssayProps.values(List.of(other, stranger), "asset-category"));
    assertEquals(List.of(), AssayProps.values(List.of(stranger), "asset-category"));
    assertEquals(Optional.of("CUI"), AssayProps.first(List.of(own, own), "asset-category"));
    assertEquals(Optional.of(own), AssayProps.find(List.of(stranger, own), "asset-category"));
    assertEquals(Optional.empty(), AssayProps.find(List.of(stranger), "asset-category"));
    assertEquals(Optional.empty(), AssayProps.find(List.of(own), "status"));
  }

  @Test
  void propertiesOfOscalHaveNoNamespaceOrNists() {
    assertEquals(
        List.of("a", "b"),
        AssayProps.core(
            List.of(
                Property.builder().name("asset-id").value(" a ").build(),
                prop("http://csrc.nist.gov/ns/oscal", "asset-id", "b"),
                prop("https://example.com", "asset-id", "c"),
                Property.builder().name("asset-id").build(),
                Property.builder().name("other").value("d").build()),
            "asset-id"));
  }

  @ParameterizedTest
  @CsvSource({
    "cui, CUI",
    "' CUI Asset ', CUI",
    "cui_assets, CUI",
    "Security Protection Asset, SPA",
    "contractor-risk-managed-assets, CRMA",
    "SA, SPECIALIZED",
    "oos, OUT_OF_SCOPE",
    "Out of Scope, OUT_OF_SCOPE",
  })
  void categoriesAreKnownInSeveralSpellings(String text, AssetCategory category) {
    assertEquals(Optional.of(category), AssetCategory.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "asset", "cui-asse", "protection"})
  void whatIsNoCategoryIsNone(String text) {
    assertEquals(Optional.empty(), AssetCategory.of(text));
  }

  @ParameterizedTest
  @EnumSource(AssetCategory.class)
  void aTextSpeaksOfACategoryByItsName(AssetCategory category) {
    assertTrue(
        category.isNamedIn("There is one " + category.title().toUpperCase(Locale.ROOT) + " here."));
    assertFalse(category.isNamedIn("There is nothing here."));
    assertEquals(category != AssetCategory.OUT_OF_SCOPE, category.isInScope());
    assertEquals(Optional.of(category), AssetCategory.of(category.value()));
  }

  @Test
  void twoCategoriesAreNone() {
    Property cui = prop(AssayProps.NS, "asset-category", "cui");
    Property spa = prop(AssayProps.NS, "asset-category", "spa");
    assertEquals(
        Optional.of(AssetCategory.CUI),
        AssetCategory.of(SystemComponent.builder().props(List.of(cui, cui)).build()));
    assertEquals(
        Optional.empty(),
        AssetCategory.of(SystemComponent.builder().props(List.of(cui, spa)).build()));
    assertEquals(Optional.empty(), AssetCategory.of(SystemComponent.builder().build()));
  }

  @ParameterizedTest
  @EnumSource(CmmcStatus.class)
  void statusesAreKnownByTheirOfficialNames(CmmcStatus status) {
    assertEquals(
        Optional.of(status), CmmcStatus.ofLabel("  " + status.label().toUpperCase(Locale.ROOT)));
    assertEquals(status.label().contains("Level " + status.level()), true);
    assertEquals(status.label().startsWith("Final"), status.isFinal());
    assertTrue(status.citation().startsWith("32 CFR 170.1"));
    CmmcStatus closed = status.whenClosedOut();
    assertTrue(closed.isFinal());
    assertEquals(status.level(), closed.level());
    assertEquals(status.label().replace("Conditional", "Final"), closed.label());
    assertEquals(Optional.empty(), CmmcStatus.ofLabel(status.label() + " or so"));
  }

  @ParameterizedTest
  @EnumSource(ExceptionKind.class)
  void exceptionsAreKnownByTheirValues(ExceptionKind kind) {
    assertEquals(Optional.of(kind), ExceptionKind.of(kind.value()));
    assertTrue(kind.citation().startsWith("32 CFR 170.24"));
    assertEquals(Optional.empty(), ExceptionKind.of(kind.name()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-21, 2026-09-21",
    "' 2026-10-05T09:00:00-04:00 ', 2026-10-05",
    "2026-10-05Z, 2026-10-05",
  })
  void aDayIsTheOneThatIsWritten(String text, LocalDate day) {
    assertEquals(Optional.of(day), OscalDates.day(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-9-21", "2026-02-30", "yesterday!!", "2026-09-2"})
  void whatBeginsWithNoDayIsNone(String text) {
    assertEquals(Optional.empty(), OscalDates.day(text));
    assertEquals(Optional.empty(), OscalDates.day(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "TBD", "tbd.", "N/A", "to be  determined", "TBD: ask Ann", "-", "Yes!"})
  void placeholdersSayNothing(String text) {
    assertTrue(Prose.isPlaceholder(text));
    assertFalse(Prose.saysSomething(Markup.ofMarkdown(text, Markup.Kind.MULTILINE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The yes box", "tbdx", "Not applicable since nobody does", "x"})
  void wordsSaySomething(String text) {
    assertFalse(Prose.isPlaceholder(text));
    assertTrue(Prose.saysSomething(Markup.ofMarkdown(text, Markup.Kind.MULTILINE)));
    assertFalse(Prose.saysSomething(null));
    assertEquals("", Prose.of(null));
    assertEquals("a b c", Prose.normal(" A,b--C! "));
  }

  @Test
  void datesFollowFromAStatusInOneSentence() {
    LocalDate day = LocalDate.parse("2026-01-31");
    assertEquals(
        "The plan states Conditional Level 2 (Self) of 2026-01-31; closeout due 2026-07-30 (in 1"
            + " days); valid through 2029-01-31",
        StatusClock.of(CmmcStatus.CONDITIONAL_LEVEL_2_SELF, day, LocalDate.parse("2026-07-29"))
            .sentence());
    assertEquals(
        "The plan states Conditional Level 2 (Self) of 2026-01-31; closeout due 2026-07-30 (in 0"
            + " days); valid through 2029-01-31",
        StatusClock.of(CmmcStatus.CONDITIONAL_LEVEL_2_SELF, day, LocalDate.parse("2026-07-30"))
            .sentence());
    assertEquals(
        "The plan states Conditional Level 2 (Self) of 2026-01-31; closeout due 2026-07-30 (2 days"
            + " ago); valid through 2029-01-31; EXPIRED",
        StatusClock.of(CmmcStatus.CONDITIONAL_LEVEL_2_SELF, day, LocalDate.parse("2026-08-01"))
            .sentence());
    assertEquals(
        "The plan states Final Level 2 (Self) of 2026-01-31; next affirmation due 2028-01-31; valid"
            + " through 2029-01-31",
        StatusClock.of(CmmcStatus.FINAL_LEVEL_2_SELF, day, LocalDate.parse("2027-02-01"))
            .sentence());
    StatusClock last =
        StatusClock.of(CmmcStatus.FINAL_LEVEL_2_SELF, day, LocalDate.parse("2029-01-31"));
    assertEquals(LocalDate.parse("2029-01-31"), last.nextAffirmation());
    assertFalse(last.expired());
    StatusClock one =
        StatusClock.of(CmmcStatus.FINAL_LEVEL_1_SELF, day, LocalDate.parse("2027-02-01"));
    assertTrue(one.expired());
    assertEquals(null, one.nextAffirmation());
    assertEquals(0, one.closeoutDaysLeft());
  }

  @Test
  void thePlaceOfARecordIsFoundInPlanAndPoam() {
    OscalDocument ssp = ExampleSsp.ssp(ExampleSsp::asIs);
    OscalDocument poam = ExampleSsp.poam(ExampleSsp::asIs);
    Plan plan = new Plan(ssp, "ssp.json");
    PlanOfActionAndMilestones items = poam.rootAs(PlanOfActionAndMilestones.class);
    AssessmentContext both =
        AssessmentContext.of(plan, poam, "poam.json", LocalDate.parse("2026-11-10"), 2);
    assertEquals("ssp.json", both.place(plan.components().get(1)).file());
    assertEquals(
        "/system-security-plan/system-implementation/components/1",
        both.place(plan.components().get(1)).pointer());
    assertEquals("poam.json", both.place(items.poamItems().get(0)).file());
    assertEquals(
        "/plan-of-action-and-milestones/poam-items/0",
        both.place(items.poamItems().get(0)).pointer());
    assertEquals(null, both.place(null).pointer());
    assertEquals("ssp.json", both.place(null).file());
    AssessmentContext alone =
        AssessmentContext.of(plan, null, "", LocalDate.parse("2026-11-10"), 2);
    assertEquals("ssp.json", alone.place(items.poamItems().get(0)).file());
    assertEquals(Optional.empty(), alone.poam());
  }

  @Test
  void aDocumentByItselfIsAssessedForLevelTwoOnNoDay() {
    RuleContext context = new RuleContext("ssp.json", ExampleSsp.ssp(ExampleSsp::asIs), null);
    AssessmentContext alone = AssessmentContext.of(context);
    assertTrue(alone.plan().isPresent());
    assertEquals(Optional.empty(), alone.poam());
    assertEquals(Optional.empty(), alone.asOf());
    assertEquals(2, alone.level());
    assertSame(alone, AssessmentContext.of(context));
    assertThrows(
        IllegalStateException.class,
        () ->
            AssessmentContext.of(
                    alone.plan().orElseThrow(), null, "", LocalDate.parse("2026-11-10"), 1)
                .shareWith(context));
    RuleContext poam = new RuleContext("poam.json", ExampleSsp.poam(ExampleSsp::asIs), null);
    assertEquals(Optional.empty(), AssessmentContext.of(poam).plan());
    assertTrue(AssessmentContext.of(poam).poam().isPresent());
  }

  @Test
  void theCloseoutCountsFromThePoamsDayElseThePlans() {
    Plan plan = new Plan(ExampleSsp.ssp(ExampleSsp::asIs), "ssp.json");
    OscalDocument with =
        ExampleSsp.poam(
            root ->
                ExampleSsp.setProp(
                    ExampleSsp.at(root, "/metadata"), "cmmc-status-date", "2026-10-01"));
    OscalDocument without =
        ExampleSsp.poam(
            root -> ExampleSsp.dropProp(ExampleSsp.at(root, "/metadata"), "cmmc-status-date"));
    for (OscalDocument poam : List.of(with, without)) {
      AssessmentContext context =
          AssessmentContext.of(plan, poam, "poam.json", LocalDate.parse("2026-11-10"), 2);
      assertEquals(
          Optional.of(LocalDate.parse(poam.equals(with) ? "2027-03-30" : "2027-03-20")),
          Clocks.closeout(context.poam().orElseThrow(), context));
      assertEquals(
          LocalDate.parse("2026-09-21"), Clocks.of(plan, context).orElseThrow().statusDate());
    }
  }

  @Test
  void externalServicesInScopeAreProviders() {
    Plan plan = new Plan(ExampleSsp.ssp(ExampleSsp::asIs), "ssp.json");
    assertEquals(
        List.of(
            "Halcyard GovSuite Mail and Vault",
            "Halcyard GovSuite Identity",
            "Halcyard GovSuite Device Management",
            "Tidewrack SOC and Lanternlog platform"),
        Providers.of(plan).stream().map(Plan::name).toList());
    SystemComponent mail = Providers.of(plan).get(0);
    SystemComponent soc = Providers.of(plan).get(3);
    assertTrue(Providers.isType(mail, Providers.CSP) && Providers.isType(soc, Providers.ESP));
    assertFalse(Providers.isType(mail, Providers.ESP));
    assertTrue(Providers.handles(mail, "cui") && Providers.handles(mail, "spd"));
    assertFalse(Providers.handles(soc, "cui"));
    assertTrue(Providers.authorization(plan, mail).isPresent());
    assertEquals(Optional.empty(), Providers.authorization(plan, soc));
    assertTrue(Providers.links(plan, mail).size() > mail.links().size());
    assertTrue(Providers.props(plan, mail).size() > mail.props().size());
    assertTrue(Providers.hasMatrix(plan, mail) && Providers.hasMatrix(plan, soc));
    assertEquals(Set.of("cui", "spd", "none"), Providers.DATA);
  }

  @Test
  void itemsAreNamedByTheirAssetIdElseByWhatTheyAre() {
    Plan plan =
        new Plan(
            ExampleSsp.ssp(
                root -> {
                  var item = ExampleSsp.at(root, "/system-implementation/inventory-items/0");
                  item.remove("props");
                  item.put("description", "x".repeat(61));
                  var next = ExampleSsp.at(root, "/system-implementation/inventory-items/1");
                  next.remove("props");
                  next.put("description", "y".repeat(60));
                  ExampleSsp.at(root, "/system-implementation/components/1").remove("title");
                }),
            "ssp.json");
    assertEquals("x".repeat(57) + "...", Plan.name(plan.inventory().get(0)));
    assertEquals("y".repeat(60), Plan.name(plan.inventory().get(1)));
    assertEquals("BW-SW01", Plan.name(plan.inventory().get(2)));
    assertEquals(plan.components().get(1).uuid(), Plan.name(plan.components().get(1)));
    assertTrue(plan.narrative().contains("\n"));
    assertEquals(1, plan.componentsOf(plan.inventory().get(2)).size());
  }
}
