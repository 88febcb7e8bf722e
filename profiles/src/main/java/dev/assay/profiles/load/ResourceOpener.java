package dev.assay.profiles.load;

import dev.assay.diagnostic.Severity;
import dev.assay.io.Nearest;
import dev.assay.io.Source;
import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.BackMatter.Resource;
import dev.assay.model.gen.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Opens a resource of the back matter.
 *
 * <p>Its rlinks are tried first, those in a format that can be read before the others and otherwise
 * in their order, then the embedded data. The first that can be opened, is OSCAL and has the hash
 * that is stated for it, is taken.
 */
final class ResourceOpener {
  private final DocumentLoader loader;
  private final Origin base;

  ResourceOpener(DocumentLoader loader, Origin base) {
    this.loader = loader;
    this.base = base;
  }

  Loaded open(String href, @Nullable BackMatter backMatter) {
    String uuid = href.substring(1);
    List<Resource> resources = backMatter == null ? List.of() : backMatter.resources();
    Resource resource = null;
    List<String> known = new ArrayList<>();
    for (Resource candidate : resources) {
      known.add(String.valueOf(candidate.uuid()));
      if (resource == null && uuid.equalsIgnoreCase(candidate.uuid())) {
        resource = candidate;
      }
    }
    if (resource == null) {
      String near = Nearest.to(uuid, known);
      return Loaded.failed(
          href,
          Note.error(
              LoadRules.NO_RESOURCE,
              "'" + href + "' names no resource of the back matter",
              near == null
                  ? "add a resource with this uuid, or point to one that is there"
                  : "did you mean #" + near + "?"));
    }
    return open(href, resource);
  }

  private Loaded open(String href, Resource resource) {
    List<Resource.Rlink> rlinks = new ArrayList<>(resource.rlinks());
    rlinks.sort(Comparator.comparingInt(ResourceOpener::rank));
    List<Note> notes = new ArrayList<>();
    for (Resource.Rlink rlink : rlinks) {
      String target = rlink.href();
      if (target == null || target.startsWith("#")) {
        continue;
      }
      Loaded loaded = checked(loader.load(target, base, null), rlink);
      if (loaded.document() != null) {
        return loaded.withNotes(asWarnings(notes));
      }
      notes.addAll(loaded.notes());
    }
    Resource.Base64 embedded = resource.base64();
    if (embedded != null && embedded.value() != null) {
      Loaded loaded = embedded(href, embedded, embedded.value());
      if (loaded.document() != null) {
        return loaded.withNotes(asWarnings(notes));
      }
      notes.addAll(loaded.notes());
    }
    if (notes.isEmpty()) {
      notes.add(
          Note.error(
              LoadRules.UNREACHABLE,
              "the resource " + href + " has neither an rlink nor embedded data",
              "add an rlink with the file's href"));
    }
    return new Loaded(null, Origin.named(href), notes, List.of());
  }

  /** What failed before something else was found weighs less; a wrong hash is still told. */
  private static List<Note> asWarnings(List<Note> notes) {
    List<Note> kept = new ArrayList<>();
    for (Note note : notes) {
      if (note.rule().equals(LoadRules.HASH) || note.rule().equals(LoadRules.HASH_UNCHECKED)) {
        kept.add(new Note(Severity.WARNING, note.rule(), note.message(), note.help()));
      }
    }
    return kept;
  }

  /** 0 for a format that can be read, 1 when nothing is said, 2 for anything else. */
  private static int rank(Resource.Rlink rlink) {
    String type = rlink.mediaType();
    if (type != null) {
      String lower = type.toLowerCase(Locale.ROOT);
      return lower.contains("json") || lower.contains("xml") || lower.contains("yaml") ? 0 : 2;
    }
    String href = rlink.href() == null ? "" : rlink.href().toLowerCase(Locale.ROOT);
    boolean readable =
        href.endsWith(".json")
            || href.endsWith(".xml")
            || href.endsWith(".yaml")
            || href.endsWith(".yml");
    return readable ? 0 : 1;
  }

  private static Loaded checked(Loaded loaded, Resource.Rlink rlink) {
    Source source = loaded.origin().source();
    if (source == null || rlink.hashes().isEmpty()) {
      return loaded;
    }
    List<Note> notes = new ArrayList<>();
    for (Hash hash : rlink.hashes()) {
      String algorithm = String.valueOf(hash.algorithm());
      String stated = String.valueOf(hash.value()).strip();
      String actual = digest(algorithm, source.bytes());
      if (actual == null) {
        notes.add(
            Note.warning(
                LoadRules.HASH_UNCHECKED,
                "the hash of '" + rlink.href() + "' is not checked: " + algorithm + " is not known",
                "state a hash by SHA-256, SHA-384, SHA-512 or one of the SHA3 family"));
      } else if (!actual.equalsIgnoreCase(stated)) {
        return Loaded.failed(
            String.valueOf(rlink.href()),
            Note.error(
                LoadRules.HASH,
                "'"
                    + rlink.href()
                    + "' has the "
                    + algorithm
                    + " hash "
                    + actual
                    + ", the rlink states "
                    + stated,
                "find out whether the file or the rlink is the wrong one, and mend it"));
      }
    }
    return loaded.withNotes(notes);
  }

  private static @Nullable String digest(String algorithm, byte[] bytes) {
    String name = algorithm.toUpperCase(Locale.ROOT).replace('_', '-');
    if (!name.startsWith("SHA")) {
      return null;
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      return null;
    }
  }

  private Loaded embedded(String href, Resource.Base64 embedded, String text) {
    byte[] bytes;
    try {
      // RFC 4648 section 4; line ends, which XML documents have, are passed over.
      bytes = Base64.getDecoder().decode(withoutSpace(text));
    } catch (IllegalArgumentException e) {
      return Loaded.failed(
          href,
          Note.error(LoadRules.BASE64, "the data embedded in " + href + " is not base64", null));
    }
    String name = embedded.filename() == null ? href : embedded.filename();
    Source source = Source.of(name + " (embedded in " + base.name() + ")", bytes);
    String identity = "data:" + digest("SHA-256", bytes);
    Loaded loaded = loader.parse(source, base.uri(), identity, href);
    Origin origin = loaded.origin();
    // Relative hrefs in embedded data are resolved against the document that embeds it.
    return new Loaded(
        loaded.document(),
        new Origin(
            origin.name(), base.file(), base.uri(), identity, origin.source(), origin.format()),
        loaded.notes(),
        loaded.findings());
  }

  private static byte[] withoutSpace(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
