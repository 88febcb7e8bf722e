package dev.assay.io;

import org.junit.jupiter.api.Test;

/** Every kind of problem that a YAML document can have, with its place. */
class YamlProblemsTest {
  @Test
  void aSoundDocumentHasNoFindings() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
            """)
        .finds("");
  }

  @Test
  void anUnknownKeyNamesTheNearestOne() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
              contrls:
                - id: a
              zzz: {deep: [1, {x: ~}]}
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-UNKNOWN 8:3 /catalog/contrls /catalog: key "contrls" is not known in catalog [Did you mean "controls"?]
            OSCAL-UNKNOWN 10:3 /catalog/zzz /catalog: key "zzz" is not known in catalog [Remove it, or put it into a prop or remarks]
            """);
  }

  @Test
  void aDuplicateKeyIsPassedOver() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a91
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-DUPLICATE-KEY 8:3 /catalog/uuid /catalog/@uuid: key "uuid" stands twice in one object; the first value is used [Remove one of the two]
            """);
  }

  @Test
  void valuesOfTheWrongTypeAreFoundAtEveryLevel() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: [17]
              metadata:
                - x
              params:
                id: p
              controls:
                - a
                - id: {x: 1}
                  title:
                    - t
              back-matter: true
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-TYPE 2:9 /catalog/uuid /catalog/@uuid: expected text: a version 4 or 5 UUID such as 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90, found a list [Write one value, not a list]
            OSCAL-TYPE 4:5 /catalog/metadata /catalog/metadata: expected an object (Document Metadata), found a list [Write one value, not a list]
            OSCAL-TYPE 6:5 /catalog/params /catalog/param: "params" must be a list, found an object [Put a dash before the value]
            OSCAL-TYPE 8:7 /catalog/controls/0 /catalog/control[1]: expected an object (Control), found the text "a"
            OSCAL-TYPE 9:11 /catalog/controls/1/id /catalog/control[2]/@id: expected text: a letter or _, then letters, digits, '.', '-' or '_', and no spaces, found an object
            OSCAL-TYPE 11:9 /catalog/controls/1/title /catalog/control[2]/title: expected text, found a list [Write one value, not a list]
            OSCAL-TYPE 12:16 /catalog/back-matter /catalog/back-matter: expected an object (Back matter), found true
            """);
  }

  @Test
  void emptyValuesAreNulls() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
              params:
              controls:
                -
                - id: a
                  title: ~
                  class: null
                - id: ""
                  title: "null"
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-NULL 8:10 /catalog/params /catalog/param: a value is null, written "" [Remove the key, or give it a value; text that reads null or ~ stands in quotes]
            OSCAL-NULL 10:6 /catalog/controls/0 /catalog/control[1]: a value is null, written "" [Remove the key, or give it a value; text that reads null or ~ stands in quotes]
            OSCAL-NULL 12:14 /catalog/controls/1/title /catalog/control[2]/title: a value is null, written "~" [Remove the key, or give it a value; text that reads null or ~ stands in quotes]
            OSCAL-NULL 13:14 /catalog/controls/1/class /catalog/control[2]/@class: a value is null, written "null" [Remove the key, or give it a value; text that reads null or ~ stands in quotes]
            """);
  }

  @Test
  void missingMembersAreFoundWhereTheirObjectStarts() {
    ReadingCase.yaml(
            """
            catalog:
              metadata:
                title: T
              controls:
                - title: x
                - id: b
            """)
        .finds(
            """
            OSCAL-MISSING 3:5 /catalog/metadata /catalog/metadata: metadata has no "last-modified", which is required [Add "last-modified" (Last Modified Timestamp)]
            OSCAL-MISSING 3:5 /catalog/metadata /catalog/metadata: metadata has no "version", which is required [Add "version" (Document Version)]
            OSCAL-MISSING 3:5 /catalog/metadata /catalog/metadata: metadata has no "oscal-version", which is required [Add "oscal-version" (OSCAL Version)]
            OSCAL-MISSING 5:7 /catalog/controls/0 /catalog/control[1]: control has no "id", which is required [Add "id" (Control Identifier)]
            OSCAL-MISSING 6:7 /catalog/controls/1 /catalog/control[2]: control has no "title", which is required [Add "title" (Control Title)]
            OSCAL-MISSING 2:3 /catalog /catalog: catalog has no "uuid", which is required [Add "uuid" (Catalog Universally Unique Identifier)]
            """);
  }

  @Test
  void anEmptyListIsFound() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
              controls: []
            """)
        .finds(
            """
            OSCAL-EMPTY 8:13 /catalog/controls /catalog/control: the list "controls" has no items [Remove the key, or add an item]
            """);
  }

  @Test
  void anAliasWithoutAnAnchorIsFound() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
                remarks: *r
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-ALIAS 8:14 /catalog/metadata /catalog/metadata: not well-formed YAML: the alias *r has no anchor &r before it [Write the value out, or put the anchor before the alias]
            """);
  }

  @Test
  void anAliasInItsOwnAnchorIsFound() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
              controls: &c
                - id: a
                  title: A
                  controls: *c
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-ALIAS 11:17 /catalog/controls/0 /catalog/control[1]: not well-formed YAML: the alias *c stands in the value that it stands for [Write the value out, or put the anchor before the alias]
            """);
  }

  @Test
  void aTagIsFound() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
              params: !!set {a, b}
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 8:11 /catalog /catalog: not well-formed YAML: the tag !!set is not read [Remove the tag]
            """);
  }

  @Test
  void aTagOfAScalarIsFound() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
                remarks: !secret text
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 8:14 /catalog/metadata /catalog/metadata: not well-formed YAML: the tag !secret is not read [Remove the tag]
            """);
  }

  @Test
  void aMergeKeyIsNotRead() {
    ReadingCase.yaml(
            """
            catalog:
              <<: {uuid: x}
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-UNKNOWN 2:3 /catalog/<< /catalog: the merge key "<<" is not read [Write the keys out; aliases of whole values are read]
            OSCAL-MISSING 2:3 /catalog /catalog: catalog has no "uuid", which is required [Add "uuid" (Catalog Universally Unique Identifier)]
            OSCAL-MISSING 2:3 /catalog /catalog: catalog has no "metadata", which is required [Add "metadata" (Document Metadata)]
            """);
  }

  @Test
  void aTabInTheIndentationIsFound() {
    ReadingCase.yaml(
            """
            catalog:
            \tuuid: x
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 2:1 /catalog /catalog: not well-formed YAML: a tab stands where the line is indented [Indent with spaces]
            """);
  }

  @Test
  void aSecondDocumentIsFound() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
            ---
            catalog: {}
            """)
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 9:1  : there is more text after the end of the document [Remove it]
            """);
  }

  @Test
  void textWithAColonStandsInQuotes() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
                remarks: note: this
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 8:18 /catalog/metadata /catalog/metadata: not well-formed YAML: a colon is not allowed here [Put the text into quotes when it holds a colon and a space]
            """);
  }

  @Test
  void aQuoteThatIsNotClosed() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
                remarks: "text
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 9:1 /catalog/metadata /catalog/metadata: not well-formed YAML: the text ends too early [See whether the end of the file is lost, or a closing bracket, quote or tag]
            """);
  }

  @Test
  void anEscapeThatIsNotKnown() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
                remarks: "C:\\dir"
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 8:18 /catalog/metadata /catalog/metadata: not well-formed YAML: d cannot stand after a backslash [Write a backslash itself as \\\\, or use single quotes]
            """);
  }

  @Test
  void aKeyThatIsAList() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
                ? [a, b]
                : c
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 8:8 /catalog/metadata /catalog/metadata: not well-formed YAML: a key is a list or an object [Keys are plain text]
            """);
  }

  @Test
  void indentationThatFitsNoObject() {
    ReadingCase.yaml(
            """
            catalog:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata:
                title: T
                last-modified: 2026-01-31T08:30:00Z
                version: "1"
                oscal-version: 1.1.3
               props: []
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 8:4 /catalog /catalog: not well-formed YAML: the line is indented in a way that fits no list or object above [Indent the entries of one object alike]
            """);
  }

  @Test
  void aDocumentThatIsOneText() {
    ReadingCase.yaml(
            """
            just some words
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-NOT-OSCAL 1:1  : the document is not an object with an OSCAL root such as "catalog"
            """);
  }

  @Test
  void onlyComments() {
    ReadingCase.yaml(
            """
            # nothing here
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-NOT-OSCAL 2:1  : the document is not an object with an OSCAL root such as "catalog"
            """);
  }

  @Test
  void halfOfACharacterIsFound() {
    ReadingCase.yaml(
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
