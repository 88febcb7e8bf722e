package dev.assay.convert.view;

import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.Link;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures of a document: those that it carries, and those in files beside it. */
public final class Pictures {
  private final Map<String, BackMatter.Resource> resources = new HashMap<>();
  private final FileOpener files;

  /** Opens files that a document names. */
  @FunctionalInterface
  public interface FileOpener {
    /** Opens none. */
    FileOpener NONE = href -> null;

    /** The bytes of the file, or null when it is out of reach. */
    byte @Nullable [] open(String href);
  }

  /** Of a document that has none. */
  public static Pictures none() {
    return new Pictures(null, FileOpener.NONE);
  }

  Pictures(@Nullable BackMatter backMatter, FileOpener files) {
    this.files = files;
    if (backMatter != null) {
      for (BackMatter.Resource resource : backMatter.resources()) {
        if (resource.uuid() != null) {
          resources.putIfAbsent(resource.uuid().toLowerCase(Locale.ROOT), resource);
        }
      }
    }
  }

  /** The picture behind an href: {@code #uuid} of a resource, or a relative file; or null. */
  public @Nullable Picture find(@Nullable String href) {
    if (href == null) {
      return null;
    }
    BackMatter.Resource resource = resource(href);
    if (resource == null) {
      return href.startsWith("#") ? null : fromFile(href, null);
    }
    BackMatter.Resource.Base64 base64 = resource.base64();
    if (base64 != null && base64.value() != null) {
      String name = base64.filename() == null ? "picture" : base64.filename();
      byte[] bytes = decode(base64.value());
      return bytes == null ? null : picture(name, base64.mediaType(), bytes);
    }
    for (BackMatter.Resource.Rlink link : resource.rlinks()) {
      Picture picture = link.href() == null ? null : fromFile(link.href(), link.mediaType());
      if (picture != null) {
        return picture;
      }
    }
    return null;
  }

  /** The resource that an href such as {@code #uuid} names, or null. */
  BackMatter.@Nullable Resource resource(@Nullable String href) {
    return href == null || !href.startsWith("#")
        ? null
        : resources.get(href.substring(1).toLowerCase(Locale.ROOT));
  }

  /** The words for a link: its text, or the title of the resource it names, or its href. */
  String linkText(Link link) {
    if (link.text() != null) {
      return link.text().plainText();
    }
    BackMatter.Resource resource = resource(link.href());
    if (resource != null && resource.title() != null) {
      return resource.title().plainText();
    }
    String href = link.href() == null ? "" : link.href();
    return href.startsWith("#") ? href.substring(1) : href;
  }

  private @Nullable Picture fromFile(String href, @Nullable String mediaType) {
    if (typeOf(href, mediaType) == null) {
      return null;
    }
    byte[] bytes = files.open(href);
    return bytes == null ? null : picture(href.substring(href.lastIndexOf('/') + 1), null, bytes);
  }

  private static @Nullable Picture picture(String name, @Nullable String mediaType, byte[] bytes) {
    String type = typeOf(name, mediaType);
    return type == null || bytes.length == 0 ? null : new Picture(name, type, bytes);
  }

  private static byte @Nullable [] decode(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      // Not base64: the reader has said so with its place, and there is no picture to show.
      return null;
    }
  }

  private static @Nullable String typeOf(String name, @Nullable String mediaType) {
    if (mediaType != null && mediaType.toLowerCase(Locale.ROOT).startsWith("image/")) {
      return mediaType.toLowerCase(Locale.ROOT);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".png")) {
      return "image/png";
    } else if (lower.endsWith(".jpg") || lower.endsWith(".jpeg")) {
      return "image/jpeg";
    } else if (lower.endsWith(".gif")) {
      return "image/gif";
    } else if (lower.endsWith(".svg")) {
      return "image/svg+xml";
    }
    return null;
  }
}
