package dev.assay.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diff.Change;
import dev.assay.diff.Changes;
import dev.assay.diff.Diff;
import dev.assay.document.OscalDocument;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.validate.cmmc.ExampleSsp;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanEditTest {
  private static final OscalDocument PLAN = ExampleSsp.ssp(ExampleSsp::asIs);

  private static List<String> places(OscalDocument edited) {
    return Diff.of(PLAN, edited).all().stream().map(c -> c.side().place()).toList();
  }

  private static String refused(String id, String text) {
    return assertThrows(EditException.class, () -> AnswerSheet.read(PLAN, AnswerId.of(id), text))
        .reason();
  }

  @Test
  void aStatusIsSetForAllAnswersOfARequirement() throws EditException {
    PlanEdit.Edited edited = PlanEdit.status(PLAN, AnswerId.of("ia.l2-3.5.3"), null, "planned");

    assertEquals(4, edited.count());
    Changes changes = Diff.of(PLAN, edited.document());
    assertEquals(4, changes.all().size());
    assertTrue(
        changes.all().stream()
            .allMatch(
                c -> c.kind() == Change.Kind.CHANGED && c.side().place().endsWith(", status")));
  }

  @Test
  void aStatusIsSetForOneObjectiveAndOneComponent() throws EditException {
    OscalDocument edited =
        PlanEdit.status(PLAN, AnswerId.of("3.5.3[a]"), "account management", "planned").document();

    assertEquals(
        List.of("3.5.3 [a], component Account management procedure, status"), places(edited));
    EditException none =
        assertThrows(
            EditException.class,
            () -> PlanEdit.status(PLAN, AnswerId.of("3.5.3[b]"), "account management", "planned"));
    assertTrue(none.reason().contains("has no answer of account management"), none.reason());
  }

  @Test
  void whatCannotBeSetIsSaidWithWhatWasMeant() {
    assertTrue(
        assertThrows(
                EditException.class,
                () -> PlanEdit.status(PLAN, AnswerId.of("3.5.3"), null, "plannd"))
            .reason()
            .contains("did you mean planned?"));
    assertTrue(
        assertThrows(
                EditException.class,
                () ->
                    PlanEdit.status(
                        PLAN, AnswerId.of("3.5.3"), "Account managment procedure", "planned"))
            .reason()
            .contains("did you mean Account management procedure?"));
  }

  @Test
  void aSheetThatNobodyTouchedChangesNothing() throws EditException {
    for (Requirement requirement : Requirements.get().all()) {
      AnswerId id = AnswerId.of(requirement.number());
      PlanEdit.Edited back = AnswerSheet.read(PLAN, id, AnswerSheet.write(PLAN, id));
      assertEquals(0, back.count(), requirement.number());
      assertEquals(PLAN.root(), back.document().root(), requirement.number());
    }
  }

  @Test
  void editedTextsAndStatusesComeBackAndNothingElse() throws EditException {
    AnswerId id = AnswerId.of("3.5.3");
    String sheet = AnswerSheet.write(PLAN, id);
    String edited =
        sheet
            .replace("The same list as for", "# A heading\n\nThe same list as for")
            .replaceFirst("status: implemented", "status: partial");

    PlanEdit.Edited back = AnswerSheet.read(PLAN, id, edited);

    assertEquals(1, back.count());
    assertEquals(
        List.of(
            "3.5.3 [a], component Account management procedure, description",
            "3.5.3 [a], component Account management procedure, status"),
        places(back.document()));
  }

  @Test
  void aNewSectionIsANewAnswer() throws EditException {
    AnswerId id = AnswerId.of("3.5.3[b]");
    String sheet =
        AnswerSheet.write(PLAN, id)
            + "\n### Account management procedure <!-- new -->\nstatus: planned\n\nWill be written.\n";

    OscalDocument edited = AnswerSheet.read(PLAN, id, sheet).document();

    Changes changes = Diff.of(PLAN, edited);
    assertEquals(List.of("3.5.3 [b], component Account management procedure"), places(edited));
    assertEquals(Change.Kind.ADDED, changes.all().get(0).kind());
  }

  @Test
  void aSheetThatCannotBeUnderstoodIsRefusedWithItsLine() throws EditException {
    String sheet = AnswerSheet.write(PLAN, AnswerId.of("3.5.3[a]"));

    assertTrue(
        refused("3.5.3[a]", sheet.replace("status: implemented", "status: done"))
            .matches("line \\d+: a status cannot be \"done\".*"));
    assertTrue(
        refused("3.5.3[a]", sheet.replaceAll("(?s)The same list.*", "")).contains("has no text"));
    assertTrue(refused("3.5.3[a]", sheet.replaceAll("(?m)^### .*$", "")).contains("is gone"));
    assertTrue(
        refused("3.5.3[a]", sheet + "\n### Nobody <!-- new -->\nstatus: planned\n\nText.\n")
            .contains("there is no component \"Nobody\""));
    assertTrue(
        refused("3.5.3[a]", sheet + "\n### X <!-- 1234 -->\nstatus: planned\n\nText.\n")
            .contains("that of no answer here"));
  }

  @Test
  void anEmptySheetChangesNothing() throws EditException {
    assertEquals(0, AnswerSheet.read(PLAN, AnswerId.of("3.5.3"), " \n").count());
  }

  @Test
  void aHistoryGoesBackAndForth() throws EditException {
    History history = new History(PLAN);
    OscalDocument first = PlanEdit.status(PLAN, AnswerId.of("3.5.3"), null, "planned").document();
    OscalDocument second = PlanEdit.status(first, AnswerId.of("3.5.4"), null, "planned").document();
    history.add(first, "one");
    history.add(second, "two");

    assertEquals(List.of("one", "two"), history.unsaved());
    assertEquals(Optional.of("two"), history.undo());
    assertEquals(first, history.document());
    assertEquals(Optional.of("one"), history.undo());
    assertFalse(history.isChanged());
    assertEquals(Optional.empty(), history.undo());
    assertEquals(Optional.of("one"), history.redo());
    assertTrue(history.isChanged());
    history.add(second, "other");
    assertEquals(Optional.empty(), history.redo());
    history.save(second);
    assertFalse(history.isChanged());
    history.undo();
    assertTrue(history.isChanged());
  }

  @Test
  void theDateOfTheLastChangeIsTheOnlyThingThatADateSets() {
    OscalDocument dated =
        DocumentDate.set(PLAN, ZonedDateTime.of(2027, 1, 2, 3, 4, 5, 6, ZoneOffset.UTC));

    assertEquals(List.of("metadata, last modified"), places(dated));
    assertEquals("2027-01-02T03:04:05Z", dated.metadataText("last-modified"));
  }
}
