package dev.assay.profiles.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.assay.document.DocumentType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents on hosts, fetched when the host is allowed and not otherwise. */
class RemoteFetcherTest {
  private static final String CATALOG =
      """
      {"catalog": {"uuid": "a0000000-0000-4000-8000-000000000001", "metadata": {
        "title": "T", "last-modified": "2025-01-01T00:00:00Z", "version": "1",
        "oscal-version": "1.1.2"}}}
      """;

  @SuppressWarnings("NullAway.Init")
  private HttpServer server;

  @SuppressWarnings("NullAway.Init")
  private String host;

  @BeforeEach
  void start() throws IOException {
    InetAddress local = InetAddress.getLoopbackAddress();
    server = HttpServer.create(new InetSocketAddress(local, 0), 0);
    host = local.getHostAddress();
    answer("/catalog.json", 200, null, CATALOG);
    answer("/moved.json", 302, "/catalog.json", "");
    answer("/away.json", 302, "http://elsewhere.example/catalog.json", "");
    answer("/round.json", 302, "/round.json", "");
    answer("/gone.json", 404, null, "");
    server.start();
  }

  private void answer(
      String path, int status, @org.jspecify.annotations.Nullable String location, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          if (location != null) {
            exchange.getResponseHeaders().add("Location", location);
          }
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Loaded load(String path, Set<String> hosts) {
    DocumentLoader loader =
        new DocumentLoader(DocumentLoader.Options.DEFAULT.withAllowedHosts(hosts));
    String url = "http://" + host + ":" + server.getAddress().getPort() + path;
    return loader.load(url, null);
  }

  private static String why(Loaded loaded) {
    assertNull(loaded.document());
    return loaded.notes().get(0).message();
  }

  @Test
  void anAllowedHostIsAsked() {
    for (String path : new String[] {"/catalog.json", "/moved.json"}) {
      Loaded loaded = load(path, Set.of(host));
      assertNotNull(loaded.document());
      assertEquals(DocumentType.CATALOG, loaded.document().type());
      assertNotNull(loaded.origin().uri());
    }
  }

  @Test
  void anotherHostIsNotAskedNotEvenByARedirect() {
    assertTrue(why(load("/catalog.json", Set.of("example.com"))).contains("unless it is allowed"));
    assertTrue(
        why(load("/away.json", Set.of(host))).contains("elsewhere.example, which is not allowed"));
  }

  @Test
  void whatTheServerRefusesIsSaid() {
    assertTrue(why(load("/gone.json", Set.of(host))).contains("the server answers 404"));
    assertTrue(why(load("/round.json", Set.of(host))).contains("redirects too often"));
  }
}
