package dev.aloft.wire;

import java.io.IOException;
import java.io.OutputStream;

/** Skeleton of the agreed API; its body comes with the next commit. */
public final class ServerExchange {
  private final Fields fields = new Fields();

  ServerExchange() {}

  public String method() {
    return "";
  }

  public String target() {
    return "";
  }

  public String path() {
    return "";
  }

  public String query() {
    return "";
  }

  public Fields fields() {
    return fields;
  }

  public byte[] buffer() {
    return new byte[0];
  }

  public int bodyStart() {
    return 0;
  }

  public int bodyLength() {
    return 0;
  }

  public String remoteAddress() {
    return "";
  }

  public ServerExchange status(int code) {
    return this;
  }

  public ServerExchange header(String name, String value) {
    return this;
  }

  public void send(byte[] body, int offset, int length) throws IOException {
    fields.clear();
  }

  public OutputStream stream() throws IOException {
    return OutputStream.nullOutputStream();
  }

  public boolean isAnswered() {
    return false;
  }

  public ServerExchange closeAfter() {
    return this;
  }
}
