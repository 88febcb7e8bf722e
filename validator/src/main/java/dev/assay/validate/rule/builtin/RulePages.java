package dev.assay.validate.rule.builtin;

import dev.assay.document.DocumentType;
import dev.assay.validate.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the pages of {@code docs/rules}: one for each rule, and one that lists them. */
public final class RulePages {
  private static final String MADE =
      "<!-- Made from the rule's own description. Do not edit. -->\n";

  private RulePages() {}

  /**
   * Writes the pages and removes those of rules that are gone.
   *
   * @param args the folder
   * @throws IOException when a page cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, String> pages = pages();
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
      for (Path page : old.toList()) {
        if (!pages.containsKey(page.getFileName().toString())) {
          Files.delete(page);
        }
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
  }

  /** The text of each page by its file name, sorted. */
  public static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    List<RuleInfo> infos = BuiltInRules.infos();
    for (RuleInfo info : infos) {
      pages.put(info.id() + ".md", page(info));
    }
    pages.put("README.md", index(infos));
    return pages;
  }

  private static String index(List<RuleInfo> infos) {
    StringBuilder out = new StringBuilder("# Rules\n\n").append(MADE);
    out.append("\n| rule | severity | what is wrong |\n|---|---|---|\n");
    for (RuleInfo info : infos) {
      out.append("| [").append(info.id()).append("](").append(info.id()).append(".md) | ");
      out.append(info.severity().label()).append(" | ").append(info.title()).append(" |\n");
    }
    return out.toString();
  }

  private static String page(RuleInfo info) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(info.id()).append(": ").append(info.title()).append("\n\n");
    out.append(MADE).append("\n");
    out.append("Severity: ").append(info.severity().label()).append(". For: ");
    out.append(
        info.types().isEmpty()
            ? "every OSCAL model"
            : info.types().stream().map(DocumentType::title).collect(Collectors.joining(", ")));
    out.append(".\n\n## What\n\n").append(info.what()).append("\n\n## Why\n\n").append(info.why());
    out.append("\n\n## Example\n\nReported in a document like this one:\n\n```\n");
    out.append(info.example()).append("\n```\n\n## How to mend it\n\n").append(info.mend());
    out.append("\n");
    if (!info.citations().isEmpty()) {
      out.append("\n## Source\n\n");
      info.citations().forEach(c -> out.append("- ").append(c).append("\n"));
    }
    return out.toString();
  }
}
