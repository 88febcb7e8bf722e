package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Severity;
import dev.assay.io.DocumentFormat;
import dev.assay.profiles.load.DocumentLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the files that a resource or an href may mean is opened. */
class ResourceChoiceTest {
  private static final String RESOURCE = "44444444-4444-4444-8444-444444444444";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Workbench bench() {
    return new Workbench(folder).letters();
  }

  private static String importOf(String href) {
    return "imports:\n- href: '" + href + "'\n  include-controls:\n  - with-ids: [a1]\n";
  }

  private static String importOfResource(String resource) {
    return importOf("#" + RESOURCE)
        + "back-matter:\n  resources:\n"
        + "  - {uuid: 55555555-5555-4555-8555-555555555555, title: Another}\n"
        + "  - uuid: "
        + RESOURCE
        + "\n"
        + resource.indent(4);
  }

  private String titleOf(Workbench bench, String rlinks) {
    return String.valueOf(
        bench.resolve(importOfResource("rlinks:\n" + rlinks)).control("a1").title());
  }

  /** Of two links the first is taken, unless only the second is said to be readable. */
  @ParameterizedTest
  @CsvSource({
    "one.dat, two.dat, one",
    "one.dat, two.json, two",
    "one.dat, two.xml, two",
    "one.dat, two.yaml, two",
    "one.dat, two.yml, two",
    "one.dat, two.JSON, two",
    "one.json, two.json, one",
    "one.yml, two.xml, one",
  })
  void aNameThatTellsAFormatComesFirst(String first, String second, String taken) throws Exception {
    Workbench bench = bench();
    for (String name : List.of(first, second)) {
      bench.catalog("c.yaml", "controls:\n- {id: a1, title: " + name.substring(0, 3) + "}\n");
      String suffix = name.substring(name.indexOf('.'));
      DocumentFormat format =
          suffix.equalsIgnoreCase(".xml")
              ? DocumentFormat.XML
              : suffix.startsWith(".y") ? DocumentFormat.YAML : DocumentFormat.JSON;
      bench.text(name, Workbench.text(bench.read("c.yaml"), format));
    }
    assertEquals(taken, titleOf(bench, "- href: " + first + "\n- href: " + second + "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf, application/json, two",
    "application/pdf, application/xml, two",
    "application/pdf, text/YAML, two",
    "application/pdf, text/plain, one",
    "application/json, application/xml, one",
  })
  void aMediaTypeOutweighsTheName(String first, String second, String taken) {
    Workbench bench = bench();
    bench.catalog("one.yaml", "controls:\n- {id: a1, title: one}\n");
    bench.catalog("two.yaml", "controls:\n- {id: a1, title: two}\n");
    assertEquals(
        taken,
        titleOf(
            bench,
            "- {href: one.yaml, media-type: '%s'}\n- {href: two.yaml, media-type: '%s'}\n"
                .formatted(first, second)));
  }

  @Test
  void whatIsSaidToBeSomethingElseComesAfterWhatIsNotSaid() {
    Workbench bench = bench();
    bench.catalog("one.yaml", "controls:\n- {id: a1, title: one}\n");
    bench.catalog("c.yaml", "controls:\n- {id: a1, title: two}\n");
    bench.copy("c.yaml", "two.json");
    bench.text("two", read("two.json"));
    assertEquals(
        "two", titleOf(bench, "- {href: one.yaml, media-type: application/pdf}\n- href: two\n"));
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void embeddedDataIsTakenWhenNoLinkOpens() throws Exception {
    Workbench bench = bench();
    String data =
        Base64.getMimeEncoder()
            .encodeToString(
                Workbench.text(bench.read("letters.yaml"), DocumentFormat.JSON)
                    .getBytes(StandardCharsets.UTF_8))
            .replaceAll("\\s+", " ");
    Workbench.Result result =
        bench.resolve(
            importOfResource(
                "rlinks:\n- href: gone.json\n- href: '#"
                    + RESOURCE
                    + "'\n"
                    + "base64:\n  value: '"
                    + data
                    + "'"));
    assertEquals("a1", result.outline());
    assertEquals(List.of(), result.rules());
  }

  @Test
  void aResourceThatHoldsNothingIsAnError() {
    Workbench.Result result = bench().resolve(importOfResource("title: Empty"));
    assertTrue(
        result.finding("HREF-UNREACHABLE").message().contains("neither an rlink nor embedded"));
    Workbench.Result same =
        bench().resolve(importOfResource("rlinks:\n- href: '#" + RESOURCE + "'"));
    assertTrue(
        same.finding("HREF-UNREACHABLE").message().contains("neither an rlink nor embedded"));
  }

  @Test
  void aUuidIsFoundWhateverItsCaseAndAWrongOneNamesTheNearest() {
    String upper = "4444aaaa-4444-4444-8444-444444444444";
    String body =
        importOf("#" + upper.toUpperCase(java.util.Locale.ROOT))
            + "back-matter:\n  resources:\n  - uuid: "
            + upper
            + "\n    rlinks: [{href: letters.yaml}]\n"
            + "  - uuid: "
            + upper
            + "\n    rlinks: [{href: gone.yaml}]\n";
    assertEquals("a1", bench().resolve(body).outline());
    Workbench.Result near = bench().resolve(body.replace("#4444A", "#4444B"));
    assertEquals("did you mean #" + upper + "?", near.finding("HREF-NO-RESOURCE").help());
    Workbench.Result far = bench().resolve(body.replace("#4444AAAA-4444-4444-8444-4", "#x"));
    assertTrue(String.valueOf(far.finding("HREF-NO-RESOURCE").help()).startsWith("add a resource"));
  }

  private Workbench.Result hashed(String... hashes) {
    StringBuilder rlink = new StringBuilder("rlinks:\n- href: letters.yaml\n  hashes:\n");
    for (int i = 0; i < hashes.length; i += 2) {
      rlink.append("  - {algorithm: %s, value: '%s'}\n".formatted(hashes[i], hashes[i + 1]));
    }
    return bench().resolve(importOfResource(rlink.toString()));
  }

  private String hash(String algorithm) throws Exception {
    bench();
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance(algorithm)
                .digest(Files.readAllBytes(folder.resolve("letters.yaml"))));
  }

  @Test
  void everyHashThatIsStatedHasToBeRight() throws Exception {
    String right = hash("SHA-256").toUpperCase(java.util.Locale.ROOT);
    assertEquals(List.of(), hashed("SHA-256", right, "sha-512", hash("SHA-512")).rules());
    assertEquals(List.of(), hashed("SHA3-256", hash("SHA3-256")).rules());
    Workbench.Result wrong = hashed("SHA-256", right, "SHA-512", right);
    assertFalse(wrong.hasCatalog());
    assertTrue(wrong.finding("HREF-HASH").message().contains("SHA-512 hash " + hash("SHA-512")));
  }

  @ParameterizedTest
  @CsvSource({"MD5", "SHA-9"})
  void aHashThatCannotBeCheckedIsToldAndDoesNotCountAsRight(String algorithm) {
    Workbench.Result result = hashed(algorithm, "00");
    assertEquals("a1", result.outline());
    assertEquals(Severity.WARNING, result.finding("HREF-HASH-UNCHECKED").severity());
    assertTrue(result.finding("HREF-HASH-UNCHECKED").message().contains(algorithm));
  }

  @Test
  void aWrongHashOfALinkIsToldWhenAnotherOneIsTaken() {
    Workbench bench = bench();
    bench.copy("letters.yaml", "other.yaml");
    Workbench.Result result =
        bench.resolve(
            importOfResource(
                """
                rlinks:
                - href: letters.yaml
                  hashes: [{algorithm: SHA-256, value: '00'}]
                - href: other.yaml
                """));
    assertEquals("a1", result.outline());
    assertEquals(Severity.WARNING, result.finding("HREF-HASH").severity());
  }

  @Test
  void whatLiesInTheRootIsOpenedAndWhatIsMissingThereIsSaidToBeMissing() {
    Workbench bench = bench();
    bench.copy("letters.yaml", "inside/letters.yaml");
    bench.profile("inside/profile.yaml", importOf("letters.yaml"));
    bench.profile("inside/missing.yaml", importOf("gone.yaml"));
    bench.profile("inside/above.yaml", importOf("../gone.yaml"));
    DocumentLoader.Options confined =
        DocumentLoader.Options.DEFAULT.withRoot(folder.resolve("inside"));
    assertEquals("a1", bench.resolveFile("inside/profile.yaml", confined).outline());
    assertTrue(
        bench
            .resolveFile("inside/missing.yaml", confined)
            .finding("HREF-UNREACHABLE")
            .message()
            .contains("no such file"));
    assertTrue(
        bench
            .resolveFile("inside/above.yaml", confined)
            .finding("HREF-UNREACHABLE")
            .message()
            .contains("leads out of"));
  }

  @ParameterizedTest
  @CsvSource({
    "'mailto:a@b.c', nothing is known about",
    "'http://[', it is not a URI",
    "'file://host/x', it names no file",
  })
  void anHrefOfAnotherKindIsSaidToBeSo(String href, String why) {
    Workbench.Result result = bench().resolve(importOf(href));
    assertFalse(result.hasCatalog());
    String message = result.finding("HREF-UNREACHABLE").message();
    assertTrue(message.contains(why), message);
  }

  @Test
  void fragmentsAndQueriesOfAFileArePassedOver() {
    assertEquals("a1", bench().resolve(importOf("letters.yaml#part")).outline());
    String uri = folder.resolve("letters.yaml").toUri().toString();
    assertEquals("a1", bench().resolve(importOf(uri + "?x=1")).outline());
  }

  @Test
  void everyFileThatIsLookedAtIsTold() {
    bench().profile("profile.yaml", importOf("letters.yaml"));
    List<Path> seen = new ArrayList<>();
    new ProfileResolver(new DocumentLoader().observedBy(seen::add))
        .resolve(folder.resolve("profile.yaml").toString(), ResolveOptions.DEFAULT);
    assertTrue(seen.contains(folder.resolve("profile.yaml")));
    assertTrue(seen.stream().anyMatch(file -> file.endsWith("letters.yaml")));
    seen.clear();
    bench().profile("profile.yaml", importOf("letters.json"));
    new ProfileResolver(new DocumentLoader().observedBy(seen::add))
        .resolve(folder.resolve("profile.yaml").toString(), ResolveOptions.DEFAULT);
    assertTrue(seen.stream().anyMatch(file -> file.endsWith("letters.json")));
    assertTrue(seen.stream().anyMatch(file -> file.endsWith("letters.yaml")), "its neighbours");
  }

  @Test
  void aNameCanBeMappedToAFileToo() {
    bench().profile("profile.yaml", importOf("letters.yaml"));
    DocumentLoader.Options mapped =
        DocumentLoader.Options.DEFAULT.withMap(Map.of("mine", folder.resolve("profile.yaml")));
    Resolution resolution =
        new ProfileResolver(new DocumentLoader(mapped)).resolve("mine", ResolveOptions.DEFAULT);
    assertFalse(resolution.hasErrors());
  }

  @Test
  void aFileThatChangesIsReadAgain() throws Exception {
    Workbench bench = bench();
    DocumentLoader loader = new DocumentLoader();
    bench.profile("profile.yaml", importOf("letters.yaml"));
    String profile = folder.resolve("profile.yaml").toString();
    assertFalse(new ProfileResolver(loader).resolve(profile, ResolveOptions.DEFAULT).hasErrors());
    bench.catalog("letters.yaml", "controls:\n- {id: a1, title: Changed now}\n");
    Workbench.Result again =
        new Workbench.Result(new ProfileResolver(loader).resolve(profile, ResolveOptions.DEFAULT));
    assertEquals("Changed now", String.valueOf(again.control("a1").title()));
  }

  @Test
  void aCatalogIsNotResolvedButUsedAsItIs() {
    bench();
    Resolution resolution =
        new ProfileResolver(new DocumentLoader())
            .resolve(folder.resolve("letters.yaml").toString(), ResolveOptions.DEFAULT);
    assertTrue(resolution.hasErrors());
    assertEquals("PROFILE-NOT-A-PROFILE", resolution.findings().get(0).ruleId());
    assertEquals("a catalog is used as it is", resolution.findings().get(0).help());
    assertFalse(resolution.explain("a1").included());
  }

  @Test
  void whatCannotBeOpenedIsAnError() {
    Resolution resolution =
        new ProfileResolver(new DocumentLoader())
            .resolve(folder.resolve("nothing.yaml").toString(), ResolveOptions.DEFAULT);
    assertTrue(resolution.hasErrors());
    assertEquals("HREF-UNREACHABLE", resolution.findings().get(0).ruleId());
    assertEquals(
        "the profile could not be resolved", resolution.explain("a1").steps().get(0).text());
  }

  @Test
  void whatReadingAnImportFoundIsToldOnce() {
    Workbench bench = bench();
    bench.catalog("odd.yaml", "odd: 1\neven: 2\ncontrols:\n- {id: a1, title: A1}\n");
    Workbench.Result two = bench.resolve(importOf("odd.yaml"));
    assertTrue(
        two.finding("PROFILE-IMPORT-FINDINGS").message().startsWith("'odd.yaml' has 2 findings"));
    bench.catalog("odd.yaml", "odd: 1\ncontrols:\n- {id: a1, title: A1}\n");
    Workbench.Result one = bench.resolve(importOf("odd.yaml"));
    assertTrue(
        one.finding("PROFILE-IMPORT-FINDINGS").message().startsWith("'odd.yaml' has 1 finding of"));
    assertEquals(List.of(), bench.resolve(importOf("letters.yaml")).rules());
  }
}
