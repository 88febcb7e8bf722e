package dev.assay.validate.schema;

import dev.assay.document.DocumentType;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What OSCAL's definitions say about a place in a document's JSON form.
 *
 * @param name the JSON key of the place
 * @param owner the definition that holds the member, or null for the root
 * @param member the member, or null for the root
 * @param definition the definition of the value, or null when it is a simple one
 * @param list whether the place is the list of a member and not one of its items
 */
record Place(
    String name,
    @Nullable Definition owner,
    @Nullable Member member,
    @Nullable Definition definition,
    boolean list) {

  /** The place at the end of these steps, or null when the definitions do not have it. */
  static @Nullable Place find(DocumentType type, List<String> steps) {
    if (steps.isEmpty() || !steps.get(0).equals(type.rootName())) {
      return null;
    }
    Place place = new Place(type.rootName(), null, null, type.definition(), false);
    for (String step : steps.subList(1, steps.size())) {
      Place next = place.step(step);
      if (next == null) {
        return null;
      }
      place = next;
    }
    return place;
  }

  private @Nullable Place step(String step) {
    if (list) {
      return new Place(name, owner, member, definition, false);
    }
    Definition holder = definition;
    int index = holder == null ? -1 : holder.indexOfJson(step);
    if (holder == null || index < 0) {
      return null;
    }
    Member found = holder.members().get(index);
    return new Place(step, holder, found, holder.definitionOf(found), found.isList());
  }

  /** What the place is called: an item of a list has the singular name that XML has for it. */
  String label() {
    return member != null && member.isList() && !list ? member.xmlName() : name;
  }

  /** The data type of a simple value, or null. */
  @Nullable DataType dataType() {
    return member == null || list ? null : member.dataType();
  }
}
