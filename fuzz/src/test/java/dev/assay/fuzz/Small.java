package dev.assay.fuzz;

import dev.assay.io.Source;
import java.nio.charset.StandardCharsets;

/** Documents as small as documents can be that still have one of everything. */
final class Small {
  private static final String CATALOG =
      """
      { "catalog": {
        "uuid": "0c0f1a7e-38cf-4c15-a2e0-0c8b6a54d0a1",
        "metadata": {
          "title": "Small *catalog*", "last-modified": "2026-03-01T10:00:00+02:00",
          "version": "1.0", "oscal-version": "1.1.3",
          "parties": [ { "uuid": "6b9a3a41-25c1-4e6b-8d7c-0d6f7a1b2c3d", "type": "person",
                         "name": "Ann" } ] },
        "params": [ { "id": "p1", "label": "one", "values": [ "1" ] } ],
        "groups": [ { "id": "g1", "title": "Group", "controls": [
          { "id": "a-1", "title": "First", "params": [ { "id": "p2", "select": {
              "how-many": "one", "choice": [ "{{ insert: param, p1 }}", "two" ] } } ],
            "props": [
              { "name": "label", "value": "A-1" },
              { "name": "sort-id", "value": "x", "ns": "https://example.com/ns" } ],
            "parts": [ { "id": "a-1_smt", "name": "statement", "prose": "Do {{ insert: param, p2 }}.",
              "parts": [ { "id": "a-1_smt.a", "name": "item", "prose": "First part" } ] } ],
            "controls": [ { "id": "a-1.1", "title": "Nested" } ] },
          { "id": "a-2", "title": "Second", "class": "c2" } ] } ],
        "controls": [ { "id": "b-1", "title": "Third",
          "links": [ { "href": "#2f3b7a60-8f3c-4f0a-9c57-5f7e2f0f9b11", "rel": "reference" } ] } ],
        "back-matter": { "resources": [
          { "uuid": "2f3b7a60-8f3c-4f0a-9c57-5f7e2f0f9b11", "title": "Source",
            "rlinks": [ { "href": "other.json" } ] } ] }
      } }
      """;

  private static final String PLAN =
      """
      { "system-security-plan": {
        "uuid": "4b6d1a7e-38cf-4c15-a2e0-0c8b6a54d0a1",
        "metadata": {
          "title": "Small plan", "last-modified": "2026-03-01T10:00:00+02:00",
          "version": "1.0", "oscal-version": "1.1.3" },
        "import-profile": { "href": "https://example.com/profile" },
        "system-characteristics": {
          "system-ids": [ { "id": "s" } ], "system-name": "S",
          "description": "Some *prose*.\\n\\n* a\\n* b\\n\\n| x | y |\\n| - | - |\\n| 1 | 2 |",
          "system-information": { "information-types": [ { "title": "CUI", "description": "d" } ] },
          "status": { "state": "operational" },
          "authorization-boundary": { "description": "b" } },
        "system-implementation": {
          "users": [ { "uuid": "4b6d1a7e-38cf-4c15-a2e0-0c8b6a54d0a2", "title": "U" } ],
          "components": [ { "uuid": "4b6d1a7e-38cf-4c15-a2e0-0c8b6a54d0a3", "type": "this-system",
            "title": "T", "description": "d", "status": { "state": "operational" } } ] },
        "control-implementation": {
          "description": "c",
          "implemented-requirements": [ {
            "uuid": "4b6d1a7e-38cf-4c15-a2e0-0c8b6a54d0a4", "control-id": "a-1",
            "statements": [ { "statement-id": "a-1_smt",
              "uuid": "4b6d1a7e-38cf-4c15-a2e0-0c8b6a54d0a5",
              "by-components": [ { "uuid": "4b6d1a7e-38cf-4c15-a2e0-0c8b6a54d0a6",
                "component-uuid": "4b6d1a7e-38cf-4c15-a2e0-0c8b6a54d0a3",
                "description": "How it is **done**." } ] } ] } ] }
      } }
      """;

  private Small() {}

  static Source catalog() {
    return Source.of("small.json", CATALOG.getBytes(StandardCharsets.UTF_8));
  }

  static Source plan() {
    return Source.of("plan.json", PLAN.getBytes(StandardCharsets.UTF_8));
  }
}
