package dev.assay.shell.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Who sits at the terminal: can be asked, can edit, can read page by page. */
public interface Person {
  /** An answer to a question. */
  enum Answer {
    YES,
    NO,
    /** Nobody is there any more. */
    GONE
  }

  /** Where nobody sits: whatever is asked is not allowed. */
  Person NOBODY =
      new Person() {
        @Override
        public Answer ask(String question) {
          return Answer.GONE;
        }

        @Override
        public int choose(String question, List<List<String>> items) {
          return -1;
        }

        @Override
        public Optional<String> edit(String name, String text) {
          return Optional.empty();
        }

        @Override
        public boolean page(String text) {
          return false;
        }
      };

  /** Asks a question whose answer is yes or no; anything but a clear yes is a no. */
  Answer ask(String question);

  /**
   * Lets the person choose.
   *
   * @param items the rows to choose from, in columns
   * @return the position of what was chosen, or -1
   */
  int choose(String question, List<List<String>> items);

  /**
   * Hands a text to the person's editor and waits.
   *
   * @param name a file name whose suffix tells the editor what it is
   * @return the text afterwards, or empty when the editor failed or there is none
   * @throws IOException when the text cannot be handed over
   */
  Optional<String> edit(String name, String text) throws IOException;

  /**
   * Shows a text page by page.
   *
   * @return false when it fits or cannot be shown so, and is still to be printed
   */
  boolean page(String text);
}
