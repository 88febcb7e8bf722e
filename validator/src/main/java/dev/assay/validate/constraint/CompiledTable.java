package dev.assay.validate.constraint;

import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.MetapathException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<Pass, Map<Integer, Groups>> compiled = new EnumMap<>(Pass.class);

  CompiledTable(ConstraintTable table) {
    for (Pass pass : Pass.values()) {
      compiled.put(pass, new ConcurrentHashMap<>());
    }
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

  /** The constraints of a pass by definition. */
  final class OfPass {
    private final Pass pass;
    private final Map<Integer, Groups> known;

    private OfPass(Pass pass, Map<Integer, Groups> known) {
      this.pass = pass;
      this.known = known;
    }

    /**
     * The constraints on nodes of a definition, by member; those on the node itself stand under the
     * empty name.
     */
    Groups of(int definition) {
      Groups groups = known.get(definition);
      if (groups == null) {
        groups = compile(definition, pass);
        known.put(definition, groups);
      }
      return groups;
    }
  }

  /** The constraints of a pass. */
  OfPass of(Pass pass) {
    return new OfPass(pass, Objects.requireNonNull(compiled.get(pass)));
  }

  private Groups compile(int definition, Pass pass) {
    List<ConstraintTable.Entry> entries = byDefinition.getOrDefault(definition, List.of());
    // In the order of the table: which findings are listed where there are many depends on it.
    Map<String, Group> groups = new LinkedHashMap<>();
    for (ConstraintTable.Entry entry : entries) {
      if (Pass.of(entry.spec()) != pass) {
        continue;
      }
      String member = key(entry.member());
      Group group =
          groups.computeIfAbsent(member, k -> new Group(new ArrayList<>(), new ArrayList<>()));
      try {
        group.constraints().add(Compiled.of(entry.spec()));
      } catch (MetapathException e) {
        group.unsupported().add(new Unsupported(entry.spec(), e.getMessage()));
      }
    }
    return new Groups(Collections.unmodifiableMap(groups), lets(definition));
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
