package dev.assay.shell.interactive;

import dev.assay.shell.cli.Console;
import dev.assay.shell.command.Commands;
import dev.assay.shell.command.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.ShellRunner;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.JLineInputProvider;
import org.springframework.shell.jline.PromptProvider;

/** The parts of the interactive shell. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

  @Bean(destroyMethod = "close")
  Terminal terminal() throws IOException {
    return TerminalBuilder.builder().name("assay").system(true).nativeSignals(true).build();
  }

  @Bean
  Session session() {
    return Session.interactive(
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            80,
            false,
            false));
  }

  @Bean
  CommandRegistry commandRegistry(Session session) {
    CommandRegistry registry = new CommandRegistry();
    for (dev.assay.shell.command.Command command : Commands.all(true)) {
      registry.registerCommand(new BoundCommand(command.spec(), session));
    }
    return registry;
  }

  @Bean
  Parser lineParser() {
    DefaultParser parser = new DefaultParser();
    parser.setEofOnUnclosedQuote(true);
    parser.setEofOnEscapedNewLine(true);
    return parser;
  }

  @Bean
  WordParser commandParser(Parser lineParser) {
    return new WordParser(lineParser);
  }

  @Bean
  LineReader lineReader(Terminal terminal, Parser lineParser, Session session) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("assay")
            .parser(lineParser)
            .completer(new LineCompleter(session))
            .variable(LineReader.HISTORY_SIZE, 2000)
            .variable(LineReader.HISTORY_FILE_SIZE, 4000)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P > ")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_IGNORE_DUPS, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .option(LineReader.Option.INSERT_TAB, false)
            .option(LineReader.Option.AUTO_FRESH_LINE, true)
            .build();
    Path history = HistoryFile.prepare(System.getenv(), Path.of(System.getProperty("user.home")));
    if (history != null) {
      reader.setVariable(LineReader.HISTORY_FILE, history);
    }
    return reader;
  }

  @Bean
  PromptProvider promptProvider(Session session, Terminal terminal) {
    return new Prompt(session, Colours.wanted(terminal));
  }

  @Bean
  JLineInputProvider inputProvider(LineReader lineReader, PromptProvider promptProvider) {
    JLineInputProvider provider = new JLineInputProvider(lineReader);
    provider.setPromptProvider(promptProvider);
    return provider;
  }

  @Bean
  ShellRunner shellRunner(
      JLineInputProvider input, WordParser parser, CommandRegistry registry, Session session) {
    return new SessionRunner(input, parser, registry, session);
  }
}
