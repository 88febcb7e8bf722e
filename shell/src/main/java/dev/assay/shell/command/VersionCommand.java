package dev.assay.shell.command;

import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which version this is. */
final class VersionCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("version", "Says which version of Assay this is.").build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  /** The name of the program with its version. */
  static String version() throws IOException {
    return "assay " + build().getProperty("version");
  }

  /** The day that the build gives to its files, which is not the day of the build. */
  static String date() throws IOException {
    return build().getProperty("date").substring(0, "2026-01-01".length());
  }

  private static Properties build() throws IOException {
    Properties build = new Properties();
    try (InputStream in = VersionCommand.class.getResourceAsStream("build.properties")) {
      build.load(in);
    }
    return build;
  }

  @Override
  public int run(Invocation call, Session session) throws IOException {
    Properties build = build();
    session
        .console()
        .println(
            "assay "
                + build.getProperty("version")
                + " (OSCAL "
                + build.getProperty("oscal")
                + ", Java "
                + Runtime.version().feature()
                + ")");
    return ExitCode.DONE;
  }
}
