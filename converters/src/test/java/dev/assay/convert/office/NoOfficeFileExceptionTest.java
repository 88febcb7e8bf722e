package dev.assay.convert.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.EOFException;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

class NoOfficeFileExceptionTest {
  private static Stream<Arguments> reasons() {
    String other = "it is damaged, or no file of this kind";
    return Stream.of(
        Arguments.of(
            new NullPointerException("Cannot invoke \"a.B.c()\" because it is null"), other),
        Arguments.of(new IllegalStateException(), other),
        Arguments.of(new IllegalStateException("org.example.Broken: at line 3"), other),
        Arguments.of(new IndexOutOfBoundsException("Index 7 out of bounds for length 3"), other),
        Arguments.of(
            new IllegalArgumentException("Invalid CellReference: 2A2"),
            other + " (Invalid CellReference: 2A2)"),
        Arguments.of(new EOFException(), "it is cut off or damaged"),
        Arguments.of(
            new IOException("Zip bomb detected! The file would ..."),
            "it unpacks to more than is read"),
        Arguments.of(
            new POIXMLException("org.example.E", new SAXException("x")),
            "a part of it is not well-formed XML, or not the XML that belongs there"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void saysInWordsForPeopleWhatTheLibrarySaid(Exception thrown, String reason) {
    assertEquals(reason, NoOfficeFileException.because(thrown).getMessage());
  }

  @Test
  void keepsWhatWasSaidBefore() {
    NoOfficeFileException said = new NoOfficeFileException("it is empty");
    assertSame(said, NoOfficeFileException.because(new IllegalStateException("x", said)));
  }
}
