package dev.assay.validate.cmmc;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The example package, as it is or changed in one place. */
public final class ExampleSsp {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Map<String, AsIs> READ = new ConcurrentHashMap<>();

  private ExampleSsp() {}

  /** A file of the example folder. */
  public static byte[] bytes(String name) {
    try (InputStream in =
        ExampleSsp.class.getResourceAsStream("/dev/assay/examples/machine-shop/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plan after a change of its JSON. */
  public static OscalDocument ssp(Consumer<ObjectNode> change) {
    return read("ssp.json", "system-security-plan", change);
  }

  /** The POA&amp;M after a change of its JSON. */
  public static OscalDocument poam(Consumer<ObjectNode> change) {
    return read("poam.json", "plan-of-action-and-milestones", change);
  }

  private static OscalDocument read(String name, String rootName, Consumer<ObjectNode> change) {
    AsIs asIs = READ.computeIfAbsent(name, AsIs::of);
    JsonNode tree = asIs.tree().deepCopy();
    change.accept((ObjectNode) tree.get(rootName));
    return tree.equals(asIs.tree()) ? asIs.document() : read(name, tree);
  }

  private static OscalDocument read(String name, JsonNode tree) {
    ReadResult result = new DocumentReader().read(Source.of(name, MAPPER.writeValueAsBytes(tree)));
    return Objects.requireNonNull(result.document());
  }

  /** A file that was read once: most tests of a rule ask for both of them unchanged. */
  private record AsIs(JsonNode tree, OscalDocument document) {
    static AsIs of(String name) {
      JsonNode tree = MAPPER.readTree(bytes(name));
      return new AsIs(tree, read(name, tree));
    }
  }

  /** No change. */
  public static void asIs(ObjectNode root) {
    Objects.requireNonNull(root);
  }

  /** The object at a JSON Pointer. */
  public static ObjectNode at(ObjectNode root, String pointer) {
    return (ObjectNode) root.at(pointer);
  }

  /** The array at a JSON Pointer. */
  public static ArrayNode list(ObjectNode root, String pointer) {
    return (ArrayNode) root.at(pointer);
  }

  /** The implemented-requirement of a number. */
  public static ObjectNode requirement(ObjectNode root, String number) {
    return find(
        root,
        "/control-implementation/implemented-requirements",
        "control-id",
        "SP_800_171_" + number);
  }

  /** The object of a list whose member has this value. */
  public static ObjectNode find(ObjectNode root, String list, String name, String value) {
    for (JsonNode node : root.at(list)) {
      if (node.path(name).asString("").equals(value)) {
        return (ObjectNode) node;
      }
    }
    throw new IllegalArgumentException("no " + name + " " + value + " in " + list);
  }

  /** The component of a title. */
  public static ObjectNode component(ObjectNode root, String title) {
    return find(root, "/system-implementation/components", "title", title);
  }

  /** Takes a role away, in the metadata and in the characteristics. */
  public static void dropRole(ObjectNode root, String roleId) {
    for (String pointer :
        new String[] {
          "/metadata/responsible-parties", "/system-characteristics/responsible-parties"
        }) {
      ArrayNode parties = list(root, pointer);
      for (int i = parties.size() - 1; i >= 0; i--) {
        if (parties.get(i).path("role-id").asString("").equals(roleId)) {
          parties.remove(i);
        }
      }
    }
  }

  /** Gives every answer of a requirement this state. */
  public static void state(ObjectNode root, String number, String state) {
    for (JsonNode statement : requirement(root, number).path("statements")) {
      for (JsonNode by : statement.path("by-components")) {
        ((ObjectNode) by).putObject("implementation-status").put("state", state);
      }
    }
  }

  /** Adds a property in our namespace. */
  public static void prop(ObjectNode object, String name, String value) {
    ArrayNode props =
        object.get("props") instanceof ArrayNode list ? list : object.putArray("props");
    props.addObject().put("name", name).put("ns", AssayProps.NS).put("value", value);
  }

  /** Takes the properties of this name away. */
  public static void dropProp(ObjectNode object, String name) {
    if (object.get("props") instanceof ArrayNode props) {
      for (int i = props.size() - 1; i >= 0; i--) {
        if (props.get(i).path("name").asString("").equals(name)) {
          props.remove(i);
        }
      }
      if (props.isEmpty()) {
        object.remove("props");
      }
    }
  }

  /** Sets the value of the property of this name. */
  public static void setProp(ObjectNode object, String name, String value) {
    dropProp(object, name);
    prop(object, name, value);
  }
}
