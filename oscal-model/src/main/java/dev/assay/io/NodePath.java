package dev.assay.io;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root to the node that is being read; it becomes text only when somebody asks.
 */
final class NodePath {
  private String[] jsonNames = new String[32];
  private String[] xmlNames = new String[32];
  private int[] indexes = new int[32];
  private @Nullable String[] keys = new @Nullable String[32];
  private int size;

  /** Goes down to a member; {@code index} is -1 for a value that is not in a list. */
  void push(String jsonName, String xmlName, int index) {
    push(jsonName, xmlName, index, null);
  }

  /** Goes down to a value of a group that JSON keeps by key. */
  void push(String jsonName, String xmlName, int index, @Nullable String key) {
    if (size == indexes.length) {
      int larger = size * 2;
      jsonNames = Arrays.copyOf(jsonNames, larger);
      xmlNames = Arrays.copyOf(xmlNames, larger);
      indexes = Arrays.copyOf(indexes, larger);
      keys = Arrays.copyOf(keys, larger);
    }
    jsonNames[size] = jsonName;
    xmlNames[size] = xmlName;
    indexes[size] = index;
    keys[size] = key;
    size++;
  }

  void pop() {
    size--;
  }

  int size() {
    return size;
  }

  /** RFC 6901. */
  String pointer() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < size; i++) {
      out.append('/').append(escape(jsonNames[i]));
      String key = keys[i];
      if (key != null) {
        out.append('/').append(escape(key));
      } else if (indexes[i] >= 0) {
        out.append('/').append(indexes[i]);
      }
    }
    return out.toString();
  }

  String xpath() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < size; i++) {
      if (!xmlNames[i].isEmpty()) {
        out.append('/').append(xmlNames[i]);
        if (indexes[i] >= 0) {
          out.append('[').append(indexes[i] + 1).append(']');
        }
      }
    }
    return out.toString();
  }

  static String escape(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }
}
