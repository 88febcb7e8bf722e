package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Severity;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Parameter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an add puts what it brings, and what it says of what has no place there. */
class AddPlacementTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Workbench.Result add(String control, String add) {
    return new Workbench(folder)
        .letters()
        .resolve(
            "imports:\n- href: letters.yaml\n  include-all: {}\nmerge:\n  as-is: true\n"
                + "modify:\n  alters:\n  - control-id: "
                + control
                + "\n    adds:\n    - "
                + add.indent(6).strip()
                + "\n");
  }

  private static final String ALL_KINDS =
      """
      title: T
      params: [{id: new, label: new}]
      props: [{name: new, value: v}]
      links: [{href: 'https://example.com/new'}]
      parts: [{id: new_part, name: item, prose: New.}]
      """;

  private static List<String> hrefs(Control control) {
    return control.links().stream().map(link -> String.valueOf(link.href())).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // by-id, position, what has no place, whether a message is due
    "a1_prm, ending, title",
    "a1_prm, before, title",
    "a1_smt, ending, params",
    "a1_smt, after, title",
    "a1_smt.a, before, title",
    "a1_smt.a, ending, params",
  })
  void theFirstThatHasNoPlaceIsNamed(String id, String position, String what) {
    Workbench.Result result =
        add("a1", "by-id: " + id + "\nposition: " + position + "\n" + ALL_KINDS);
    assertEquals(Severity.WARNING, result.finding("PROFILE-ADD-MISFIT").severity());
    assertEquals(
        "what by-id '" + id + "' names can have no " + what + " there, they are left out",
        result.finding("PROFILE-ADD-MISFIT").message());
    assertTrue(
        String.valueOf(result.finding("PROFILE-ADD-MISFIT").location().pointer())
            .endsWith("/adds/0/" + what));
    assertEquals(
        1, result.rules().stream().filter(rule -> rule.equals("PROFILE-ADD-MISFIT")).count());
  }

  @ParameterizedTest
  @CsvSource({
    "a1_prm, ending, props",
    "a1_prm, after, params",
    "a1_smt, starting, parts",
    "a1_smt, before, links",
    "a1_smt, ending, title",
    "a1_smt.a, after, parts",
    "a1_smt.a, ending, props",
  })
  void whatFitsIsNotSpokenOf(String id, String position, String kind) {
    String one = ALL_KINDS.lines().filter(line -> line.startsWith(kind)).findFirst().orElseThrow();
    Workbench.Result result = add("a1", "by-id: " + id + "\nposition: " + position + "\n" + one);
    assertEquals(List.of(), result.rules());
  }

  @Test
  void whatAParameterCannotHoldIsNamedOneByOne() {
    for (String kind : List.of("title", "params", "parts")) {
      String one =
          ALL_KINDS.lines().filter(line -> line.startsWith(kind)).findFirst().orElseThrow();
      Workbench.Result result = add("a1", "by-id: a1_prm\n" + one);
      assertTrue(
          result.finding("PROFILE-ADD-MISFIT").message().contains("can have no " + kind), kind);
    }
  }

  @Test
  void nothingIsLostOfWhatStoodThere() {
    for (String id : List.of("a1_prm", "a1_smt", "a1_smt.a", "a1_gdn")) {
      for (String position : List.of("before", "after", "starting", "ending")) {
        Control control =
            add("a1", "by-id: " + id + "\nposition: " + position + "\n" + ALL_KINDS).control("a1");
        assertEquals("A1", String.valueOf(control.title()), id);
        assertTrue(Workbench.props(control.props()).contains("label=first"), id);
        List<String> params = control.params().stream().map(Parameter::id).toList();
        assertTrue(params.contains("a1_prm"), id);
        List<String> parts = Workbench.parts(control.parts());
        assertTrue(parts.containsAll(List.of("a1_smt", "a1_gdn")), id);
        ControlPart statement = control.parts().get(parts.indexOf("a1_smt"));
        assertTrue(
            Workbench.parts(statement.parts()).containsAll(List.of("a1_smt.a", "a1_smt.b")), id);
      }
    }
  }

  @Test
  void nextToAParameterIsBeforeAllThatFollowsTheParameters() {
    Control control = add("a1", "by-id: a1_prm\nposition: after\n" + ALL_KINDS).control("a1");
    assertEquals(List.of("a1_prm", "new"), control.params().stream().map(Parameter::id).toList());
    assertEquals(List.of("new=v", "label=first"), Workbench.props(control.props()));
    assertEquals(List.of("new_part", "a1_smt", "a1_gdn"), Workbench.parts(control.parts()));
  }

  @Test
  void nextToAPartIsBehindAllThatComesBeforeTheParts() {
    Control control = add("a1", "by-id: a1_gdn\nposition: before\n" + ALL_KINDS).control("a1");
    assertEquals(List.of("a1_prm", "new"), control.params().stream().map(Parameter::id).toList());
    assertEquals(List.of("label=first", "new=v"), Workbench.props(control.props()));
    assertEquals(List.of("https://example.com/new"), hrefs(control));
    assertEquals(List.of("a1_smt", "new_part", "a1_gdn"), Workbench.parts(control.parts()));
  }

  @Test
  void besideAControlInsideIsAtTheEndOfItsHolder() {
    Workbench.Result result = add("a2", "by-id: a2.1\nposition: after\n" + ALL_KINDS);
    Control holder = result.control("a2");
    assertEquals("A2", String.valueOf(holder.title()));
    assertEquals(List.of("a2_smt", "new_part"), Workbench.parts(holder.parts()));
    assertEquals(List.of("new=v"), Workbench.props(holder.props()));
    assertTrue(result.finding("PROFILE-ADD-MISFIT").message().contains("no title"));
    assertEquals(List.of(), result.control("a2.1").parts());
  }

  @Test
  void aControlFarInsideIsFound() {
    Workbench.Result result = add("a2", "by-id: a2.2.x\n" + ALL_KINDS);
    assertEquals("T", String.valueOf(result.control("a2.2.x").title()));
    assertEquals(List.of("new=v"), Workbench.props(result.control("a2.2.x").props()));
    assertEquals(List.of(), result.rules());
  }

  @Test
  void aPositionThatIsNotDefinedIsTakenForEnding() {
    Workbench.Result result = add("a1", "position: middle\nprops: [{name: new, value: v}]\n");
    assertEquals(List.of("label=first", "new=v"), Workbench.props(result.control("a1").props()));
    assertTrue(result.finding("PROFILE-POSITION").message().contains("'middle'"));
    for (String position : List.of("before", "after", "starting", "ending")) {
      assertFalse(
          add("a1", "position: " + position + "\nprops: [{name: new, value: v}]\n")
              .rules()
              .contains("PROFILE-POSITION"));
    }
  }

  @ParameterizedTest
  @CsvSource({"a1_smt.c, a1_smt.b", "a2.2.y, a2.2.x"})
  void anIdThatNamesNothingIsAnsweredWithTheNearest(String id, String near) {
    Workbench.Result result =
        add(id.substring(0, 2), "by-id: " + id + "\nprops: [{name: new, value: v}]\n");
    assertTrue(
        String.valueOf(result.finding("PROFILE-ADD-NOWHERE").help()).contains("'" + near + "'"));
  }
}
