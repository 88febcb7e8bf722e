package dev.assay.validate.constraint;

import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.MetapathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of a table by holder, compiled when the first node of their holder comes by, then
 * kept for all documents and threads.
 */
final class CompiledTable {
  private static final CompiledTable OSCAL = new CompiledTable(ConstraintTable.oscal());

  /** A constraint that cannot be compiled, and why. */
  record Unsupported(ConstraintSpec spec, String why) {}

  /** The constraints of a holder. */
  record Group(List<Compiled> constraints, List<Unsupported> unsupported) {}

  /** The constraints of a definition by member, and its variables. */
  record Groups(Map<String, Group> byMember, List<Compiled.Variable> lets) {}

  private final Map<Integer, List<ConstraintTable.Entry>> byDefinition = new HashMap<>();
  private final Map<Integer, List<ConstraintTable.Let>> letsByDefinition = new HashMap<>();
  private final Map<Integer, Groups> compiled = new ConcurrentHashMap<>();

  CompiledTable(ConstraintTable table) {
    for (ConstraintTable.Entry entry : table.entries()) {
      byDefinition.computeIfAbsent(entry.definition(), k -> new ArrayList<>()).add(entry);
    }
    for (ConstraintTable.Let let : table.lets()) {
      letsByDefinition.computeIfAbsent(let.definition(), k -> new ArrayList<>()).add(let);
    }
  }

  /** The constraints of the OSCAL definitions. */
  static CompiledTable oscal() {
    return OSCAL;
  }

  /**
   * The constraints on nodes of a definition, by member; those on the node itself stand under the
   * empty name.
   */
  Groups of(int definition) {
    Groups known = compiled.get(definition);
    if (known == null) {
      known = compile(definition);
      compiled.put(definition, known);
    }
    return known;
  }

  private Groups compile(int definition) {
    List<ConstraintTable.Entry> entries = byDefinition.getOrDefault(definition, List.of());
    Map<String, Group> groups = new HashMap<>();
    for (ConstraintTable.Entry entry : entries) {
      String member = key(entry.member());
      Group group =
          groups.computeIfAbsent(member, k -> new Group(new ArrayList<>(), new ArrayList<>()));
      try {
        group.constraints().add(Compiled.of(entry.spec()));
      } catch (MetapathException e) {
        group.unsupported().add(new Unsupported(entry.spec(), e.getMessage()));
      }
    }
    return new Groups(Map.copyOf(groups), lets(definition));
  }

  private List<Compiled.Variable> lets(int definition) {
    List<Compiled.Variable> result = new ArrayList<>();
    for (ConstraintTable.Let let : letsByDefinition.getOrDefault(definition, List.of())) {
      try {
        result.add(new Compiled.Variable(let.name(), Metapath.compile(let.expression())));
      } catch (MetapathException e) {
        throw new IllegalStateException("$" + let.name() + " cannot be compiled", e);
      }
    }
    return List.copyOf(result);
  }

  private static String key(@Nullable String member) {
    return member == null ? "" : member;
  }
}
