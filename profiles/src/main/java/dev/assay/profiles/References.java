package dev.assay.profiles;

import dev.assay.model.Definition;
import dev.assay.model.OscalObject;
import dev.assay.model.gen.Parameter;
import dev.assay.model.markup.Markup;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a tree refers to: the parameters that its texts insert, and every {@code #name}.
 */
final class References {
  private final Set<String> inserts = new HashSet<>();
  private final Set<String> fragments = new HashSet<>();

  /** The ids of the parameters that are inserted. */
  Set<String> inserts() {
    return inserts;
  }

  /** Whether {@code #id} stands somewhere. */
  boolean hasFragment(@Nullable String id) {
    return id != null && fragments.contains(id.toLowerCase(Locale.ROOT));
  }

  /** Whether something needs a parameter. */
  boolean needs(Parameter param) {
    return param.id() != null && (inserts.contains(param.id()) || hasFragment(param.id()));
  }

  void addAll(List<? extends OscalObject> objects) {
    for (OscalObject object : objects) {
      add(object);
    }
  }

  void add(@Nullable Object value) {
    if (value instanceof String text) {
      scan(text);
    } else if (value instanceof Markup markup) {
      markup(markup);
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        add(item);
      }
    } else if (value instanceof OscalObject object) {
      Definition definition = object.definition();
      int count = definition.members().size();
      for (int i = 0; i < count; i++) {
        add(object.get(i));
      }
      if (object instanceof Parameter param && param.dependsOn() != null) {
        inserts.add(param.dependsOn());
      }
    }
  }

  private void markup(Markup markup) {
    String text = markup.markdown();
    if (text.indexOf('#') >= 0) {
      fragmentsOf(text);
    }
    if (!text.contains("insert")) {
      return;
    }
    // The plain spelling is found without a parse; escapes and HTML need one.
    if (text.indexOf('\\') >= 0 || text.indexOf('<') >= 0 || text.indexOf('`') >= 0) {
      inserts.addAll(markup.insertedParamIds());
    } else {
      insertsOf(text);
    }
  }

  private void scan(String text) {
    if (text.indexOf('#') >= 0) {
      fragmentsOf(text);
    }
    if (text.contains("insert:")) {
      insertsOf(text);
    }
  }

  private void insertsOf(String text) {
    int at = text.indexOf("insert:");
    while (at >= 0) {
      int comma = text.indexOf(',', at);
      int end = text.indexOf("}}", at);
      if (comma > 0 && end > comma) {
        inserts.add(text.substring(comma + 1, end).strip());
      }
      at = text.indexOf("insert:", at + 1);
    }
  }

  private void fragmentsOf(String text) {
    int at = text.indexOf('#');
    while (at >= 0) {
      int end = at + 1;
      while (end < text.length() && isNamePart(text.charAt(end))) {
        end++;
      }
      while (end > at + 1 && text.charAt(end - 1) == '.') {
        end--;
      }
      if (end > at + 1) {
        fragments.add(text.substring(at + 1, end).toLowerCase(Locale.ROOT));
      }
      at = text.indexOf('#', end);
    }
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
  }
}
