package dev.assay.convert.docx;

import dev.assay.convert.office.Hashes;
import dev.assay.convert.view.Picture;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/** The parts of a Word file and how they hang together. */
final class Parts {
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final Set<String> LINK_SCHEMES =
      Set.of("http", "https", "mailto", "ftp", "tel", "urn", "doi");

  private final OPCPackage file;
  private final PackagePart document;
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, String> images = new HashMap<>();
  private int imageCount;

  Parts(OPCPackage file) {
    this.file = file;
    this.document = create("/word/document.xml", WORD + "document.main+xml");
    file.addRelationship(
        document.getPartName(), TargetMode.INTERNAL, RELATIONS + "officeDocument", "rId1");
  }

  /** The parts of a file that is there already, with its document. */
  Parts(OPCPackage file, PackagePart document) {
    this.file = file;
    this.document = document;
  }

  private PackagePart create(String name, String contentType) {
    return file.createPart(name(name), contentType);
  }

  private static PackagePartName name(String name) {
    try {
      return PackagingURIHelper.createPartName(name);
    } catch (InvalidFormatException e) {
      throw new IllegalArgumentException("not a name of a part: " + name, e);
    }
  }

  /** Adds a part that the document names by its kind, and gives its relation's id. */
  String add(String path, String kind, String xml) {
    PackagePart part = create("/word/" + path + ".xml", WORD + kind + "+xml");
    write(part, xml.getBytes(StandardCharsets.UTF_8));
    return document
        .addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATIONS + kind)
        .getId();
  }

  void document(String xml) {
    write(document, xml.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a custom XML part with its properties. */
  void custom(String xml, String properties) {
    int number = 1;
    while (taken("/customXml/item" + number + ".xml")
        || taken("/customXml/itemProps" + number + ".xml")) {
      number++;
    }
    PackagePart item = create("/customXml/item" + number + ".xml", "application/xml");
    write(item, xml.getBytes(StandardCharsets.UTF_8));
    document.addRelationship(item.getPartName(), TargetMode.INTERNAL, RELATIONS + "customXml");
    PackagePart props =
        create(
            "/customXml/itemProps" + number + ".xml",
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    write(props, properties.getBytes(StandardCharsets.UTF_8));
    item.addRelationship(props.getPartName(), TargetMode.INTERNAL, RELATIONS + "customXmlProps");
  }

  private boolean taken(String name) {
    return file.containPart(name(name));
  }

  static void write(PackagePart part, byte[] bytes) {
    try (OutputStream out = part.getOutputStream()) {
      out.write(bytes);
    } catch (IOException e) {
      // The parts stand in memory until the file is written.
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The id of the relation to an address outside, or null when it is none that may be followed. */
  @Nullable String link(String href) {
    String known = links.get(href);
    if (known != null) {
      return known;
    }
    URI uri = uri(href);
    if (uri == null) {
      return null;
    }
    String id = document.addRelationship(uri, TargetMode.EXTERNAL, RELATIONS + "hyperlink").getId();
    links.put(href, id);
    return id;
  }

  private static @Nullable URI uri(String href) {
    try {
      URI uri = new URI(href.strip().replace(" ", "%20"));
      String scheme = uri.getScheme();
      boolean safe = scheme == null || LINK_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
      return safe && !uri.toString().isEmpty() ? uri : null;
    } catch (URISyntaxException e) {
      // What is no URI cannot be a link; its text is still shown.
      return null;
    }
  }

  /** The id of the relation to a picture; the same picture is held once. */
  String image(Picture picture) {
    String suffix =
        switch (picture.mediaType()) {
          case "image/png" -> "png";
          case "image/jpeg" -> "jpeg";
          case "image/gif" -> "gif";
          default -> "svg";
        };
    String key = suffix + Hashes.sha256(picture.bytes());
    String known = images.get(key);
    if (known == null) {
      do {
        imageCount++;
      } while (taken("/word/media/image" + imageCount + "." + suffix));
      String type = suffix.equals("svg") ? "image/svg+xml" : "image/" + suffix;
      PackagePart part = create("/word/media/image" + imageCount + "." + suffix, type);
      write(part, picture.bytes());
      known =
          document
              .addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATIONS + "image")
              .getId();
      images.put(key, known);
    }
    return known;
  }
}
