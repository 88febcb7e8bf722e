package dev.assay.validate.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diff.ChangesJson;
import dev.assay.diff.Diff;
import dev.assay.document.OscalDocument;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.assess.Assess;
import dev.assay.validate.assess.AssessOptions;
import dev.assay.validate.assess.Assessment;
import dev.assay.validate.assess.AssessmentJson;
import dev.assay.validate.cmmc.Assessor;
import dev.assay.validate.cmmc.ExampleSsp;
import dev.assay.validate.pkg.AssessmentPackage;
import dev.assay.validate.pkg.HashList;
import dev.assay.validate.pkg.PackageCheck;
import dev.assay.validate.pkg.PackageJson;
import dev.assay.validate.pkg.PackageLimits;
import dev.assay.validate.pkg.PackageReport;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas that are made from the forms: what is written follows them to the last key,
 * every key of them is written by something, and what is not so is refused.
 */
class JsonSchemasTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;

  private static String assessment(int level, byte[] plan, boolean poam, String day) {
    Assessment assessment =
        Assess.run(
                Source.of("ssp.json", plan),
                poam ? Source.of("poam.json", ExampleSsp.bytes("poam.json")) : null,
                new AssessOptions(
                    level, Assessor.SELF, LocalDate.parse(day), ValidationOptions.DEFAULT))
            .assessment();
    return AssessmentJson.toString(Objects.requireNonNull(assessment));
  }

  private static byte[] edited(String from, String to) {
    String plan = new String(ExampleSsp.bytes("ssp.json"), UTF_8);
    assertTrue(plan.contains(from), from);
    return plan.replace(from, to).getBytes(UTF_8);
  }

  private static List<String> assessments() {
    byte[] plan = ExampleSsp.bytes("ssp.json");
    return List.of(
        assessment(1, plan, false, "2026-11-10"),
        assessment(2, plan, true, "2026-11-10"),
        assessment(2, plan, false, "2029-01-01"),
        assessment(
            2, edited("\"state\": \"implemented\"", "\"state\": \"planned\""), true, "2026-11-10"),
        assessment(
            2, edited("Conditional Level 2 (C3PAO)", "Final Level 2 (C3PAO)"), true, "2026-11-10"),
        assessment(2, edited("\"cmmc-status\"", "\"other\""), true, "2026-11-10"),
        assessment(2, edited("cmmc-l2", "nowhere.json"), true, "2026-11-10"),
        assessment(3, plan, true, "2026-11-10"));
  }

  @Test
  void assessmentsFollowTheirSchema() {
    follow(AssessmentJson.SCHEMA, assessments());
  }

  @Test
  void differencesFollowTheirSchema() {
    OscalDocument plan = ExampleSsp.ssp(ExampleSsp::asIs);
    List<OscalDocument> others =
        List.of(
            plan,
            ExampleSsp.ssp(
                root -> {
                  ExampleSsp.state(root, "3.1.1", "planned");
                  ArrayNode components = ExampleSsp.list(root, "/system-implementation/components");
                  components.add(components.remove(2));
                  ArrayNode parties = ExampleSsp.list(root, "/metadata/parties");
                  parties.remove(parties.size() - 1);
                  ObjectNode role = (ObjectNode) ExampleSsp.list(root, "/metadata/roles").get(0);
                  role.put("id", "another-id");
                  root.put("uuid", "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90");
                  ExampleSsp.at(root, "/metadata").put("version", "9");
                }),
            ExampleSsp.ssp(root -> root.remove("back-matter")));
    List<String> written = new ArrayList<>();
    for (OscalDocument other : others) {
      for (Map.Entry<OscalDocument, OscalDocument> pair :
          List.of(Map.entry(plan, other), Map.entry(other, plan))) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChangesJson.write(Diff.of(pair.getKey(), pair.getValue()), "old.json", "new.json", out);
        written.add(out.toString(UTF_8));
      }
    }
    follow(ChangesJson.SCHEMA, written);
  }

  @Test
  void packagesFollowTheirSchemas() throws Exception {
    Files.write(folder.resolve("ssp.json"), edited("\"cmmc-status\"", "\"other\""));
    Files.write(folder.resolve("poam.json"), ExampleSsp.bytes("poam.json"));
    Files.writeString(folder.resolve("broken.json"), "{\"catalog\": ");
    Files.writeString(folder.resolve("evidence.zip"), "PK\u0003\u0004");
    List<String> checks = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    try (AssessmentPackage content = AssessmentPackage.open(folder, PackageLimits.DEFAULT)) {
      for (String algorithm : HashList.ALGORITHMS) {
        HashList hashes = HashList.of(content, algorithm);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackageJson.hashes("package", hashes, out);
        lists.add(out.toString(UTF_8));
        PackageReport report = PackageCheck.of(content, Limits.DEFAULT);
        assertFalse(report.findings().isEmpty());
        checks.add(check(report, null));
        checks.add(check(report, hashes));
      }
    }
    follow(PackageJson.HASHES_SCHEMA, lists);
    follow(PackageJson.CHECK_SCHEMA, checks);
  }

  private static String check(PackageReport report, @Nullable HashList hashes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PackageJson.check("package", report, hashes, report.findings(), out);
    return out.toString(UTF_8);
  }

  private static void follow(JsonSchema schema, List<String> documents) {
    ClosedSchema closed = new ClosedSchema(schema);
    JsonNode root = MAPPER.readTree(schema.text());
    TreeSet<String> written = new TreeSet<>();
    int mutations = 0;
    for (String document : documents) {
      assertEquals(List.of(), closed.problems(document));
      JsonNode tree = MAPPER.readTree(document);
      Set<String> before = Set.copyOf(written);
      List<Runnable> checks = new ArrayList<>();
      spoil(root, root, tree, "", written, before, checks, closed, tree);
      checks.forEach(Runnable::run);
      mutations += checks.size();
    }
    TreeSet<String> described = new TreeSet<>();
    describe(root, root, "", described);
    assertEquals(described, written, "keys of the schema, and those that something writes");
    assertTrue(mutations > 2 * described.size(), "only " + mutations);
  }

  private static JsonNode resolved(JsonNode root, JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : root.at(reference.substring(1));
  }

  private static void describe(JsonNode root, JsonNode use, String path, Set<String> described) {
    JsonNode schema = resolved(root, use);
    for (Map.Entry<String, JsonNode> key : schema.path("properties").properties()) {
      described.add(path + "/" + key.getKey());
      describe(root, key.getValue(), path + "/" + key.getKey(), described);
    }
    if (schema.has("items")) {
      describe(root, schema.get("items"), path, described);
    }
  }

  /** Collects what can be done to a document so that it no longer follows the schema. */
  private static void spoil(
      JsonNode root,
      JsonNode use,
      JsonNode node,
      String path,
      Set<String> written,
      Set<String> before,
      List<Runnable> checks,
      ClosedSchema closed,
      JsonNode whole) {
    JsonNode schema = resolved(root, use);
    if (node instanceof ObjectNode object && schema.has("properties")) {
      List<String> required = new ArrayList<>();
      schema.get("required").forEach(name -> required.add(name.asString()));
      for (String name : List.copyOf(object.propertyNames())) {
        String at = path + "/" + name;
        JsonNode part = schema.get("properties").path(name);
        JsonNode value = object.get(name);
        // The first of its kind is enough, and there are hundreds of most.
        if (written.add(at) && !before.contains(at)) {
          checks.add(() -> refused(closed, whole, object, name, wrongType(value), at));
          JsonNode form = resolved(root, part);
          if (form.has("enum") || form.has("pattern")) {
            JsonNode word = MAPPER.valueToTree("no such word");
            checks.add(() -> refused(closed, whole, object, name, word, at));
          }
          if (form.has("minimum")) {
            JsonNode low = MAPPER.valueToTree(form.get("minimum").asInt() - 1);
            checks.add(() -> refused(closed, whole, object, name, low, at));
          }
          if (required.contains(name)) {
            checks.add(() -> refused(closed, whole, object, name, null, at));
          }
        }
        spoil(root, part, value, at, written, before, checks, closed, whole);
      }
    } else if (node.isArray() && schema.has("items")) {
      node.forEach(
          item ->
              spoil(root, schema.get("items"), item, path, written, before, checks, closed, whole));
    }
  }

  private static JsonNode wrongType(JsonNode value) {
    return value.isArray() ? MAPPER.valueToTree("text") : MAPPER.createArrayNode();
  }

  private static void refused(
      ClosedSchema closed,
      JsonNode whole,
      ObjectNode object,
      String name,
      @Nullable JsonNode wrong,
      String at) {
    JsonNode value = object.get(name);
    if (wrong == null) {
      object.remove(name);
    } else {
      object.set(name, wrong);
    }
    assertFalse(
        closed.problems(MAPPER.writeValueAsString(whole)).isEmpty(),
        () -> at + (wrong == null ? " missing" : " as " + wrong));
    object.set(name, value);
  }

  @Test
  void aKeyThatTheFormDoesNotHaveIsNoticed() {
    String hashes =
        "{\"assay-hashes\": \"1.0\", \"package\": \"x\", \"algorithm\": \"SHA-256\","
            + " \"value\": \"00\", \"files\": [], \"more\": 1}";

    assertEquals(1, new ClosedSchema(PackageJson.HASHES_SCHEMA).problems(hashes).size());
  }
}
