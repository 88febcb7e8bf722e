package dev.assay.shell.hostile;

import java.io.IOException;
import java.nio.file.Files;

/** Small documents with nothing wrong, to spoil. */
final class Sound {
  static final String JSON =
      """
      {
        "catalog": {
          "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
          "metadata": {
            "title": "Small",
            "last-modified": "2026-01-31T08:30:00Z",
            "version": "1",
            "oscal-version": "1.1.3"
          },
          "groups": [ { "id": "c-1", "title": "One" } ]
        }
      }
      """;

  static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
        <metadata>
          <title>Small</title>
          <last-modified>2026-01-31T08:30:00Z</last-modified>
          <version>1</version>
          <oscal-version>1.1.3</oscal-version>
        </metadata>
        <group id="c-1">
          <title>One</title>
        </group>
      </catalog>
      """;

  static final String YAML =
      """
      catalog:
        uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
        metadata:
          title: Small
          last-modified: 2026-01-31T08:30:00Z
          version: "1"
          oscal-version: 1.1.3
        groups:
        - id: c-1
          title: One
      """;

  private Sound() {}

  /** A plan that answers the one requirement of its profile. */
  static String plan() throws IOException {
    return Files.readString(Case.FOLDER.resolve("beside/plan.json"));
  }
}
