package dev.aloft.json.damage;

import dev.aloft.json.Documents;
import java.util.List;

/** A few documents that together have everything a document can have. */
final class Varied {
  private Varied() {}

  static List<byte[]> documents() {
    return List.of(
        Documents.utf8(
            "{\"id\":17,\"name\":\"Ada\",\"paid\":true,\"note\":null,\"tags\":[\"a\",\"b\"]}"),
        Documents.utf8("[0,-0,1,-1,10,0.5,-0.5,1e5,1E+5,1.25e-7,12345678901234567890,-0.0]"),
        Documents.utf8("\t{ \"a\" :\r\n[ 1 ,\n\t{ } , [ ] ] , \"b\" : { \"c\" : \" \" } }\r\n "),
        Documents.utf8("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u20ac\\ud83d\\ude00\\ud83dx\""),
        Documents.utf8(
            "{\"\u00e9\":\"\u20ac\",\"\ud83d\ude00\":\"\u00fc\ud83d\ude00\u00fc\",\"\\u00e9x\":1}"),
        Documents.utf8("[[[[[[[[[[[[{\"a\":{\"b\":[{\"c\":{}},[],[[]]]}}]]]]]]]]]]]]"),
        Documents.utf8("-12345.67890e-12"),
        Documents.utf8("false"),
        Documents.utf8("\ufeff[true , false,null]"),
        Documents.utf8(
            "{\"\":\"\",\"a\":\"" + "0123456789".repeat(7) + "\",\"b\":" + "1".repeat(40) + "}"),
        Documents.utf8(
            "{\"orders\":[{\"number\":\"A-1\",\"lines\":[{\"sku\":\"x\\ty\",\"count\":2,\"price\":9.99},"
                + "{\"sku\":\"\u00e4\",\"count\":-1,\"price\":1e2}],\"open\":false},\n"
                + " {\"number\":\"A-2\",\"lines\":[],\"open\":true,\"parent\":null}],\"next\":{}}"));
  }
}
