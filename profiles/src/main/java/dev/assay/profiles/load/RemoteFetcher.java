package dev.assay.profiles.load;

import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Set;

/** Fetches from hosts that the user has allowed, and follows redirects to such hosts only. */
final class RemoteFetcher {
  private static final int TIMEOUT_MILLIS = 20_000;
  private static final int MOST_REDIRECTS = 5;

  private RemoteFetcher() {}

  static Source fetch(URI start, Limits limits, Set<String> hosts) throws UnreadableException {
    URI uri = start;
    try {
      for (int i = 0; i <= MOST_REDIRECTS; i++) {
        if (!hosts.contains(String.valueOf(uri.getHost()))) {
          throw new UnreadableException(
              start.toString(), "it redirects to " + uri.getHost() + ", which is not allowed");
        }
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        int status = connection.getResponseCode();
        String location = connection.getHeaderField("Location");
        if (status >= 300 && status < 400 && location != null) {
          uri = uri.resolve(location);
          continue;
        }
        if (status != HttpURLConnection.HTTP_OK) {
          throw new UnreadableException(start.toString(), "the server answers " + status);
        }
        try (InputStream in = connection.getInputStream()) {
          return Source.read(start.toString(), in, limits);
        }
      }
      throw new UnreadableException(start.toString(), "it redirects too often");
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new UnreadableException(start.toString(), why, e);
    }
  }
}
