package dev.assay.shell.interactive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  @TempDir Path home;

  @Test
  void standsWhereTheUserKeepsState() throws Exception {
    assertEquals(home.resolve(".assay_history"), HistoryFile.place(Map.of(), home));
    Files.createDirectories(home.resolve(".local/state"));
    assertEquals(home.resolve(".local/state/assay/history"), HistoryFile.place(Map.of(), home));
    assertEquals(
        home.resolve("x/assay/history"),
        HistoryFile.place(Map.of("XDG_STATE_HOME", home + "/x"), home));
    assertEquals(
        home.resolve(".local/state/assay/history"),
        HistoryFile.place(Map.of("XDG_STATE_HOME", "relative"), home));
  }

  @Test
  void nobodyElseCanReadIt() throws Exception {
    Path file = HistoryFile.prepare(Map.of(), home);

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(file, HistoryFile.prepare(Map.of(), home));
  }

  @Test
  void aHomeThatCannotBeWrittenMeansNoHistory() throws Exception {
    Path file = Files.writeString(home.resolve("file"), "");

    assertNull(HistoryFile.prepare(Map.of("XDG_STATE_HOME", file.toString()), home));
  }
}
