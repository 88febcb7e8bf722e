package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.document.DocumentType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlPathsTest {
  @ParameterizedTest
  @CsvSource({
    "/catalog, /catalog",
    "/catalog/uuid, /catalog/@uuid",
    "/catalog/metadata/props/1/value, /catalog/metadata/prop[2]/@value",
    "/catalog/groups/0/controls/2/parts/0/prose, /catalog/group[1]/control[3]/part[1]",
    "/catalog/groups, /catalog/group",
    "/catalog/metadata/document-ids/0/identifier, /catalog/metadata/document-id[1]",
    "/catalog/metadata/a~1b/c, /catalog/metadata/a/b/c",
    "/other/x, /other/x",
  })
  void saysAPlaceOfTheJsonFormInTheTermsOfXml(String pointer, String path) {
    assertEquals(path, XmlPaths.of(DocumentType.CATALOG, pointer));
  }
}
