package dev.assay.validate.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.Source;
import dev.assay.validate.constraint.ConstraintTable.Entry;
import dev.assay.validate.metapath.Environment;
import dev.assay.validate.metapath.MetapathException;
import dev.assay.validate.metapath.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks the whole table of constraints: each compiles, is kept by a document and broken by one. */
class ConstraintCoverageTest {
  private static final Path PAGE = Path.of("..", "docs", "constraints.md");
  private static final ConstraintTable TABLE = ConstraintTable.oscal();
  private static final List<Entry> ENTRIES = TABLE.entries();

  /** Every import leads to a catalog: with one control, or twice the same. */
  private static final class TwoCatalogs implements Environment {
    private static final String CONTROL = "{ \"id\": \"a1111111-2222-4333-8444-555555555555\" }";
    private final Tree once = catalog(CONTROL);
    private final Tree twice = catalog(CONTROL + ", " + CONTROL);

    private static Tree catalog(String controls) {
      String text = "{ \"catalog\": { \"controls\": [ " + controls + " ] } }";
      Source source = Source.of("catalog.json", text.getBytes(StandardCharsets.UTF_8));
      OscalDocument document = Objects.requireNonNull(new DocumentReader().read(source).document());
      return new Tree("catalog.json", document);
    }

    @Override
    public Tree document(String href, Tree from) {
      return href.startsWith("twice") ? twice : once;
    }

    @Override
    public Tree resolveProfile(Tree profile) {
      return profile;
    }
  }

  /** What the constraint says about a document when no other but indexes runs beside it. */
  private static List<Finding> check(Entry entry, OscalDocument document) {
    List<Entry> alone = new ArrayList<>(List.of(entry));
    if (entry.spec().kind() == ConstraintKind.INDEX_HAS_KEY) {
      for (Entry other : ENTRIES) {
        boolean makes =
            other.spec().kind() == ConstraintKind.INDEX
                && Objects.equals(other.spec().indexName(), entry.spec().indexName());
        if (makes) {
          alone.add(other);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    List<NotChecked> notChecked =
        new ConstraintChecker(
                new Tree("sample", document),
                new TwoCatalogs(),
                new CompiledTable(new ConstraintTable(alone, TABLE.lets())),
                List.of(),
                findings::add)
            .check();
    assertEquals(List.of(), notChecked);
    findings.removeIf(
        f -> !f.ruleId().equals(entry.spec().ruleId()) || f.message().contains("deprecated since"));
    return findings;
  }

  private static String name(Entry entry) {
    return entry.spec().ruleId() + " on " + entry.spec().holder() + ": " + entry.spec().target();
  }

  @TestFactory
  Stream<DynamicTest> everyConstraintIsKeptByADocumentAndBrokenByAnother() {
    return ENTRIES.stream().map(e -> DynamicTest.dynamicTest(name(e), () -> keepAndBreak(e)));
  }

  private static void keepAndBreak(Entry entry) {
    ConstraintSamples samples = new ConstraintSamples(entry, ENTRIES);
    String why = samples.whyNeverBroken();
    if (why != null && !why.equals(ConstraintSamples.OPEN)) {
      assertFalse(why.isBlank());
      return;
    }
    assertEquals(List.of(), check(entry, samples.document(true)), "the document that keeps it");
    OscalDocument linked = samples.linked();
    if (linked != null) {
      assertEquals(List.of(), check(entry, linked), "the document whose link has a #");
    }
    List<Finding> findings = check(entry, samples.document(false));
    assertEquals(why == null, !findings.isEmpty(), "the document that breaks it");
  }

  @Test
  void everyConstraintCompiles() throws MetapathException {
    for (Entry entry : ENTRIES) {
      assertFalse(Compiled.of(entry.spec()).expressions().isEmpty());
    }
    assertEquals(395, ENTRIES.size());
  }

  @Test
  void tellsTheConstraintsOfNistFromThoseOfTheLibrary() {
    long library = ENTRIES.stream().filter(e -> e.spec().ruleSet().equals("library")).count();
    assertEquals(63, library);
  }

  @Test
  void thePageThatListsThemIsUpToDate() throws IOException {
    assertTrue(
        Files.exists(PAGE) && Files.readString(PAGE).equals(page()),
        "docs/constraints.md is out of date; write it anew by running the main method of "
            + ConstraintCoverageTest.class.getName());
  }

  /** Writes docs/constraints.md. */
  public static void main(String[] arguments) throws IOException {
    Path page = arguments.length > 0 ? Path.of(arguments[0]) : PAGE;
    Files.writeString(page, page());
  }

  private static String page() {
    StringBuilder out = new StringBuilder();
    long breakable = ENTRIES.stream().filter(e -> why(e) == null).count();
    out.append("# The constraints of OSCAL\n\n")
        .append("Written by `ConstraintCoverageTest` out of the table of the definitions.\n\n")
        .append("All ")
        .append(ENTRIES.size())
        .append(" constraints are checked, none is left out. ")
        .append("For ")
        .append(breakable)
        .append(
            " a generated document that keeps the constraint and one that breaks it are part of")
        .append(" the tests. The others cannot be broken by themselves, for the reason given.\n\n")
        .append("| rule | set | kind | held by | target | level | broken by a test |\n")
        .append("|---|---|---|---|---|---|---|\n");
    for (Entry entry : ENTRIES) {
      ConstraintSpec spec = entry.spec();
      String why = why(entry);
      out.append("| ")
          .append(code(spec.ruleId()))
          .append(" | ")
          .append(spec.ruleSet())
          .append(" | ")
          .append(spec.kind().label())
          .append(" | ")
          .append(code(spec.holder()))
          .append(" | ")
          .append(code(spec.target()))
          .append(" | ")
          .append(spec.severity().label())
          .append(" | ")
          .append(why == null ? "yes" : why)
          .append(" |\n");
    }
    return out.toString();
  }

  private static @org.jspecify.annotations.Nullable String why(Entry entry) {
    return new ConstraintSamples(entry, ENTRIES).whyNeverBroken();
  }

  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }
}
