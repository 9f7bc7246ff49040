package dev.aloft.tooling.run.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page: one file, whose script and style are allowed by their hashes and nothing else is, so
 * that what functions answer can never become part of it.
 */
final class Page {
  private final byte[] html;
  private final String policy;

  private Page(byte[] html, String policy) {
    this.html = html;
    this.policy = policy;
  }

  static Page load() {
    try (InputStream in = Page.class.getResourceAsStream("page.html")) {
      if (in == null) {
        throw new IllegalStateException("page.html is missing in the jar");
      }
      byte[] html = in.readAllBytes();
      String text = new String(html, StandardCharsets.UTF_8);
      return new Page(
          html,
          "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'; script-src '"
              + hash(text, "<script>", "</script>")
              + "'; style-src '"
              + hash(text, "<style>", "</style>")
              + "'");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    byte[] content = text.substring(from, text.indexOf(end, from)).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Reply reply() {
    return Reply.of(200, "text/html; charset=utf-8", html)
        .with("Content-Security-Policy", policy)
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "no-referrer")
        .with("Cache-Control", "no-store");
  }
}
