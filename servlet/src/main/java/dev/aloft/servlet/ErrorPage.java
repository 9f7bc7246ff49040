package dev.aloft.servlet;

/** The page that a client sees after {@code sendError}. */
final class ErrorPage {
  private ErrorPage() {}

  static String of(int status, String message) {
    String title = "Error " + status;
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html lang=\"en\"><head><title>").append(title);
    page.append("</title></head><body><h1>").append(title).append("</h1><p>");
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      switch (c) {
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '&' -> page.append("&amp;");
        default -> page.append(c);
      }
    }
    return page.append("</p></body></html>\n").toString();
  }
}
