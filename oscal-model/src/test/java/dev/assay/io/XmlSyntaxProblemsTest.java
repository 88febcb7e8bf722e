package dev.assay.io;

import org.junit.jupiter.api.Test;

/** Every kind of problem that an XML document can have, with its place. */
class XmlSyntaxProblemsTest {
  @Test
  void aDoctypeIsNotRead() {
    ReadingCase.xml(
            """
            <!DOCTYPE catalog SYSTEM "http://example.com/x.dtd">
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
            </catalog>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-DOCTYPE 1:1  : the document has a document type declaration, which is not read [Remove the <!DOCTYPE ...> and write its entities out]
            """);
  }

  @Test
  void anExternalEntityIsNotRead() {
    ReadingCase.xml(
            """
            <!DOCTYPE catalog [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              &x;
            </catalog>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-DOCTYPE 1:1  : the document has a document type declaration, which is not read [Remove the <!DOCTYPE ...> and write its entities out]
            """);
  }

  @Test
  void entitiesThatGrowAreNotRead() {
    ReadingCase.xml(
            """
            <!DOCTYPE catalog [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              &c;
            </catalog>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-DOCTYPE 1:1  : the document has a document type declaration, which is not read [Remove the <!DOCTYPE ...> and write its entities out]
            """);
  }

  @Test
  void anEntityThatIsNotKnown() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
                <remarks><p>a&nbsp;b</p></remarks>
              </metadata>
            </catalog>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 7:23 /catalog/metadata/remarks /catalog/metadata/remarks: not well-formed XML: the entity &nbsp; is not known [Write the character itself; & is written &amp;]
            """);
  }

  @Test
  void aTagThatIsNotClosed() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</titel>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 3:19 /catalog/metadata/title /catalog/metadata/title: not well-formed XML: </titel> stands where </title> must stand [Close elements in the order in which they were opened]
            """);
  }

  @Test
  void aPrefixThatIsNotDeclared() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <x:control/>
            </catalog>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 8:14 /catalog /catalog: not well-formed XML: the namespace prefix "x" is not declared [Remove it, or declare it with xmlns:x]
            """);
  }

  @Test
  void anAttributeThatStandsTwice() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <control id="a" id="b"/>
            </catalog>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 8:26 /catalog /catalog: not well-formed XML: the attribute "id" stands twice [Remove one of the two]
            """);
  }

  @Test
  void anAttributeWithoutQuotes() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <control id=a/>
            </catalog>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 8:15 /catalog /catalog: not well-formed XML: 'a' stands where a quote must stand [Put the values of attributes into quotes]
            """);
  }

  @Test
  void anAmpersandThatIsNotWrittenOut() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
                <remarks><p>R & D</p></remarks>
              </metadata>
            </catalog>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 7:20 /catalog/metadata/remarks /catalog/metadata/remarks: not well-formed XML: an & or < stands alone [Write & as &amp; and < as &lt;]
            """);
  }

  @Test
  void aSecondRoot() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
            </catalog>
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
            </catalog>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 9:2  : not well-formed XML: there is a second root element [Put it into a file of its own]
            """);
  }

  @Test
  void textAfterTheEnd() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
            </catalog>
            the end
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 9:1  : not well-formed XML: there is text after the end of the document [Remove it]
            """);
  }

  @Test
  void anXmlDeclarationThatIsNotFirst() {
    ReadingCase.xml(
            """

            <?xml version="1.0"?>
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
            </catalog>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 2:5  : not well-formed XML: something stands before <?xml ...?> [Put the XML declaration at the very start]
            """);
  }

  @Test
  void anEncodingThatIsNotKnown() {
    ReadingCase.xml(
            """
            <?xml version="1.0" encoding="klingon"?>
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
            </catalog>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-SYNTAX 1:1  : not well-formed XML: the encoding "klingon" is not known [Save the file in UTF-8]
            """);
  }
}
