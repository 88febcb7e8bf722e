package dev.assay.convert.view;

import dev.assay.model.gen.Link;
import dev.assay.model.gen.Property;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects labels and values, leaving out what a document does not say. */
final class FactList {
  private static final Set<String> ACRONYMS =
      Set.of("cage", "cmmc", "cui", "dns", "fqdn", "id", "mac", "os", "uri", "url", "vlan");

  private final List<Piece.Fact> facts = new ArrayList<>();

  FactList add(String label, @Nullable String value) {
    return add(label, value, null);
  }

  FactList add(String label, @Nullable String value, @Nullable Field field) {
    return value == null || value.isBlank() ? this : add(label, List.of(Text.of(value).at(field)));
  }

  FactList code(String label, @Nullable String value) {
    return value == null ? this : add(label, List.of(Text.of(Text.Kind.CODE, value)));
  }

  FactList date(String label, @Nullable String value, @Nullable Field field) {
    return value == null ? this : add(label, List.of(Text.of(Text.Kind.DATE, value).at(field)));
  }

  FactList status(String label, @Nullable String value, @Nullable Field field) {
    return value == null ? this : add(label, List.of(Text.of(Text.Kind.STATUS, value).at(field)));
  }

  FactList add(String label, @Nullable Markup value, @Nullable Field field) {
    return value == null || value.plainText().isBlank()
        ? this
        : add(label, List.of(Text.of(value).at(field)));
  }

  FactList add(String label, List<Text> value) {
    if (!value.isEmpty()) {
      facts.add(new Piece.Fact(label, value));
    }
    return this;
  }

  /** One fact for each property, those of one name together. */
  FactList props(List<Property> props) {
    List<String> seen = new ArrayList<>();
    for (Property prop : props) {
      String name = prop.name();
      if (name == null || name.equals("label") || name.equals("sort-id") || seen.contains(name)) {
        continue;
      }
      seen.add(name);
      List<Text> values = new ArrayList<>();
      for (Property other : props) {
        if (name.equals(other.name()) && other.value() != null) {
          values.add(Text.of(other.value()).at(Field.of(other.uuid(), "value", Field.Type.STRING)));
        }
      }
      add(label(name), values);
    }
    return this;
  }

  FactList links(String label, List<Link> links, Pictures pictures) {
    return add(label, links(links, pictures));
  }

  static List<Text> links(List<Link> links, Pictures pictures) {
    List<Text> texts = new ArrayList<>();
    for (Link link : links) {
      String href = link.href();
      if (href != null) {
        boolean inside = pictures.resource(href) != null;
        Text text = Text.of(pictures.linkText(link));
        texts.add(inside ? text.to("res-" + href.substring(1)) : text.to(href));
      }
    }
    return texts;
  }

  Piece.Facts build(String caption) {
    return new Piece.Facts(caption, facts);
  }

  List<Piece.Fact> list() {
    return facts;
  }

  /** A name of OSCAL's as a label: "asset-id" is "Asset id". */
  static String label(String name) {
    StringBuilder label = new StringBuilder();
    for (String word : name.replace('_', '-').split("-", -1)) {
      boolean first = label.isEmpty();
      String shown = ACRONYMS.contains(word) ? word.toUpperCase(Locale.ROOT) : word;
      label.append(first ? "" : " ");
      label.append(
          first && !shown.isEmpty()
              ? shown.substring(0, 1).toUpperCase(Locale.ROOT) + shown.substring(1)
              : shown);
    }
    return label.toString();
  }
}
