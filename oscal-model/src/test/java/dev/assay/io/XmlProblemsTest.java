package dev.assay.io;

import org.junit.jupiter.api.Test;

/** Every kind of problem that an XML document can have, with its place. */
class XmlProblemsTest {
  @Test
  void aSoundDocumentHasNoFindings() {
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
            """)
        .finds("");
  }

  @Test
  void anEmptyLineIsOneThatJsonDoesNotAllow() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title/>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <control id="a"><title><!-- c --></title></control>
              <control id="b"><title><b>B</b></title></control>
            </catalog>
            """)
        .passesOver(1)
        .finds(
            """
            OSCAL-EMPTY 3:5 /catalog/metadata/title /catalog/metadata/title: title is empty, which JSON and YAML do not allow [Write its text, or remove it where it is not required]
            OSCAL-EMPTY 8:19 /catalog/controls/0/title /catalog/control[1]/title: title is empty, which JSON and YAML do not allow [Write its text, or remove it where it is not required]
            """);
  }

  @Test
  void anUnknownElementNamesTheNearestOne() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <contrl id="a"><title>x</title></contrl>
              <zzz/>
            </catalog>
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-UNKNOWN 8:3 /catalog/contrl /catalog/contrl: element "contrl" is not known in catalog [Did you mean "control"?]
            OSCAL-UNKNOWN 9:3 /catalog/zzz /catalog/zzz: element "zzz" is not known in catalog [Remove it, or put it into a prop or remarks]
            """);
  }

  @Test
  void anUnknownAttributeNamesTheNearestOne() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <control id="a" clas="b" xml:lang="en"><title xml:space="preserve">x</title></control>
            </catalog>
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-UNKNOWN 8:3 /catalog/controls/0 /catalog/control[1]: attribute "clas" is not known in control [Did you mean "class"?]
            OSCAL-UNKNOWN 8:3 /catalog/controls/0 /catalog/control[1]: attribute "xml:lang" is not known in control [Remove it]
            OSCAL-UNKNOWN 8:42 /catalog/controls/0/title /catalog/control[1]/title: attribute "xml:space" is not known in title [Remove it]
            """);
  }

  @Test
  void elementsAndAttributesOfOtherNamespacesAreUnknown() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <h:control xmlns:h="urn:other" id="a"/>
              <control xmlns="urn:other" id="a"/>
              <control id="a" h:class="b" xmlns:h="urn:other"><title>x <h:em xmlns:h="urn:other">y</h:em></title></control>
            </catalog>
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-UNKNOWN 8:3 /catalog/h:control /catalog/h:control: element "h:control" is not known in catalog [Did you mean "control"?]
            OSCAL-UNKNOWN 9:3 /catalog/{urn:other}control /catalog/{urn:other}control: element "{urn:other}control" is not known in catalog [Remove it, or put it into a prop or remarks]
            OSCAL-UNKNOWN 10:3 /catalog/controls/0 /catalog/control[1]: attribute "h:class" is not known in control [Did you mean "class"?]
            OSCAL-MARKUP 10:60 /catalog/controls/0/title /catalog/control[1]/title: unknown element 'h:em', its text is kept
            """);
  }

  @Test
  void xsiAttributesAreUnknownButForHintsOfSchemas() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <control id="a" xsi:type="x" xsi:schemaLocation="a b" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><title>x</title></control>
            </catalog>
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-UNKNOWN 8:3 /catalog/controls/0 /catalog/control[1]: attribute "xsi:type" is not known in control [Remove it]
            """);
  }

  @Test
  void textWhereElementsStandIsFound() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              stray &amp; words
              <![CDATA[more]]>
            </catalog>
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-UNKNOWN 8:3 /catalog /catalog: text "stray & words   more" stands in catalog, which holds elements only [Remove it, or put it into the element that it belongs to]
            """);
  }

  @Test
  void elementsWhereTextStandsAreFound() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
                <document-id>a<b>c</b></document-id>
              </metadata>
            </catalog>
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-UNKNOWN 7:19 /catalog/metadata/document-ids/0 /catalog/metadata/document-id[1]: element "b" stands in document-id, which holds text only [Remove its tags]
            """);
  }

  @Test
  void anElementThatStandsTwiceIsPassedOver() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
                <version>2</version>
              </metadata>
            </catalog>
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-CARDINALITY 7:5 /catalog/metadata/version /catalog/metadata/version: <version> may stand once in metadata; the first one is used [Remove one of the two]
            """);
  }

  @Test
  void anElementThatStandsTooLateIsFound() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <control id="a"><part name="x"/><title>A</title><prop name="p" value="v"/></control>
            </catalog>
            """)
        .finds(
            """
            OSCAL-ORDER 8:35 /catalog/controls/0 /catalog/control[1]: <title> stands after <part> [Move it before the first <part>]
            OSCAL-ORDER 8:51 /catalog/controls/0 /catalog/control[1]: <prop> stands after <part> [Move it before the first <part>]
            """);
  }

  @Test
  void aGroupThatStandsTwiceIsFound() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
                <revisions><revision><version>1</version></revision></revisions>
                <revisions a="b"><revision><version>2</version></revision><x/></revisions>
              </metadata>
            </catalog>
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-CARDINALITY 8:5 /catalog/metadata /catalog/metadata: <revisions> may stand once in metadata [Put all <revision> into the first one]
            OSCAL-UNKNOWN 8:5 /catalog/metadata /catalog/metadata: attribute "a" is not known in revisions [Remove it]
            OSCAL-UNKNOWN 8:63 /catalog/metadata/x /catalog/metadata/x: element "x" is not known in metadata [Remove it, or put it into a prop or remarks]
            """);
  }

  @Test
  void proseInTwoPlacesIsFound() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <control id="a"><title>A</title><part name="x"><p>one</p><prop name="p" value="v"/><p>two</p></part></control>
            </catalog>
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-ORDER 8:60 /catalog/controls/0/parts/0 /catalog/control[1]/part[1]: <prop> stands after <p> [Move it before the first <p>]
            OSCAL-ORDER 8:86 /catalog/controls/0/parts/0/prose /catalog/control[1]/part[1]: the text is in two places of one element [Put the paragraphs together]
            """);
  }

  @Test
  void missingMembersAreFoundWhereTheirElementStarts() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata><title>T</title></metadata>
              <control/>
            </catalog>
            """)
        .finds(
            """
            OSCAL-MISSING 2:3 /catalog/metadata /catalog/metadata: metadata has no element "last-modified", which is required [Add element "last-modified" (Last Modified Timestamp)]
            OSCAL-MISSING 2:3 /catalog/metadata /catalog/metadata: metadata has no element "version", which is required [Add element "version" (Document Version)]
            OSCAL-MISSING 2:3 /catalog/metadata /catalog/metadata: metadata has no element "oscal-version", which is required [Add element "oscal-version" (OSCAL Version)]
            OSCAL-MISSING 3:3 /catalog/controls/0 /catalog/control[1]: control has no attribute "id", which is required [Add attribute "id" (Control Identifier)]
            OSCAL-MISSING 3:3 /catalog/controls/0 /catalog/control[1]: control has no element "title", which is required [Add element "title" (Control Title)]
            """);
  }

  @Test
  void numbersAndTruthValuesAreChecked() {
    ReadingCase.xml(
            """
            <profile xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <import href="#a"><include-all/></import>
              <merge><as-is> maybe </as-is></merge>
            </profile>
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-TYPE 9:10 /profile/merge/as-is /profile/merge/as-is: expected true or false, found " maybe "
            """);
  }

  @Test
  void markupThatOscalDoesNotHaveIsFound() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <control id="a"><title>a <blink>b</blink></title><part name="x"><p>one <font>two</font></p></part></control>
            </catalog>
            """)
        .losesSomething()
        .finds(
            """
            OSCAL-MARKUP 8:28 /catalog/controls/0/title /catalog/control[1]/title: unknown element 'blink', its text is kept
            OSCAL-MARKUP 8:74 /catalog/controls/0/parts/0/prose /catalog/control[1]/part[1]: unknown element 'font', its text is kept
            """);
  }

  @Test
  void commentsAndInstructionsAreCounted() {
    ReadingCase.xml(
            """
            <!-- 1 -->
            <?two?>
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <!-- 3 -->
              <control id="a"><title>a<!-- 4 -->b</title></control>
            </catalog>
            <!-- 5 -->
            """)
        .passesOver(5)
        .finds("");
  }

  @Test
  void characterDataSectionsAreText() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90">
              <metadata>
                <title>T</title>
                <last-modified>2026-01-31T08:30:00Z</last-modified>
                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
              </metadata>
              <control id="a"><title><![CDATA[a < b]]></title></control>
            </catalog>
            """)
        .finds("");
  }

  @Test
  void aRootThatIsNoneOfOscals() {
    ReadingCase.xml(
            """
            <catalogue xmlns="http://csrc.nist.gov/ns/oscal/1.0"/>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-NOT-OSCAL 1:1  : the root element <catalogue> is none of OSCAL's [The root is one of catalog, profile, component-definition, system-security-plan, assessment-plan, assessment-results, plan-of-action-and-milestones in the namespace http://csrc.nist.gov/ns/oscal/1.0]
            """);
  }

  @Test
  void aRootInNoNamespace() {
    ReadingCase.xml(
            """
            <catalog uuid="x"/>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-NOT-OSCAL 1:1  : the root element is in no namespace, not in OSCAL's [The root is one of catalog, profile, component-definition, system-security-plan, assessment-plan, assessment-results, plan-of-action-and-milestones in the namespace http://csrc.nist.gov/ns/oscal/1.0]
            """);
  }

  @Test
  void aRootInAnotherNamespace() {
    ReadingCase.xml(
            """
            <catalog xmlns="http://example.com/" uuid="x"/>
            """)
        .hasNoDocument()
        .losesSomething()
        .finds(
            """
            READ-NOT-OSCAL 1:1  : the root element is in the namespace "http://example.com/", not in OSCAL's [The root is one of catalog, profile, component-definition, system-security-plan, assessment-plan, assessment-results, plan-of-action-and-milestones in the namespace http://csrc.nist.gov/ns/oscal/1.0]
            """);
  }
}
