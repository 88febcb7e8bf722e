package dev.assay.convert.docx;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import dev.assay.convert.view.Picture;
import dev.assay.io.Limits;
import dev.assay.io.SafeXml;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes pictures: PNG, JPEG and GIF as they are, SVG with a PNG beside it. */
final class PictureWriter {
  private static final int EMU_PER_PIXEL = 9525;
  private static final int DRAWN_WIDTH = 1800;
  private static final int LARGEST = 20_000;
  private static final String SVG_BLIP = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

  private static final Pattern GENERIC_FAMILY =
      Pattern.compile("(font-family\\s*[:=]\\s*[\"']?)[^\"';<>]{0,200}?(sans-serif|monospace)");

  private final Parts parts;
  private final Map<Picture, Drawn> drawn = new HashMap<>();
  private int number;

  private record Drawn(@Nullable Picture dots, int width, int height) {}

  /** A writer of pictures whose numbers follow those of others. */
  PictureWriter(Parts parts, int others) {
    this.parts = parts;
    this.number = others;
  }

  /**
   * Writes a picture in a run of its own.
   *
   * @return false when the bytes are no picture, and nothing was written
   */
  boolean write(WordXml xml, Picture picture, String alt, int maxWidth, int maxHeight) {
    Drawn size = drawn.computeIfAbsent(picture, PictureWriter::draw);
    Picture dots = size.dots();
    if (dots == null) {
      return false;
    }
    double scale =
        Math.min(
            1.0, Math.min((double) maxWidth / size.width(), (double) maxHeight / size.height()));
    String width = Long.toString(Math.max(1, Math.round(size.width() * scale)) * EMU_PER_PIXEL);
    String height = Long.toString(Math.max(1, Math.round(size.height() * scale)) * EMU_PER_PIXEL);
    String id = Integer.toString(++number);
    xml.start("w:r").start("w:drawing");
    xml.start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    xml.empty("wp:extent", "cx", width, "cy", height);
    xml.empty("wp:docPr", "id", id, "name", "Picture " + id, "descr", alt);
    xml.start("a:graphic");
    xml.start("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture");
    xml.start("pic:pic").start("pic:nvPicPr");
    xml.empty("pic:cNvPr", "id", id, "name", picture.name(), "descr", alt);
    xml.empty("pic:cNvPicPr").end();
    xml.start("pic:blipFill").start("a:blip", "r:embed", parts.image(dots));
    if (picture.mediaType().startsWith("image/svg")) {
      xml.start("a:extLst").start("a:ext", "uri", SVG_BLIP);
      xml.empty(
          "asvg:svgBlip",
          "xmlns:asvg",
          "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
          "r:embed",
          parts.image(picture));
      xml.end().end();
    }
    xml.end().start("a:stretch").empty("a:fillRect").end().end();
    xml.start("pic:spPr").start("a:xfrm").empty("a:off", "x", "0", "y", "0");
    xml.empty("a:ext", "cx", width, "cy", height).end();
    xml.start("a:prstGeom", "prst", "rect").empty("a:avLst").end().end();
    xml.end().end().end().end().end().end();
    return true;
  }

  private static Drawn draw(Picture picture) {
    try {
      return picture.mediaType().startsWith("image/svg") ? drawSvg(picture) : measure(picture);
    } catch (IOException | RuntimeException e) {
      // Broken pictures come in documents; the caller says in the page that it cannot be shown.
      return new Drawn(null, 0, 0);
    }
  }

  private static Drawn measure(Picture picture) throws IOException {
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return new Drawn(null, 0, 0);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return new Drawn(picture, reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    }
  }

  /** Java has the generic fonts of CSS under names of its own; only the drawing uses this text. */
  private static byte[] withJavaFonts(byte[] svg) {
    return GENERIC_FAMILY
        .matcher(new String(svg, StandardCharsets.ISO_8859_1))
        .replaceAll(m -> m.group(1) + (m.group(2).startsWith("mono") ? "Monospaced" : "SansSerif"))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Drawn drawSvg(Picture picture) throws IOException {
    LoaderContext context =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    byte[] svgBytes = withJavaFonts(picture.bytes());
    SVGDocument svg =
        new SVGLoader()
            .load(
                () ->
                    SafeXml.inputFactory(Limits.DEFAULT)
                        .createXMLEventReader(new ByteArrayInputStream(svgBytes)),
                null,
                context);
    if (svg == null) {
      return new Drawn(null, 0, 0);
    }
    FloatSize size = svg.size();
    int width = Math.round(size.width);
    int height = Math.round(size.height);
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      return new Drawn(null, 0, 0);
    }
    double scale = Math.min((double) DRAWN_WIDTH / width, (double) DRAWN_WIDTH / height);
    int dotsWide = Math.max(1, (int) Math.round(width * scale));
    int dotsHigh = Math.max(1, (int) Math.round(height * scale));
    BufferedImage image = new BufferedImage(dotsWide, dotsHigh, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, dotsWide, dotsHigh);
      Component none = null;
      svg.render(none, graphics, new ViewBox(0, 0, dotsWide, dotsHigh));
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    }
    return new Drawn(
        new Picture(picture.name() + ".png", "image/png", bytes.toByteArray()), width, height);
  }
}
