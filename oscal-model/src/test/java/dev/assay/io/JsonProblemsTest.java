package dev.assay.io;

import org.junit.jupiter.api.Test;

/** Every kind of problem that a JSON document can have, with its place. */
class JsonProblemsTest {
  @Test
  void aSoundDocumentHasNoFindings() {
    ReadingCase.json(
            """
            {
              "catalog": {
                "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
                "metadata": {
                  "title": "T",
                  "last-modified": "2026-01-31T08:30:00Z",
                  "version": "1",
                  "oscal-version": "1.1.3"
                }
              }
            }
            """)
        .finds("");
  }

  @Test
  void anUnknownKeyNamesTheNearestOne() {
    ReadingCase.json(
            """
            {
              "catalog": {
                "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
                "metadata": {
                  "title": "T",
                  "last-modified": "2026-01-31T08:30:00Z",
                  "version": "1",
                  "oscal-version": "1.1.3"
                },
                "contrls": [ { "id": "a" } ],
                "zzz": { "deep": [ 1, { "x": null } ] }
              }
            }
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-UNKNOWN 10:5 /catalog/contrls /catalog: key "contrls" is not known in catalog [Did you mean "controls"?]
            OSCAL-UNKNOWN 11:5 /catalog/zzz /catalog: key "zzz" is not known in catalog [Remove it, or put it into a prop or remarks]
            """);
  }

  @Test
  void aDuplicateKeyIsPassedOver() {
    ReadingCase.json(
            """
            {
              "catalog": {
                "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
                "metadata": {
                  "title": "T",
                  "last-modified": "2026-01-31T08:30:00Z",
                  "version": "1",
                  "oscal-version": "1.1.3"
                },
                "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90"
              }
            }
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-DUPLICATE-KEY 10:5 /catalog/uuid /catalog/@uuid: key "uuid" stands twice in one object; the first value is used [Remove one of the two]
            """);
  }

  @Test
  void aSecondRootIsPassedOver() {
    ReadingCase.json(
            """
            {
              "catalog": {
                "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
                "metadata": {
                  "title": "T",
                  "last-modified": "2026-01-31T08:30:00Z",
                  "version": "1",
                  "oscal-version": "1.1.3"
                }
              },
              "profile": { "uuid": "x" },
              "other": [ ]
            }
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-DUPLICATE-KEY 11:3 /profile /profile: a document holds one root; "profile" is another [Put it into a file of its own]
            OSCAL-UNKNOWN 12:3 /other : key "other" is not an OSCAL root [The root is one of catalog, profile, component-definition, system-security-plan, assessment-plan, assessment-results, plan-of-action-and-milestones]
            """);
  }

  @Test
  void valuesOfTheWrongTypeAreFoundAtEveryLevel() {
    ReadingCase.json(
            """
            {
              "catalog": {
                "uuid": 17,
                "metadata": [ "x" ],
                "params": { "id": "p" },
                "controls": [ "a", { "id": { "x": 1 }, "title": [ "t" ] } ],
                "back-matter": true
              }
            }
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-TYPE 3:13 /catalog/uuid /catalog/@uuid: expected text: a version 4 or 5 UUID such as 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90, found 17 [Put it into quotes]
            OSCAL-TYPE 4:17 /catalog/metadata /catalog/metadata: expected an object (Document Metadata), found a list [Write one value, not a list]
            OSCAL-TYPE 5:15 /catalog/params /catalog/param: "params" must be a list, found an object [Put the value into [ ]]
            OSCAL-TYPE 6:19 /catalog/controls/0 /catalog/control[1]: expected an object (Control), found the text "a"
            OSCAL-TYPE 6:32 /catalog/controls/1/id /catalog/control[2]/@id: expected text: a letter or _, then letters, digits, '.', '-' or '_', and no spaces, found an object
            OSCAL-TYPE 6:53 /catalog/controls/1/title /catalog/control[2]/title: expected text, found a list [Write one value, not a list]
            OSCAL-TYPE 7:20 /catalog/back-matter /catalog/back-matter: expected an object (Back matter), found true
            """);
  }

  @Test
  void integersAndBooleansAreNotText() {
    ReadingCase.json(
            """
            {
              "profile": {
                "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
                "metadata": {
                  "title": "T",
                  "last-modified": "2026-01-31T08:30:00Z",
                  "version": "1",
                  "oscal-version": "1.1.3"
                },
                "imports": [ { "href": "#a", "include-all": { } } ],
                "merge": { "as-is": "true" }
              }
            }
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-TYPE 11:25 /profile/merge/as-is /profile/merge/as-is: expected true or false, found the text "true" [Write it without quotes]
            """);
  }

  @Test
  void wholeNumbersInOtherSpellingsAreRead() {
    ReadingCase.json(
            """
            {
              "system-security-plan": {
                "system-implementation": { "components": [ { "protocols": [ { "port-ranges": [
                  { "start": 443.0, "end": 1e2 },
                  { "start": 1.5, "end": 1e999999 },
                  { "start": "443", "end": true } ] } ] } ] }
              }
            }
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-TYPE 5:18 /system-security-plan/system-implementation/components/0/protocols/0/port-ranges/1/start /system-security-plan/system-implementation/component[1]/protocol[1]/port-range[2]/@start: expected a whole number, 0 or more, found 1.5
            OSCAL-TYPE 5:30 /system-security-plan/system-implementation/components/0/protocols/0/port-ranges/1/end /system-security-plan/system-implementation/component[1]/protocol[1]/port-range[2]/@end: expected a whole number, 0 or more, found 1e999999
            OSCAL-TYPE 6:18 /system-security-plan/system-implementation/components/0/protocols/0/port-ranges/2/start /system-security-plan/system-implementation/component[1]/protocol[1]/port-range[3]/@start: expected a whole number, 0 or more, found the text "443" [Write it without quotes]
            OSCAL-TYPE 6:32 /system-security-plan/system-implementation/components/0/protocols/0/port-ranges/2/end /system-security-plan/system-implementation/component[1]/protocol[1]/port-range[3]/@end: expected a whole number, 0 or more, found true
            OSCAL-MISSING 3:48 /system-security-plan/system-implementation/components/0 /system-security-plan/system-implementation/component[1]: system-component has no "uuid", which is required [Add "uuid" (Component Identifier)]
            OSCAL-MISSING 3:48 /system-security-plan/system-implementation/components/0 /system-security-plan/system-implementation/component[1]: system-component has no "type", which is required [Add "type" (Component Type)]
            OSCAL-MISSING 3:48 /system-security-plan/system-implementation/components/0 /system-security-plan/system-implementation/component[1]: system-component has no "title", which is required [Add "title" (Component Title)]
            OSCAL-MISSING 3:48 /system-security-plan/system-implementation/components/0 /system-security-plan/system-implementation/component[1]: system-component has no "description", which is required [Add "description" (Component Description)]
            OSCAL-MISSING 3:48 /system-security-plan/system-implementation/components/0 /system-security-plan/system-implementation/component[1]: system-component has no "status", which is required [Add "status" (Status)]
            OSCAL-MISSING 3:30 /system-security-plan/system-implementation /system-security-plan/system-implementation: system-implementation has no "users", which is required [Add "users" (System User)]
            OSCAL-MISSING 2:27 /system-security-plan /system-security-plan: system-security-plan has no "uuid", which is required [Add "uuid" (System Security Plan Universally Unique Identifier)]
            OSCAL-MISSING 2:27 /system-security-plan /system-security-plan: system-security-plan has no "metadata", which is required [Add "metadata" (Document Metadata)]
            OSCAL-MISSING 2:27 /system-security-plan /system-security-plan: system-security-plan has no "import-profile", which is required [Add "import-profile" (Import Profile)]
            OSCAL-MISSING 2:27 /system-security-plan /system-security-plan: system-security-plan has no "system-characteristics", which is required [Add "system-characteristics" (System Characteristics)]
            OSCAL-MISSING 2:27 /system-security-plan /system-security-plan: system-security-plan has no "control-implementation", which is required [Add "control-implementation" (Control Implementation)]
            """);
  }

  @Test
  void nullsAreFound() {
    ReadingCase.json(
            """
            {
              "catalog": {
                "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
                "metadata": {
                  "title": "T",
                  "last-modified": "2026-01-31T08:30:00Z",
                  "version": "1",
                  "oscal-version": "1.1.3"
                },
                "params": null,
                "controls": [ null, { "id": "a", "title": null } ],
                "back-matter": null
              }
            }
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-NULL 10:15 /catalog/params /catalog/param: a value is null [Remove the key, or give it a value]
            OSCAL-NULL 11:19 /catalog/controls/0 /catalog/control[1]: a value is null [Remove the key, or give it a value]
            OSCAL-NULL 11:47 /catalog/controls/1/title /catalog/control[2]/title: a value is null [Remove the key, or give it a value]
            OSCAL-NULL 12:20 /catalog/back-matter /catalog/back-matter: a value is null [Remove the key, or give it a value]
            """);
  }

  @Test
  void missingMembersAreFoundWhereTheirObjectStarts() {
    ReadingCase.json(
            """
            {
              "catalog": {
                "metadata": { "title": "T" },
                "controls": [ { "title": "x" },
                  { "id": "b" } ]
              }
            }
            """)
        .finds(
            """
            OSCAL-MISSING 3:17 /catalog/metadata /catalog/metadata: metadata has no "last-modified", which is required [Add "last-modified" (Last Modified Timestamp)]
            OSCAL-MISSING 3:17 /catalog/metadata /catalog/metadata: metadata has no "version", which is required [Add "version" (Document Version)]
            OSCAL-MISSING 3:17 /catalog/metadata /catalog/metadata: metadata has no "oscal-version", which is required [Add "oscal-version" (OSCAL Version)]
            OSCAL-MISSING 4:19 /catalog/controls/0 /catalog/control[1]: control has no "id", which is required [Add "id" (Control Identifier)]
            OSCAL-MISSING 5:7 /catalog/controls/1 /catalog/control[2]: control has no "title", which is required [Add "title" (Control Title)]
            OSCAL-MISSING 2:14 /catalog /catalog: catalog has no "uuid", which is required [Add "uuid" (Catalog Universally Unique Identifier)]
            """);
  }

  @Test
  void anEmptyListIsFound() {
    ReadingCase.json(
            """
            {
              "catalog": {
                "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
                "metadata": {
                  "title": "T",
                  "last-modified": "2026-01-31T08:30:00Z",
                  "version": "1",
                  "oscal-version": "1.1.3"
                },
                "controls": [ ],
                "groups": [ { "title": "G", "parts": [ ] } ]
              }
            }
            """)
        .finds(
            """
            OSCAL-EMPTY 10:17 /catalog/controls /catalog/control: the list "controls" has no items [Remove the key, or add an item]
            OSCAL-EMPTY 11:42 /catalog/groups/0/parts /catalog/group[1]/part: the list "parts" has no items [Remove the key, or add an item]
            """);
  }

  @Test
  void aSchemaAddressThatIsNoTextIsFound() {
    ReadingCase.json(
            """
            { "$schema": [ "x" ], "$schema": "y" }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            OSCAL-TYPE 1:14 /$schema : expected text: the address of a JSON Schema, found a list [Write one value, not a list]
            READ-NOT-OSCAL 1:38  : the document has no OSCAL root; one of catalog, profile, component-definition, system-security-plan, assessment-plan, assessment-results, plan-of-action-and-milestones is expected
            """);
  }

  @Test
  void anEmptyKeyAndKeysToEscapeHaveAPointer() {
    ReadingCase.json(
            """
            {
              "catalog": {
                "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
                "metadata": {
                  "title": "T",
                  "last-modified": "2026-01-31T08:30:00Z",
                  "version": "1",
                  "oscal-version": "1.1.3"
                },
                "": 1,
                "a/b~c": 2
              }
            }
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-UNKNOWN 10:5 /catalog/ /catalog: key "" is not known in catalog [Remove it, or put it into a prop or remarks]
            OSCAL-UNKNOWN 11:5 /catalog/a~1b~0c /catalog: key "a/b~c" is not known in catalog [Remove it, or put it into a prop or remarks]
            """);
  }

  @Test
  void aRootThatIsNoneOfOscals() {
    ReadingCase.json(
            """
            { "catalogue": { } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            OSCAL-UNKNOWN 1:3 /catalogue : key "catalogue" is not an OSCAL root [The root is one of catalog, profile, component-definition, system-security-plan, assessment-plan, assessment-results, plan-of-action-and-milestones]
            READ-NOT-OSCAL 1:20  : the document has no OSCAL root; one of catalog, profile, component-definition, system-security-plan, assessment-plan, assessment-results, plan-of-action-and-milestones is expected
            """);
  }

  @Test
  void aDocumentThatIsAList() {
    ReadingCase.json(
            """
            [ { "catalog": { } } ]
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-NOT-OSCAL 1:1  : the document is not an object with an OSCAL root such as "catalog"
            """);
  }

  @Test
  void halfOfACharacterIsFound() {
    ReadingCase.json(
            """
            { "catalog": {
                "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
                "metadata": {
                  "title": "whole \\ud83d\\ude00 and half \\ud83d",
                  "last-modified": "2026-01-31T08:30:00Z",
                  "version": "1",
                  "oscal-version": "1.1.3" } } }
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-VALUE 4:16 /catalog/metadata/title /catalog/metadata/title: the text holds \\ud83d, which is half of a character [Write the character itself, or both of its halves]
            """);
  }
}
