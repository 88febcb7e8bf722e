package dev.assay.profiles.load;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.FileStamp;
import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.model.gen.BackMatter;
import dev.assay.profiles.cmmc.BuiltInDocuments;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens the documents that hrefs lead to. The only place that does.
 *
 * <p>An href is followed as RFC 3986 section 5 says, against the file that holds it; a fragment
 * names a resource of the back matter. What may be opened: files (below {@link Options#root()} when
 * one is set), files that the user has mapped an href to, built-in documents by their URN, and
 * hosts that the user has allowed. Safe for use by several threads.
 */
public final class DocumentLoader {
  /** So many documents are kept for the next time: several profiles often share a catalog. */
  private static final int MOST_REMEMBERED = 16;

  private final Options options;
  private final Map<String, Loaded> read;
  private final Consumer<Path> observer;

  /**
   * What may be opened and how.
   *
   * @param map files to open in place of hrefs; an href is looked up as it is written and as the
   *     absolute URI that it stands for
   * @param root the folder that no opened file may lie outside of, or null; mapped files may
   * @param allowedHosts the hosts that documents may be fetched from; none unless the user says so
   * @param limits what is read at most
   */
  public record Options(
      Map<String, Path> map, @Nullable Path root, Set<String> allowedHosts, Limits limits) {

    /** No mapping, no confinement, no network, the usual limits. */
    public static final Options DEFAULT = new Options(Map.of(), null, Set.of(), Limits.DEFAULT);

    public Options {
      map = Map.copyOf(map);
      allowedHosts = Set.copyOf(allowedHosts);
    }

    /** The same with a file in place of each of some hrefs. */
    public Options withMap(Map<String, Path> newMap) {
      return new Options(newMap, root, allowedHosts, limits);
    }

    /** The same with files confined to a folder. */
    public Options withRoot(@Nullable Path newRoot) {
      return new Options(map, newRoot, allowedHosts, limits);
    }

    /** The same with hosts that documents may be fetched from. */
    public Options withAllowedHosts(Set<String> hosts) {
      return new Options(map, root, hosts, limits);
    }

    /** The same with other limits. */
    public Options withLimits(Limits newLimits) {
      return new Options(map, root, allowedHosts, newLimits);
    }
  }

  /** A loader with options. */
  public DocumentLoader(Options options) {
    this(
        options,
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<String, Loaded> eldest) {
                return size() > MOST_REMEMBERED;
              }
            }),
        file -> {});
  }

  private DocumentLoader(Options options, Map<String, Loaded> read, Consumer<Path> observer) {
    this.options = options;
    this.read = read;
    this.observer = observer;
  }

  /** A loader that opens files and built-ins only. */
  public DocumentLoader() {
    this(Options.DEFAULT);
  }

  /**
   * This loader, which shares what it remembers with the one returned.
   *
   * @param observer told of each file that is looked at, also of those that are not there; what an
   *     href leads to can be another only when one of these files has changed
   */
  public DocumentLoader observedBy(Consumer<Path> observer) {
    return new DocumentLoader(options, read, observer);
  }

  /** What may be opened and how. */
  public Options options() {
    return options;
  }

  /**
   * Opens what a user names: a built-in by its name or URN, or else a file.
   *
   * @param nameOrPath for example {@code cmmc-l2}, {@code urn:assay:profile:cmmc-l2} or a path
   */
  public Loaded open(String nameOrPath) {
    Path mapped = options.map().get(nameOrPath);
    if (mapped != null) {
      return file(mapped, nameOrPath, false);
    }
    Optional<String> urn = BuiltInDocuments.urnOf(nameOrPath);
    if (urn.isPresent()) {
      return builtIn(urn.get());
    }
    try {
      return file(Path.of(nameOrPath), nameOrPath, false);
    } catch (InvalidPathException e) {
      return unreachable(nameOrPath, "it is not a path", null);
    }
  }

  /**
   * Follows an href.
   *
   * @param href the href as written
   * @param base the file that holds it, or null when it stands in no file
   * @return the document, or why there is none
   */
  public Loaded load(String href, @Nullable Path base) {
    String name = base == null ? "" : base.toString();
    return load(href, new Origin(name, base, null, name, null, null), null);
  }

  /**
   * Follows an href.
   *
   * @param href the href as written
   * @param base where the document that holds it comes from
   * @param backMatter the resources of that document, or null
   * @return the document, or why there is none
   */
  public Loaded load(String href, Origin base, @Nullable BackMatter backMatter) {
    if (href.startsWith("#")) {
      return new ResourceOpener(this, base).open(href, backMatter);
    }
    Path mapped = options.map().get(href);
    if (mapped != null) {
      return file(mapped, href, false);
    }
    Loaded builtIn = builtInOrNull(href);
    return builtIn != null ? builtIn : loadUri(href, base);
  }

  private Loaded loadUri(String href, Origin base) {
    URI uri;
    try {
      uri = withoutFragment(new URI(href.replace(" ", "%20").replace('\\', '/')));
      if (!uri.isAbsolute()) {
        URI baseUri = baseUri(base);
        if (baseUri == null) {
          return unreachable(
              href,
              "it is relative, and the document that holds it comes from no file",
              "name a file for it with --map " + href + "=FILE");
        }
        uri = baseUri.resolve(uri);
      }
    } catch (URISyntaxException e) {
      return unreachable(href, "it is not a URI: " + e.getReason(), null);
    }
    Path mapped = options.map().get(uri.toString());
    if (mapped != null) {
      return file(mapped, href, false);
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "file" -> fileUri(uri, href);
      case "http", "https" -> remote(uri, href);
      default ->
          unreachable(
              href,
              "nothing is known about " + uri,
              "name a file for it with --map " + href + "=FILE");
    };
  }

  private static @Nullable URI baseUri(Origin base) throws URISyntaxException {
    Path file = base.file();
    if (file != null) {
      return file.toAbsolutePath().toUri();
    }
    return base.uri() == null ? null : new URI(base.uri());
  }

  private static URI withoutFragment(URI uri) throws URISyntaxException {
    String text = uri.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? uri : new URI(text.substring(0, hash));
  }

  private Loaded fileUri(URI uri, String href) {
    try {
      String text = uri.toString();
      int query = text.indexOf('?');
      return file(Path.of(query < 0 ? uri : URI.create(text.substring(0, query))), href, true);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return unreachable(href, "it names no file", null);
    }
  }

  private @Nullable Loaded builtInOrNull(String urn) {
    return urn.startsWith("urn:") && BuiltInDocuments.urnOf(urn).isPresent() ? builtIn(urn) : null;
  }

  private static Loaded builtIn(String urn) {
    OscalDocument document = BuiltInDocuments.find(urn).orElseThrow();
    return new Loaded(document, new Origin(urn, null, urn, urn, null, null), List.of(), List.of());
  }

  private Loaded file(Path file, String href, boolean confined) {
    if (confined && !isInside(file)) {
      return unreachable(
          href,
          "it leads out of " + options.root(),
          "keep the documents that belong together in one folder, or name a file for it with"
              + " --map "
              + href
              + "=FILE");
    }
    observer.accept(file);
    if (!Files.exists(file)) {
      return unreachable(href, "there is no such file", missingHelp(file, href));
    }
    if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
      // A device may have no end, and standard input is not for documents to ask for.
      return unreachable(href, "it is no ordinary file", null);
    }
    String key = FileIdentity.of(file);
    String cacheKey = file + "|" + key + "|" + FileStamp.of(file);
    Loaded loaded = read.get(cacheKey);
    if (loaded == null) {
      try {
        loaded = parse(Source.read(file, options.limits()), null, key, href);
      } catch (UnreadableException e) {
        return unreachable(href, e.reason(), null);
      }
      read.put(cacheKey, loaded);
    }
    return loaded;
  }

  private boolean isInside(Path file) {
    Path root = options.root();
    if (root == null) {
      return true;
    }
    try {
      Path realRoot = root.toRealPath();
      Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
      return real.startsWith(realRoot) || (!Files.exists(file) && isBelow(file, root));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isBelow(Path file, Path root) {
    return file.toAbsolutePath().normalize().startsWith(root.toAbsolutePath().normalize());
  }

  /** The same document often lies beside the missing one in another format. */
  private @Nullable String missingHelp(Path file, String href) {
    Path nameOnly = file.getFileName();
    if (nameOnly != null) {
      String name = nameOnly.toString();
      int dot = name.lastIndexOf('.');
      for (String suffix : List.of(".json", ".xml", ".yaml", ".yml")) {
        Path other = file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + suffix);
        observer.accept(other);
        if (Files.exists(other)) {
          return "there is "
              + other.getFileName()
              + " beside it; to use that one, give --map "
              + href
              + "="
              + other;
        }
      }
    }
    return "put the file there, or name one for it with --map " + href + "=FILE";
  }

  private Loaded remote(URI uri, String href) {
    String host = String.valueOf(uri.getHost());
    Set<String> hosts = new HashSet<>(options.allowedHosts());
    if (!hosts.contains(host)) {
      return unreachable(
          href,
          "nothing is fetched from the network unless it is allowed",
          "name a file for it with --map " + href + "=FILE, or allow --allow-host " + host);
    }
    try {
      Source source = RemoteFetcher.fetch(uri, options.limits(), hosts);
      return parse(source, uri.toString(), uri.normalize().toString(), href);
    } catch (UnreadableException e) {
      return unreachable(href, e.reason(), null);
    }
  }

  /** Reads bytes that were found for an href. */
  Loaded parse(Source source, @Nullable String uri, String identity, String href) {
    ReadResult result = new DocumentReader(options.limits()).read(source);
    Origin origin =
        new Origin(source.name(), source.path(), uri, identity, source, result.format());
    if (result.document() == null) {
      String first = result.findings().isEmpty() ? "" : ": " + result.findings().get(0).message();
      Note why =
          Note.error(LoadRules.NOT_OSCAL, "'" + href + "' is not an OSCAL document" + first, null);
      return new Loaded(null, origin, List.of(why), result.findings());
    }
    return new Loaded(result.document(), origin, List.of(), result.findings());
  }

  static Loaded unreachable(String href, String why, @Nullable String help) {
    return Loaded.failed(
        href, Note.error(LoadRules.UNREACHABLE, "'" + href + "' cannot be opened: " + why, help));
  }
}
