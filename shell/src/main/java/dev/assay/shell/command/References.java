package dev.assay.shell.command;

import dev.assay.profiles.load.DocumentLoader;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How what documents refer to is found. */
final class References {
  /** Files in place of what documents refer to. */
  static final Option MAP =
      Option.value("--map", "HREF=FILE", "opens this file where a document refers to HREF")
          .repeated();

  private static final Option ALLOW_HOST =
      Option.value("--allow-host", "HOST", "fetches what documents refer to from this host")
          .repeated();

  /** All options of this kind. */
  static final List<Option> OPTIONS = List.of(MAP, ALLOW_HOST);

  private References() {}

  /**
   * Opens what documents refer to: files, those of {@code --map} first, and the network only where
   * {@code --allow-host} says so. A catalog with the official text that the user has imported
   * stands in for the built-in one.
   */
  static DocumentLoader loader(Invocation call) throws UsageException {
    Map<String, Path> map = new LinkedHashMap<>();
    for (String pair : call.values(MAP.name())) {
      // An href may hold an equals sign of its own; a file name hardly does.
      int equals = pair.lastIndexOf('=');
      if (equals <= 0 || equals == pair.length() - 1) {
        throw new UsageException("--map cannot be \"" + pair + "\"; it is HREF=FILE");
      }
      Path file = OutputOptions.path(pair.substring(equals + 1));
      if (!Files.isRegularFile(file)) {
        throw new UsageException("--map names " + file + ", and there is no such file");
      }
      map.put(pair.substring(0, equals), file);
    }
    for (String host : call.values(ALLOW_HOST.name())) {
      if (!host.matches("[A-Za-z0-9._:\\[\\]-]+")) {
        throw new UsageException(
            "--allow-host cannot be \""
                + host
                + "\"; it is the name of a host, such as raw.githubusercontent.com");
      }
    }
    Path official = OfficialCatalog.file();
    if (Files.isRegularFile(official)) {
      map.putIfAbsent(OfficialCatalog.URN, official);
    }
    return new DocumentLoader(
        DocumentLoader.Options.DEFAULT
            .withMap(map)
            .withAllowedHosts(Set.copyOf(call.values(ALLOW_HOST.name())))
            .withLimits(Documents.limits(call)));
  }
}
