package dev.assay.shell.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Option;
import dev.assay.shell.command.Commands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual page: what is in it, and what the programs that show such pages say of it. */
class ManPageTest {
  private static final String PAGE = ManPage.of(Commands.specs(false), "assay 1.2.3", "2026-01-31");

  @TempDir Path folder;

  @Test
  void everyCommandAndOptionIsInIt() {
    assertTrue(PAGE.contains(".TH ASSAY 1 2026-01-31 \"assay 1.2.3\" \"User Commands\"\n"), PAGE);
    for (CommandSpec spec : Commands.specs(false)) {
      int start = PAGE.indexOf(".SS \"assay " + spec.name() + " ");
      assertTrue(start > 0, spec.name());
      String section = PAGE.substring(start, PAGE.indexOf("\n.S", start));
      for (Option option : spec.options()) {
        assertTrue(
            section.contains(".B " + option.label().replace("-", "\\-") + "\n"), option.label());
      }
    }
  }

  @Test
  void noLineOfTextIsTakenForAMacro() {
    for (String line : PAGE.lines().toList()) {
      assertFalse(line.startsWith("'"), line);
      assertTrue(
          !line.startsWith(".") || line.matches("\\.(\\\\\"|TH|SH|SS|PP|TP|B|I|br)( .*)?"), line);
    }
  }

  @Test
  void mandocHasNothingToSay() throws Exception {
    Tools.need("mandoc");
    Files.writeString(folder.resolve("assay.1"), PAGE);

    Tools.Outcome lint =
        Tools.run(folder, List.of("mandoc", "-T", "lint", "-W", "style", "assay.1"));

    assertEquals("", lint.text());
  }

  @Test
  void groffHasNothingToSay() throws Exception {
    Tools.need("groff");
    Files.writeString(folder.resolve("assay.1"), PAGE);

    Tools.Outcome page =
        Tools.run(folder, List.of("sh", "-c", "groff -man -ww -Tascii assay.1 2>&1 >/dev/null; :"));

    assertEquals("", page.text());
  }
}
