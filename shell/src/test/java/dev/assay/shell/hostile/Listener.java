package dev.assay.shell.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Listens on this machine alone, and counts who calls. */
final class Listener implements AutoCloseable {
  private final ServerSocket socket;
  private int calls;

  Listener() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::listen, "listener");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        socket.accept().close();
        count();
      } catch (IOException e) {
        // closed, or somebody hung up
      }
    }
  }

  private synchronized void count() {
    calls++;
    notifyAll();
  }

  int port() {
    return socket.getLocalPort();
  }

  synchronized int calls() {
    return calls;
  }

  /** The calls, as soon as there are so many, or after ten seconds. */
  synchronized int await(int expected) throws InterruptedException {
    long end = System.nanoTime() + 10_000_000_000L;
    while (calls < expected && System.nanoTime() < end) {
      wait(100);
    }
    return calls;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
