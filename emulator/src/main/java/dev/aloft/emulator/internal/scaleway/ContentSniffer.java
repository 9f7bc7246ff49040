package dev.aloft.emulator.internal.scaleway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The better part of Go's {@code http.DetectContentType}, the WHATWG's MIME sniffing. */
final class ContentSniffer {
  private static final int LOOKED_AT = 512;
  private static final List<String> HTML =
      List.of(
          "<!doctype html",
          "<html",
          "<head",
          "<script",
          "<iframe",
          "<h1",
          "<div",
          "<font",
          "<table",
          "<a",
          "<style",
          "<title",
          "<b",
          "<body",
          "<br",
          "<p",
          "<!--");
  private static final String[][] MAGIC = {
    {"%PDF-", "application/pdf"},
    {"%!PS-Adobe-", "application/postscript"},
    {"\u0089PNG\r\n\u001a\n", "image/png"},
    {"\u00ff\u00d8\u00ff", "image/jpeg"},
    {"GIF87a", "image/gif"},
    {"GIF89a", "image/gif"},
    {"BM", "image/bmp"},
    {"\u001f\u008b\u0008", "application/x-gzip"},
    {"PK\u0003\u0004", "application/zip"},
    {"\u0000asm", "application/wasm"},
    {"\u00ef\u00bb\u00bf", "text/plain; charset=utf-8"}
  };

  private ContentSniffer() {}

  static String type(byte[] body) {
    int length = Math.min(body.length, LOOKED_AT);
    String start = new String(body, 0, length, StandardCharsets.ISO_8859_1);
    String text = start.stripLeading().toLowerCase(Locale.ROOT);
    for (String tag : HTML) {
      if (text.startsWith(tag)
          && text.length() > tag.length()
          && " >".indexOf(text.charAt(tag.length())) >= 0) {
        return "text/html; charset=utf-8";
      }
    }
    if (text.startsWith("<?xml")) {
      return "text/xml; charset=utf-8";
    }
    for (String[] magic : MAGIC) {
      if (start.startsWith(magic[0])) {
        return magic[1];
      }
    }
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      if (c <= 0x08 || c == 0x0b || (c >= 0x0e && c <= 0x1a) || (c >= 0x1c && c <= 0x1f)) {
        return "application/octet-stream";
      }
    }
    return "text/plain; charset=utf-8";
  }
}
