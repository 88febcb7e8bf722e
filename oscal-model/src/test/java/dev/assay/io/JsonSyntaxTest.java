package dev.assay.io;

import org.junit.jupiter.api.Test;

/** What is said about text that is not JSON. */
class JsonSyntaxTest {
  @Test
  void aTextThatIsCutOff() {
    ReadingCase.json(
            """
            { "catalog": { "uuid": "8a3f""")
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:29 /catalog/uuid /catalog/@uuid: not well-formed JSON: the text ends too early [See whether the end of the file is lost, or a closing bracket, quote or tag]
            """);
  }

  @Test
  void anObjectThatIsCutOff() {
    ReadingCase.json(
            """
            { "catalog": {
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 2:1 /catalog /catalog: not well-formed JSON: the text ends too early [See whether the end of the file is lost, or a closing bracket, quote or tag]
            """);
  }

  @Test
  void aKeyWithoutQuotes() {
    ReadingCase.json(
            """
            { catalog: { } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:3  : not well-formed JSON: 'c' stands where a key in double quotes must stand [Write keys in double quotes, and no comma after the last entry]
            """);
  }

  @Test
  void singleQuotes() {
    ReadingCase.json(
            """
            { 'catalog': { } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:3  : not well-formed JSON: ''' stands where a key in double quotes must stand [Write keys in double quotes, and no comma after the last entry]
            """);
  }

  @Test
  void aCommaAfterTheLastEntry() {
    ReadingCase.json(
            """
            { "catalog": { "uuid": "x", } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:29 /catalog /catalog: not well-formed JSON: '}' stands where a key in double quotes must stand [Write keys in double quotes, and no comma after the last entry]
            """);
  }

  @Test
  void aCommaThatIsMissing() {
    ReadingCase.json(
            """
            { "catalog": { "uuid": "x"
             "metadata": { } } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 2:2 /catalog /catalog: not well-formed JSON: '"' stands where a comma or the closing bracket must stand [Put a comma between entries]
            """);
  }

  @Test
  void aColonThatIsMissing() {
    ReadingCase.json(
            """
            { "catalog" { } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:13  : not well-formed JSON: '{' stands where a colon must stand [Put a colon between key and value]
            """);
  }

  @Test
  void aWordThatIsNoValue() {
    ReadingCase.json(
            """
            { "catalog": { "uuid": yes } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:24 /catalog /catalog: not well-formed JSON: "yes" is not a value [Put text into double quotes]
            """);
  }

  @Test
  void aValueThatIsMissing() {
    ReadingCase.json(
            """
            { "catalog": { "uuid": , "a": 1 } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:24 /catalog /catalog: not well-formed JSON: ',' cannot start a value [A value is a text in double quotes, a number, true, false, [ ] or { }]
            """);
  }

  @Test
  void aLineBreakInAText() {
    ReadingCase.json(
            """
            { "catalog": { "uuid": "a
            b" } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:26 /catalog/uuid /catalog/@uuid: not well-formed JSON: a control character (code 10) stands in a text [Write a line break as \\n and a tab as \\t]
            """);
  }

  @Test
  void anEscapeThatIsNotKnown() {
    ReadingCase.json(
            """
            { "catalog": { "uuid": "C:\\dir" } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:28 /catalog/uuid /catalog/@uuid: not well-formed JSON: 'd' cannot stand after a backslash [Write a backslash itself as \\\\]
            """);
  }

  @Test
  void bracketsThatCross() {
    ReadingCase.json(
            """
            { "catalog": { "controls": [ } ] }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:30 /catalog /catalog: not well-formed JSON: } stands where ] must stand [Close brackets in the order in which they were opened]
            """);
  }

  @Test
  void aNumberWithALeadingZero() {
    ReadingCase.json(
            """
            { "catalog": { "uuid": 007 } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:25 /catalog /catalog: not well-formed JSON: a number starts with a zero [Put it into double quotes when it is a text]
            """);
  }

  @Test
  void comments() {
    ReadingCase.json(
            """
            // a comment
            { "catalog": { } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:1  : not well-formed JSON: JSON has no comments [Remove it, or put it into remarks]
            """);
  }

  @Test
  void commentsInside() {
    ReadingCase.json(
            """
            { /* a comment */ "catalog": { } }
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:3  : not well-formed JSON: JSON has no comments [Remove it, or put it into remarks]
            """);
  }

  @Test
  void textAfterTheEnd() {
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
            the end
            """)
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 12:1  : there is more text after the end of the document [Remove it]
            """);
  }

  @Test
  void anotherDocumentAfterTheEnd() {
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
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 12:1  : there is more text after the end of the document [Remove it]
            """);
  }

  @Test
  void aBracketTooMany() {
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
            }
            """)
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 12:1  : there is more text after the end of the document [Remove it]
            """);
  }
}
