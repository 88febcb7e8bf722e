package dev.assay.validate.cmmc;

import dev.assay.diagnostic.Location;
import dev.assay.document.OscalDocument;
import dev.assay.model.Definition;
import dev.assay.model.OscalObject;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the JSON Pointer of every record of a document, and finds records by uuid. */
public final class OscalIndex {
  private final String file;
  private final IdentityHashMap<OscalObject, String> pointers = new IdentityHashMap<>();
  private final Map<String, OscalObject> byUuid = new HashMap<>();

  private OscalIndex(String file) {
    this.file = file;
  }

  /**
   * Walks a document once.
   *
   * @param document the document
   * @param file its name, for the places
   */
  public static OscalIndex of(OscalDocument document, String file) {
    OscalIndex index = new OscalIndex(file);
    index.walk(document.root(), "/" + document.type().rootName());
    return index;
  }

  private void walk(OscalObject object, String pointer) {
    pointers.put(object, pointer);
    if (object.get("uuid") instanceof String uuid) {
      byUuid.putIfAbsent(uuid, object);
    }
    Definition definition = object.definition();
    for (int i = 0; i < definition.members().size(); i++) {
      Object value = object.get(i);
      String below = pointer + "/" + definition.members().get(i).jsonName();
      if (value instanceof OscalObject child) {
        walk(child, below);
      } else if (value instanceof List<?> list) {
        for (int k = 0; k < list.size(); k++) {
          if (list.get(k) instanceof OscalObject child) {
            walk(child, below + "/" + k);
          }
        }
      }
    }
  }

  /** The name of the document. */
  public String file() {
    return file;
  }

  /** The place of a record; the file as a whole when it is null or of another document. */
  public Location place(@Nullable OscalObject object) {
    String pointer = object == null ? null : pointers.get(object);
    return pointer == null ? Location.ofFile(file) : Location.ofPointer(file, pointer);
  }

  /** The record with this uuid. */
  public Optional<OscalObject> byUuid(@Nullable String uuid) {
    return uuid == null ? Optional.empty() : Optional.ofNullable(byUuid.get(uuid));
  }

  /** The record with this uuid when it is of the wanted class. */
  public <T extends OscalObject> Optional<T> byUuid(@Nullable String uuid, Class<T> recordClass) {
    return byUuid(uuid).filter(recordClass::isInstance).map(recordClass::cast);
  }

  /** The record that an internal href such as {@code #uuid} names. */
  public Optional<OscalObject> byHref(@Nullable String href) {
    return href != null && href.startsWith("#") ? byUuid(href.substring(1)) : Optional.empty();
  }
}
