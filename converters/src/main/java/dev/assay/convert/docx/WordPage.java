package dev.assay.convert.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a Word file holds: the texts of its places, its tables of objects, and all other words. */
final class WordPage {
  private static final String COVER = "the cover";

  /** A place and what stands in it. */
  record Place(String address, String heading, List<WordNode> content) {}

  /** A row of a table of objects: the uuids that its places name, and its cells. */
  record Line(String heading, Set<String> uuids, List<List<WordNode>> cells) {}

  /** Words that stand in no place. */
  record Words(String heading, String text) {}

  final Map<String, Place> places = new LinkedHashMap<>();
  final Map<String, List<Line>> tables = new LinkedHashMap<>();
  final List<Words> outside = new ArrayList<>();
  final List<Words> tracked = new ArrayList<>();
  private String heading = COVER;

  /** Reads the body of a document. */
  static WordPage of(WordNode document) {
    WordPage page = new WordPage();
    page.walk(document.children);
    return page;
  }

  /** Makes this the page of a file whose cover comes from a template, which says these words. */
  void leaveTheCover(List<String> templateWords) {
    places.values().removeIf(p -> p.heading().equals(COVER));
    outside.removeIf(w -> w.heading().equals(COVER));
    templateWords.forEach(w -> outside.add(new Words("the template", w)));
  }

  private void walk(List<WordNode> nodes) {
    for (WordNode node : nodes) {
      switch (node.name) {
        case "p" -> paragraph(node);
        case "tbl" -> table(node);
        case "sdt" -> control(node);
        case "ins", "del", "moveFrom", "moveTo" -> track(node);
        default -> walk(node.children);
      }
    }
  }

  private void track(WordNode node) {
    String text = node.name.equals("del") ? deleted(node) : WordProse.plain(node.children);
    tracked.add(new Words(heading, text));
    if (node.name.equals("ins") || node.name.equals("moveTo")) {
      walk(node.children);
    }
  }

  private static String deleted(WordNode node) {
    StringBuilder out = new StringBuilder(node.name.equals("delText") ? node.text : "");
    node.children.forEach(c -> out.append(deleted(c)));
    return out.toString();
  }

  private void paragraph(WordNode node) {
    WordNode properties = node.child("pPr");
    String style = properties == null ? null : properties.val("pStyle");
    if (style != null && style.startsWith("TOC")) {
      return;
    }
    StringBuilder own = new StringBuilder();
    running(node.children, own);
    String text = own.toString().strip();
    if (style != null && style.startsWith("Heading")) {
      heading = text;
    }
    if (!text.isEmpty()) {
      outside.add(new Words(heading, text));
    }
  }

  /** Collects the words of runs, and takes the controls among them. */
  private void running(List<WordNode> nodes, StringBuilder own) {
    for (WordNode node : nodes) {
      switch (node.name) {
        case "sdt" -> control(node);
        case "ins", "del", "moveFrom", "moveTo" -> track(node);
        case "hyperlink", "smartTag", "fldSimple", "sdtContent" -> running(node.children, own);
        case "r" -> own.append(WordProse.plain(List.of(node)));
        default -> {
          // Properties, bookmarks, comments.
        }
      }
    }
  }

  private void control(WordNode sdt) {
    String tag = sdt.val("sdtPr", "tag");
    WordNode content = sdt.child("sdtContent");
    WordNode properties = sdt.child("sdtPr");
    if (content == null || (properties != null && properties.holds("docPartGallery"))) {
      return;
    }
    if (tag != null && tag.startsWith(Controls.PLACE)) {
      tracked(content.children);
      String address = Controls.address(tag);
      // A second control with one tag is a copied row; its row is read as a new object.
      places.putIfAbsent(address, new Place(address, heading, content.children));
    } else {
      walk(content.children);
    }
  }

  private void tracked(List<WordNode> nodes) {
    for (WordNode node : nodes) {
      switch (node.name) {
        case "ins", "del", "moveFrom", "moveTo" -> {
          if (!node.children.isEmpty()) {
            track(node);
          }
        }
        default -> tracked(node.children);
      }
    }
  }

  private void table(WordNode table) {
    String list = null;
    List<Line> lines = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (WordNode row : table.children) {
      if (!row.name.equals("tr")) {
        continue;
      }
      if (list == null) {
        String named = rowsTag(row);
        if (named != null) {
          list = named;
          walk(row.children);
          continue;
        }
      }
      if (list == null) {
        walk(row.children);
        continue;
      }
      Set<String> uuids = new LinkedHashSet<>();
      uuids(row, uuids);
      boolean copy = !uuids.isEmpty() && !seen.addAll(uuids);
      if (uuids.isEmpty() || copy) {
        lines.add(new Line(heading, Set.of(), cells(row)));
      } else {
        lines.add(new Line(heading, uuids, cells(row)));
        walk(row.children);
      }
    }
    if (list != null) {
      tables.computeIfAbsent(list, k -> new ArrayList<>()).addAll(lines);
    }
  }

  private static @org.jspecify.annotations.Nullable String rowsTag(WordNode node) {
    if (node.name.equals("sdt")) {
      String tag = node.val("sdtPr", "tag");
      if (tag != null && tag.startsWith(Controls.ROWS)) {
        return tag.substring(Controls.ROWS.length());
      }
    }
    for (WordNode child : node.children) {
      String tag = rowsTag(child);
      if (tag != null) {
        return tag;
      }
    }
    return null;
  }

  private static void uuids(WordNode node, Set<String> uuids) {
    if (node.name.equals("sdt")) {
      String tag = node.val("sdtPr", "tag");
      if (tag != null && tag.startsWith(Controls.PLACE) && tag.indexOf('/') > 0) {
        String uuid = tag.substring(Controls.PLACE.length(), tag.indexOf('/'));
        if (!uuid.isEmpty()) {
          uuids.add(uuid);
        }
      }
    }
    node.children.forEach(c -> uuids(c, uuids));
  }

  private static List<List<WordNode>> cells(WordNode row) {
    List<List<WordNode>> cells = new ArrayList<>();
    for (WordNode cell : row.children) {
      if (cell.name.equals("tc")) {
        List<WordNode> content = new ArrayList<>();
        unwrap(cell.children, content);
        cells.add(content);
      } else if (cell.name.equals("sdt") && cell.child("sdtContent") != null) {
        cells.addAll(cells(cell.child("sdtContent")));
      }
    }
    return cells;
  }

  /** The paragraphs and tables of a cell, out of the controls that hold them. */
  private static void unwrap(List<WordNode> nodes, List<WordNode> content) {
    for (WordNode node : nodes) {
      WordNode inner = node.name.equals("sdt") ? node.child("sdtContent") : null;
      if (inner != null) {
        unwrap(inner.children, content);
      } else if (node.name.equals("p") || node.name.equals("tbl")) {
        content.add(node);
      }
    }
  }
}
