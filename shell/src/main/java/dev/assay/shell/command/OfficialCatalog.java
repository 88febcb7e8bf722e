package dev.assay.shell.command;

import java.nio.file.Path;
import java.util.Map;

/** Where the Rev 2 catalog with the official text is kept, once a user has imported it. */
final class OfficialCatalog {
  /** What the catalog stands in for. */
  static final String URN = "urn:assay:catalog:sp800-171-r2";

  private OfficialCatalog() {}

  /** The file of the user who runs the program. */
  static Path file() {
    return place(System.getenv(), Path.of(System.getProperty("user.home", ".")));
  }

  /**
   * The file, where the <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG
   * base directory specification</a> puts the data of a user.
   */
  static Path place(Map<String, String> environment, Path home) {
    String data = environment.get("XDG_DATA_HOME");
    boolean named = data != null && Path.of(data).isAbsolute();
    Path folder = named ? Path.of(data) : home.resolve(".local").resolve("share");
    return folder.resolve("assay").resolve("sp800-171-r2.json");
  }
}
