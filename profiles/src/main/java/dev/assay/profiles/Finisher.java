package dev.assay.profiles;

import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.BackMatter.Resource;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.Parameter;
import dev.assay.model.gen.Profile;
import dev.assay.profiles.load.Reporter;
import dev.assay.profiles.merge.Draft;
import dev.assay.profiles.merge.ImportDraft;
import dev.assay.profiles.select.Forest.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The final operations: what is not needed is pruned, back matter and metadata are joined. */
final class Finisher {
  private final Profile profile;
  private final List<Level.Imported> imports;
  private final Reporter reporter;
  private final References references = new References();

  private Finisher(Profile profile, List<Level.Imported> imports, Reporter reporter) {
    this.profile = profile;
    this.imports = imports;
    this.reporter = reporter;
  }

  /**
   * Makes the catalog of a draft.
   *
   * @param named the ids of the parameters that the profile's modify names
   * @param metadata makes the metadata
   */
  static Catalog finish(
      Profile profile,
      List<Level.Imported> imports,
      Draft draft,
      Set<String> named,
      ResultMetadata metadata,
      String uuid,
      Reporter reporter) {
    return new Finisher(profile, imports, reporter).run(draft, named, metadata, uuid);
  }

  private Catalog run(Draft draft, Set<String> named, ResultMetadata resultMetadata, String uuid) {
    List<Control> controls = draft.freezeControls();
    List<CatalogGroup> groups = draft.freezeGroups();
    references.addAll(controls);
    references.addAll(groups);
    List<Parameter> params = params(draft, named);
    Metadata metadata = resultMetadata.build(references);
    references.add(metadata);
    List<Resource> resources = resources();
    return Catalog.builder()
        .uuid(uuid)
        .metadata(metadata)
        .params(params)
        .controls(controls)
        .groups(groups)
        .backMatter(resources.isEmpty() ? null : BackMatter.builder().resources(resources).build())
        .build();
  }

  /** Loose parameters are kept when something needs them, or names them, or they ask to be kept. */
  private List<Parameter> params(Draft draft, Set<String> named) {
    Map<String, Parameter> spare = new LinkedHashMap<>();
    for (Parameter param : draft.spare()) {
      spare.putIfAbsent(String.valueOf(param.id()), param);
    }
    Set<String> present = new HashSet<>();
    draft.forEachControl(control -> ids(control.content().params(), present));
    draft.groups().forEach(group -> groupIds(group, present));
    // One import may keep a group that another leaves out: its parameters stay where they are.
    spare.keySet().removeAll(present);
    Set<String> kept = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, Parameter> entry : spare.entrySet()) {
        Parameter param = entry.getValue();
        boolean keep =
            named.contains(entry.getKey())
                || references.needs(param)
                || ImportDraft.isKeptAlways(param.props());
        if (keep && kept.add(entry.getKey())) {
          references.add(param);
          more = true;
        }
      }
      more |= borrow(spare, present);
    }
    List<Parameter> params = new ArrayList<>();
    spare.forEach(
        (id, param) -> {
          if (kept.contains(id)) {
            params.add(param);
          }
        });
    return params;
  }

  private static void groupIds(Draft.DraftGroup group, Set<String> out) {
    ids(group.content().params(), out);
    group.groups().forEach(inner -> groupIds(inner, out));
  }

  private static void ids(List<Parameter> params, Set<String> out) {
    for (Parameter param : params) {
      out.add(String.valueOf(param.id()));
    }
  }

  /** A parameter of a control that is not selected becomes a loose one when a text inserts it. */
  private boolean borrow(Map<String, Parameter> spare, Set<String> present) {
    Set<String> missing = new HashSet<>(references.inserts());
    missing.removeAll(present);
    missing.removeAll(spare.keySet());
    if (missing.isEmpty()) {
      return false;
    }
    boolean found = false;
    for (Level.Imported imported : imports) {
      for (Node<Control> node : imported.selection().forest().nodes()) {
        for (Parameter param : node.value().params()) {
          if (param.id() != null && missing.remove(param.id())) {
            spare.put(param.id(), param);
            found = true;
            reporter.info(
                ResolveRules.PARAM_BORROWED,
                imported.pointer(),
                "the parameter '"
                    + param.id()
                    + "' is kept, since a text of the result inserts it; its control '"
                    + node.id()
                    + "' is not selected",
                null);
          }
        }
      }
    }
    return found;
  }

  /** All resources in order, those of one uuid joined, those that nothing needs left out. */
  private List<Resource> resources() {
    Map<String, Resource> all = new LinkedHashMap<>();
    for (Level.Imported imported : imports) {
      addAll(imported.catalog().backMatter(), all);
    }
    addAll(profile.backMatter(), all);
    Set<String> kept = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, Resource> entry : all.entrySet()) {
        Resource resource = entry.getValue();
        boolean keep =
            references.hasFragment(resource.uuid()) || ImportDraft.isKeptAlways(resource.props());
        if (keep && kept.add(entry.getKey())) {
          references.add(resource);
          more = true;
        }
      }
    }
    List<Resource> resources = new ArrayList<>();
    all.forEach(
        (uuid, resource) -> {
          if (kept.contains(uuid)) {
            resources.add(resource);
          }
        });
    return resources;
  }

  /**
   * A later resource takes the place of one with its uuid, unless only the earlier is kept always.
   */
  private static void addAll(@Nullable BackMatter backMatter, Map<String, Resource> all) {
    if (backMatter == null) {
      return;
    }
    for (Resource resource : backMatter.resources()) {
      String uuid = String.valueOf(resource.uuid()).toLowerCase(Locale.ROOT);
      Resource earlier = all.get(uuid);
      boolean keepsEarlier =
          earlier != null
              && ImportDraft.isKeptAlways(earlier.props())
              && !ImportDraft.isKeptAlways(resource.props());
      if (!keepsEarlier) {
        all.remove(uuid);
        all.put(uuid, resource);
      }
    }
  }
}
