package dev.assay.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.profiles.BuiltIns;
import dev.assay.testing.Documents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a comparison of two profiles says: alters and selections have no ids of their own. */
class ProfileDiffTest {
  private static final String PROFILE =
      """
      { "profile": {
        "uuid": "5f0c9d0e-2f8b-4a4e-9a35-7b1d6c1f4e03",
        "metadata": { "title": "P", "last-modified": "2026-10-01T08:00:00Z", "version": "1",
          "oscal-version": "1.1.3" },
        "imports": [ { "href": "catalog.json",
          "include-controls": [ { "with-ids": [ "ac-1", "ac-2" ] } ],
          "exclude-controls": [ { "with-ids": [ "ac-3" ] } ] } ],
        "modify": { "alters": [
          { "control-id": "ac-1", "adds": [
            { "position": "starting", "props": [ { "name": "owner", "value": "IT" } ] },
            { "position": "ending", "props": [ { "name": "priority", "value": "P1" } ] } ] },
          { "control-id": "ac-2",
            "removes": [ { "by-name": "guidance" }, { "by-class": "sp800-53" } ],
            "adds": [
              { "by-id": "ac-2_smt", "props": [ { "name": "scope", "value": "all" } ] },
              { "by-id": "ac-2_gdn", "props": [ { "name": "scope", "value": "all" } ] } ] } ] } } }
      """;

  private static List<String> diff(OscalDocument old, OscalDocument now) {
    return Diff.of(old, now).all().stream()
        .map(
            c ->
                c.kind().name().toLowerCase(Locale.ROOT)
                    + " "
                    + c.side().place()
                    + ": "
                    + Values.text(c.before() == null ? null : c.before().value())
                    + " -> "
                    + Values.text(c.after() == null ? null : c.after().value()))
        .toList();
  }

  private static List<String> diff(String old, String now) {
    assertTrue(PROFILE.contains(old), old);
    return diff(read(PROFILE), read(PROFILE.replace(old, now)));
  }

  private static OscalDocument read(String json) {
    return Documents.readClean(json.getBytes(StandardCharsets.UTF_8), DocumentFormat.JSON);
  }

  @Test
  void anAlterThatAddsOtherThingsIsComparedWithin() {
    OscalDocument old = BuiltIns.document("cmmc-l2").orElseThrow();
    String json = new String(Documents.write(old, DocumentFormat.JSON), StandardCharsets.UTF_8);
    String now = json.replaceFirst("(\"value\": *)\"5\"", "$1\"3\"");
    assertEquals(
        List.of("changed alter of 3.1.1, add, property weight: 5 -> 3"), diff(old, read(now)));
    List<String> changed = diff(old, read(now.replaceAll("L2-3\\.1\\.1\"", "L2-3.1.1 x\"")));
    assertEquals(2, changed.size(), changed.toString());
  }

  @Test
  void theOneAddOfAnAlterIsTheSameOneWhateverItHolds() {
    OscalDocument level1 = BuiltIns.document("cmmc-l1").orElseThrow();
    OscalDocument level2 = BuiltIns.document("cmmc-l2").orElseThrow();
    List<String> changes = diff(level1, level2);
    assertTrue(changes.contains("added alter of 3.1.1, add, property weight:  -> 5"));
    assertTrue(
        changes.contains(
            "removed alter of 3.1.1, add, property far-clause: 52.204-21(b)(1)(i) -> "));
    assertTrue(changes.stream().noneMatch(c -> c.matches("(added|removed) alter of \\S+, add:.*")));
    assertEquals(93, changes.stream().filter(c -> c.matches("added alter of \\S+: .*")).count());
  }

  @Test
  void ofTwoAltersOfOneControlTheOneThatWasThereIsComparedWithin() {
    assertEquals(
        List.of(
            "removed alter of ac-2, remove guidance:  -> ",
            "removed alter of ac-2, remove sp800-53:  -> ",
            "added alter of ac-2, add:  -> property effort high",
            "removed alter of ac-2, add ac-2_smt: property scope all -> ",
            "removed alter of ac-2, add ac-2_gdn: property scope all -> ",
            "added alter of ac-2:  -> remove label"),
        diff(
            PROFILE.substring(
                PROFILE.indexOf("{ \"control-id\": \"ac-2\""), PROFILE.indexOf(" ] } } }")),
            "{ \"control-id\": \"ac-2\", \"adds\": [ { \"props\": ["
                + " { \"name\": \"effort\", \"value\": \"high\" } ] } ] },"
                + " { \"control-id\": \"ac-2\", \"removes\": [ { \"by-name\": \"label\" } ] }"));
  }

  @Test
  void ofSeveralAddsThePositionTells() {
    assertEquals(
        List.of(
            "added alter of ac-1, add 2, property effort:  -> high",
            "removed alter of ac-1, add 2, property priority: P1 -> "),
        diff(
            "{ \"name\": \"priority\", \"value\": \"P1\" }",
            "{ \"name\": \"effort\", \"value\": \"high\" }"));
  }

  @Test
  void ofSeveralAddsWithoutAPositionTheLikestIsTheSame() {
    String adds =
        "{ \"props\": [ { \"name\": \"owner\", \"value\": \"IT\" } ] },"
            + " { \"props\": [ { \"name\": \"priority\", \"value\": \"P1\" } ] }";
    String now =
        "{ \"props\": [ { \"name\": \"priority\", \"value\": \"P2\" } ] },"
            + " { \"props\": [ { \"name\": \"effort\", \"value\": \"high\" } ] },"
            + " { \"props\": [ { \"name\": \"owner\", \"value\": \"HR\" } ] }";
    String old =
        PROFILE.replaceFirst("(?s)(ac-1\", \"adds\": \\[).*?\\] \\}(?= \\] \\},)", "$1" + adds);
    List<String> changes = diff(read(old), read(old.replace(adds, now)));
    assertTrue(changes.contains("changed alter of ac-1, add 3, property owner: IT -> HR"));
    assertTrue(changes.contains("changed alter of ac-1, add 1, property priority: P1 -> P2"));
    assertTrue(changes.contains("added alter of ac-1, add 2:  -> property effort high"));
    assertEquals(4, changes.size(), changes.toString());
  }

  @Test
  void anAddBelowAPartIsToldByThePart() {
    assertEquals(
        List.of("changed alter of ac-2, add ac-2_gdn, property scope: all -> some"),
        diff(
            "\"ac-2_gdn\", \"props\": [ { \"name\": \"scope\", \"value\": \"all\"",
            "\"ac-2_gdn\", \"props\": [ { \"name\": \"scope\", \"value\": \"some\""));
  }

  @Test
  void aRemoveIsToldByWhatItRemoves() {
    assertEquals(
        List.of("added alter of ac-2, remove guidance, by ns:  -> https://example.com/ns"),
        diff(
            "{ \"by-name\": \"guidance\" }",
            "{ \"by-name\": \"guidance\", \"by-ns\": \"https://example.com/ns\" }"));
    assertEquals(
        List.of("removed alter of ac-2, remove sp800-53:  -> "),
        diff(", { \"by-class\": \"sp800-53\" }", ""));
  }

  @Test
  void whatIsSelectedIsToldFromWhatIsLeftOut() {
    assertEquals(
        List.of("added import catalog.json, include controls, with id:  -> ac-4"),
        diff("\"ac-2\" ]", "\"ac-2\", \"ac-4\" ]"));
    assertEquals(
        List.of("changed import catalog.json, exclude controls, with id: ac-3 -> ac-5"),
        diff("\"ac-3\"", "\"ac-5\""));
  }

  @Test
  void anAlterThatCameTellsWhatItDoes() {
    assertEquals(
        List.of(
            "added alter of ac-9:  -> remove guidance; add (position ending; property owner IT;"
                + " property scope all)"),
        diff(
            "{ \"control-id\": \"ac-2\",",
            "{ \"control-id\": \"ac-9\", \"removes\": [ { \"by-name\": \"guidance\" } ],"
                + " \"adds\": [ { \"position\": \"ending\", \"props\": ["
                + " { \"name\": \"owner\", \"value\": \"IT\" },"
                + " { \"name\": \"scope\", \"value\": \"all\" } ] } ] },"
                + " { \"control-id\": \"ac-2\","));
  }

  private static void mirrored(OscalDocument old, OscalDocument now) {
    assertEquals(Set.copyOf(Diff.of(old, now).mirror().all()), Set.copyOf(Diff.of(now, old).all()));
  }

  @Test
  void anIdThatCameToAnotherThingTellsNothingFromEitherSide() {
    String roles = "\"oscal-version\": \"1.1.3\", \"roles\": [ %s ]";
    String version = "\"oscal-version\": \"1.1.3\"";
    String old =
        "{ \"id\": \"n9\", \"title\": \"Access\" }, { \"id\": \"n8\", \"title\": \"The why\" }";
    String now =
        "{ \"id\": \"n9\", \"title\": \"Reviews\" }, { \"id\": \"n9\", \"title\": \"The why\" }";
    mirrored(
        read(PROFILE.replace(version, roles.formatted(old))),
        read(PROFILE.replace(version, roles.formatted(now))));
  }

  @Test
  void whichOfTwoMovedIsTheSameFromEitherSide() {
    String imports =
        PROFILE.substring(PROFILE.indexOf("\"imports\""), PROFILE.indexOf("\"modify\""));
    String same = "{ \"href\": \"same.json\"%s }";
    String all = ", \"include-all\": {}";
    String order = "\"imports\": [ %s, %s ], ";
    mirrored(
        read(PROFILE.replace(imports, order.formatted(same.formatted(""), same.formatted(all)))),
        read(PROFILE.replace(imports, order.formatted(same.formatted(all), same.formatted("")))));
  }
}
