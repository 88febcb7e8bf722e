package dev.assay.validate.constraint;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.profiles.ProfileResolver;
import dev.assay.profiles.Resolution;
import dev.assay.profiles.ResolveOptions;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.profiles.load.Loaded;
import dev.assay.profiles.load.Note;
import dev.assay.profiles.load.Origin;
import dev.assay.validate.metapath.Environment;
import dev.assay.validate.metapath.EvaluationException;
import dev.assay.validate.metapath.Tree;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents that a document's imports reach, opened when an expression asks for them. One use,
 * one thread.
 */
public final class ImportEnvironment implements Environment {
  /** What is resolved here is read and forgotten: a fixed identity spares making one. */
  private static final ResolveOptions RESOLVE =
      ResolveOptions.DEFAULT
          .withUuid("00000000-0000-4000-8000-000000000000")
          .withLastModified("1970-01-01T00:00:00Z");

  private final DocumentLoader loader;
  private final Map<Tree, Origin> origins = new IdentityHashMap<>();
  private final Map<String, Tree> documents = new HashMap<>();
  private final Map<Tree, Tree> resolved = new IdentityHashMap<>();
  private final Map<String, String> failures = new HashMap<>();

  /**
   * The documents in reach.
   *
   * @param loader opens them
   * @param tree the document that is checked
   * @param origin where it comes from
   */
  public ImportEnvironment(DocumentLoader loader, Tree tree, Origin origin) {
    this.loader = loader;
    origins.put(tree, origin);
    documents.put(origin.identity(), tree);
  }

  @Override
  public Tree document(String href, Tree from) {
    Origin base = origins.getOrDefault(from, Origin.named(from.name()));
    String key = base.identity() + "|" + href;
    String failure = failures.get(key);
    if (failure != null) {
      throw new EvaluationException(failure);
    }
    Loaded loaded = loader.load(href, base, null);
    OscalDocument document = loaded.document();
    if (document == null) {
      String why = why(loaded.notes(), href);
      failures.put(key, why);
      throw new EvaluationException(why);
    }
    Origin origin = loaded.origin();
    Tree tree =
        documents.computeIfAbsent(origin.identity(), k -> new Tree(origin.name(), document));
    origins.putIfAbsent(tree, origin);
    return tree;
  }

  private static String why(List<Note> notes, String href) {
    for (Note note : notes) {
      if (note.severity() == Severity.ERROR) {
        return note.message();
      }
    }
    return "'" + href + "' cannot be opened";
  }

  @Override
  public Tree resolveProfile(Tree profile) {
    if (profile.document().type() == DocumentType.CATALOG) {
      return profile;
    }
    Tree known = resolved.get(profile);
    if (known == null) {
      known = resolve(profile);
      resolved.put(profile, known);
    }
    return known;
  }

  private Tree resolve(Tree profile) {
    Origin origin = origins.getOrDefault(profile, Origin.named(profile.name()));
    String key = "resolve|" + origin.identity();
    String failure = failures.get(key);
    if (failure != null) {
      throw new EvaluationException(failure);
    }
    Resolution resolution =
        new ProfileResolver(loader).resolve(profile.document(), origin, RESOLVE);
    OscalDocument catalog = resolution.catalog();
    if (catalog == null) {
      String first =
          resolution.findings().stream()
              .filter(f -> f.severity() == Severity.ERROR)
              .map(Finding::message)
              .findFirst()
              .orElse("it has errors");
      String why = "the profile " + origin.name() + " cannot be resolved: " + first;
      failures.put(key, why);
      throw new EvaluationException(why);
    }
    Tree tree = new Tree(origin.name(), catalog);
    origins.put(tree, origin);
    return tree;
  }
}
